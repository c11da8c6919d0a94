-- Replica of directory's practitioners, fed by practitioner.changed.v1.
create table practitioner (
  id uuid primary key,
  clinic_id uuid not null,
  time_zone text not null,
  active boolean not null,
  sequence bigint not null
);
create index practitioner_clinic on practitioner (clinic_id);

create table visit_type (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null,
  name jsonb not null,
  duration_minutes integer not null check (duration_minutes between 5 and 480),
  price_minor integer check (price_minor >= 0),
  currency text,
  mode text not null check (mode in ('video', 'in-person')),
  minimum_notice_minutes integer not null default 0 check (minimum_notice_minutes >= 0),
  maximum_days_ahead integer not null default 90 check (maximum_days_ahead between 1 and 730),
  -- Who offers it; null means every practitioner of the clinic.
  practitioner_ids uuid[],
  active boolean not null default true,
  check ((price_minor is null) = (currency is null))
);
create index visit_type_clinic on visit_type (clinic_id);

-- Weekly working hours on the wall clock of the practitioner's zone. The version guards against two
-- people editing at once.
create table availability (
  practitioner_id uuid primary key references practitioner,
  version integer not null default 1
);
create table weekly_hours (
  practitioner_id uuid not null references availability on delete cascade,
  weekday smallint not null check (weekday between 1 and 7),
  start_minute smallint not null check (start_minute between 0 and 1439),
  end_minute smallint not null check (end_minute between 1 and 1440),
  modes text[] not null check (cardinality(modes) > 0 and modes <@ array['video', 'in-person']),
  check (start_minute < end_minute),
  exclude using gist (practitioner_id with =, weekday with =, int4range(start_minute, end_minute) with &&)
);

-- Time of a practitioner that is taken. Everything that takes time goes through this one constraint,
-- so two bookings can never overlap, whatever the program does.
create table reservation (
  id uuid primary key default uuidv7(),
  practitioner_id uuid not null references practitioner,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  constraint reservation_no_overlap exclude using gist (practitioner_id with =, during with &&),
  unique (id, practitioner_id, during)
);

create table appointment (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null,
  practitioner_id uuid not null references practitioner,
  patient_id uuid not null,
  visit_type_id uuid not null references visit_type,
  mode text not null check (mode in ('video', 'in-person')),
  start_at timestamptz not null,
  end_at timestamptz not null check (end_at > start_at),
  during tstzrange not null generated always as (tstzrange(start_at, end_at)) stored,
  state text not null default 'booked' check (state in ('booked', 'cancelled')),
  -- A live appointment holds exactly its own time, alone; a cancelled one holds none.
  reservation_id uuid unique,
  price_minor integer,
  currency text,
  -- Health data: encrypted, and bound to the row.
  reason_sealed bytea,
  cancel_reason_sealed bytea,
  booked_by uuid not null,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('patient', 'clinic')),
  idempotency_key text,
  idempotency_digest bytea,
  check ((state = 'cancelled') = (reservation_id is null)),
  check ((state = 'cancelled') = (cancelled_at is not null and cancelled_by is not null)),
  foreign key (reservation_id, practitioner_id, during) references reservation (id, practitioner_id, during),
  unique (booked_by, idempotency_key)
);
create index appointment_practitioner on appointment (practitioner_id, start_at, id);
create index appointment_patient on appointment (patient_id, start_at, id);
create index appointment_clinic on appointment (clinic_id, start_at, id);

-- What the last free-slots.changed.v1 of a practitioner said, so that the next is sent only on change,
-- and when it will be out of date without anybody booking.
create table published_slots (
  practitioner_id uuid primary key references practitioner,
  digest bytea,
  refresh_at timestamptz not null
);
create index published_slots_refresh on published_slots (refresh_at);

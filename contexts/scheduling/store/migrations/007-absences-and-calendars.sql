-- Time that absences and other calendars block. Both may overlap each other and what is booked; what
-- is left of them between bookings is kept as reservations of kind `block`, under the one constraint.

create table absence (
  id uuid primary key default uuidv7(),
  practitioner_id uuid not null references practitioner,
  clinic_id uuid not null,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  kind text not null check (kind in ('leave', 'illness', 'training', 'other')),
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index absence_practitioner on absence using gist (practitioner_id, during) where ended_at is null;

-- Another calendar of a practitioner. Only its busy times are kept, never what they are for.
create table calendar_source (
  id uuid primary key default uuidv7(),
  practitioner_id uuid not null references practitioner,
  clinic_id uuid not null,
  kind text not null check (kind in ('ics', 'caldav')),
  name text not null,
  -- Addresses of private calendars are secrets themselves.
  url_sealed bytea not null,
  credentials_sealed bytea,
  -- Whether booked visits are written there, under a neutral title.
  writes_visits boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null,
  -- The last attempt, the last that went well, and what went wrong since.
  tried_at timestamptz,
  synced_at timestamptz,
  failure text,
  failures integer not null default 0,
  next_at timestamptz not null,
  -- ETag or sync token, so that nothing unchanged is fetched.
  state jsonb not null default '{}',
  check (kind = 'caldav' or not writes_visits)
);
create index calendar_source_practitioner on calendar_source (practitioner_id);
create index calendar_source_next on calendar_source (next_at);

create table external_busy (
  source_id uuid not null references calendar_source on delete cascade,
  practitioner_id uuid not null references practitioner,
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  uid text not null,
  primary key (source_id, uid, during)
);
create index external_busy_practitioner on external_busy using gist (practitioner_id, during);

-- What was written to a calendar for a visit, so that it is changed, removed and not taken for somebody else's.
create table exported_visit (
  source_id uuid not null references calendar_source on delete cascade,
  appointment_id uuid not null,
  href text not null,
  etag text,
  revision integer not null,
  primary key (source_id, appointment_id)
);

-- A private address where a person's calendar program reads their visits; revoked by deletion.
create table calendar_feed (
  id uuid primary key default uuidv7(),
  account_id uuid not null,
  -- Whose visits: a patient's or a practitioner's.
  patient_id uuid,
  practitioner_id uuid references practitioner,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  read_at timestamptz,
  check ((patient_id is null) <> (practitioner_id is null))
);
create index calendar_feed_account on calendar_feed (account_id);
create index calendar_feed_patient on calendar_feed (patient_id) where patient_id is not null;

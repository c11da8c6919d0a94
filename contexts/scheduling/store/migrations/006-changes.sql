-- What becomes of an appointment: approval, moves, attendance, lists and links.

alter table appointment
  -- What a pending appointment waits for, and when it lapses without it.
  add column awaits text check (awaits in ('approval', 'payment')),
  add column awaits_until timestamptz,
  add column payer text check (payer in ('statutory', 'private', 'self-pay')),
  -- Rises with each change that others must hear of (iCalendar's SEQUENCE); guards against two editors at once.
  add column revision integer not null default 0,
  add column attendance text check (attendance in ('arrived', 'in-visit', 'done', 'no-show')),
  add column attendance_at timestamptz,
  -- Cancelled after the deadline of the clinic's policy.
  add column cancelled_late boolean not null default false,
  -- Raised to make every link that was mailed void.
  add column link_version integer not null default 1,
  add check ((state = 'pending') = (awaits is not null)),
  add check (awaits is null or awaits_until is not null),
  add check (attendance is null or state = 'booked' or attendance = 'no-show');
alter table appointment drop constraint appointment_cancelled_by_check;
alter table appointment add constraint appointment_cancelled_by_check
  check (cancelled_by in ('patient', 'guardian', 'clinic', 'system'));
create index appointment_awaits on appointment (awaits_until) where awaits_until is not null and state = 'pending';

create table appointment_move (
  id uuid primary key default uuidv7(),
  appointment_id uuid not null references appointment on delete cascade,
  from_practitioner_id uuid not null,
  from_start_at timestamptz not null,
  to_practitioner_id uuid not null,
  to_start_at timestamptz not null,
  moved_at timestamptz not null,
  moved_as text not null check (moved_as in ('patient', 'guardian', 'clinic'))
);
create index appointment_move_appointment on appointment_move (appointment_id);

-- Patients of a clinic who never had a visit there, such as callers whom the desk registered.
create table clinic_patient (
  clinic_id uuid not null,
  patient_id uuid not null,
  primary key (clinic_id, patient_id)
);
create index clinic_patient_patient on clinic_patient (patient_id);

-- Who would come sooner, or wants the first visit that becomes free.
create table waiting_entry (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null,
  practitioner_id uuid not null references practitioner,
  visit_type_id uuid not null references visit_type,
  patient_id uuid not null,
  -- A visit they have already, which a taken offer moves.
  appointment_id uuid references appointment on delete cascade,
  -- When a visit would suit.
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'withdrawn', 'ended')),
  created_by uuid not null,
  created_as text not null check (created_as in ('patient', 'guardian', 'clinic')),
  created_at timestamptz not null
);
create index waiting_entry_queue on waiting_entry (practitioner_id, visit_type_id, created_at) where state = 'waiting';
create index waiting_entry_patient on waiting_entry (patient_id);

-- A freed slot, kept for the next on the list for a limited time. One open offer an entry and a place.
create table waiting_offer (
  id uuid primary key default uuidv7(),
  entry_id uuid not null references waiting_entry on delete cascade,
  hold_id uuid unique references hold on delete set null,
  start_at timestamptz not null,
  end_at timestamptz not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'taken', 'declined', 'expired')),
  settled_at timestamptz
);
create unique index waiting_offer_open on waiting_offer (entry_id) where state = 'open';
create index waiting_offer_expires on waiting_offer (expires_at) where state = 'open';
create index waiting_offer_entry on waiting_offer (entry_id);

-- A practitioner runs late today: patients who wait are told by how much.
create table running_late (
  practitioner_id uuid primary key references practitioner,
  minutes integer not null check (minutes between 1 and 480),
  said_at timestamptz not null,
  until_at timestamptz not null
);

-- When which reminder of an appointment is due; asked of notifications once.
create table reminder (
  appointment_id uuid not null references appointment on delete cascade,
  minutes_before integer not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'requested', 'void')),
  requested_at timestamptz,
  primary key (appointment_id, minutes_before)
);
create index reminder_due on reminder (due_at) where state = 'waiting';

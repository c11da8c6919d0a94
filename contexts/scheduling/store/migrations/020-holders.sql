-- Who holds places, so that nobody holds a practice's whole week: a keyed hash of the account or, of
-- somebody who is not signed in, of the network. It goes with the hold. Null for an offer from the waiting list.
alter table hold
  add column holder bytea,
  add column is_anonymous boolean not null default false;
create index hold_holder on hold (holder) where holder is not null;
create index hold_anonymous on hold (practitioner_id, start_at) where is_anonymous;

-- One patient has one place in a group visit.
create unique index appointment_once_in_session on appointment (reservation_id, patient_id);

-- When the visit was certain: at once, or when what it waited for came. Null: it never was, so nobody
-- else has heard of it.
alter table appointment add column confirmed_at timestamptz;
update appointment set confirmed_at = booked_at where state <> 'pending';

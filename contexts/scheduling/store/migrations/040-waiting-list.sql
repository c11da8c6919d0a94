-- Nobody waits twice for the same.
create unique index waiting_entry_once on waiting_entry (patient_id, practitioner_id, visit_type_id)
  where state = 'waiting';
create index waiting_entry_clinic on waiting_entry (clinic_id, created_at);
create index waiting_entry_until on waiting_entry (until_at) where state = 'waiting';
create index waiting_entry_appointment on waiting_entry (appointment_id) where appointment_id is not null;

-- Whose bill a visit would be, where it was asked.
alter table waiting_entry add column payer text check (payer in ('statutory', 'private', 'self-pay'));

-- What came of an offer that was taken: the visit that was booked or moved.
alter table waiting_offer add column appointment_id uuid references appointment on delete set null;
create index waiting_offer_appointment on waiting_offer (appointment_id) where appointment_id is not null;

-- Patients whom a clinic took up itself, such as callers: they have no account, and the clinic keeps
-- their details until they have one.
create table registered_patient (
  patient_id uuid primary key,
  clinic_id uuid not null,
  -- Who pays, as they said on the telephone; the card is looked at in the visit.
  payer text check (payer in ('statutory', 'private', 'self-pay')),
  registered_by uuid not null,
  registered_at timestamptz not null
);
create index registered_patient_clinic on registered_patient (clinic_id);

-- Telephone numbers are found by from here on: index those that are there already.
select graphile_worker.add_job('job:records:index-phones', '{}'::json)
  where exists (select 1 from resource where type = 'Patient');

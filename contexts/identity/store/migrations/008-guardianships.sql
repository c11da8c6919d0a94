-- Who acts for whom, by custody or consent, until an agreed end. The relation of kind `guardian`
-- carries the same end, so that nothing has to run for it to stop.
create table guardianship (
  id uuid primary key default uuidv7(),
  guardian_id uuid not null references user_account (id) on delete cascade,
  patient_id uuid not null,
  basis text not null check (basis in ('custody', 'consent')),
  -- Which text was agreed to, by whom and when: the guardian's for custody, the patient's for consent.
  declaration text not null,
  declared_by uuid not null,
  declared_at timestamptz not null,
  since timestamptz not null,
  until timestamptz not null check (until > since),
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_by uuid
);
create index guardianship_guardian on guardianship (guardian_id);
create index guardianship_patient on guardianship (patient_id);
create unique index guardianship_live on guardianship (guardian_id, patient_id) where ended_at is null;

-- Patients who were erased: what is told of their appointments later opens no visit any more.
create table erased_patient (
  patient_id uuid primary key,
  erased_at timestamptz not null
);

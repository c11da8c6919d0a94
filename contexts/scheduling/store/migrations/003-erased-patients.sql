-- Patients who were erased: nothing is booked for them any more, by whoever may still hold a token.
create table erased_patient (
  patient_id uuid primary key,
  erased_at timestamptz not null
);

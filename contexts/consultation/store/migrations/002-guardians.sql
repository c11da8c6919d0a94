-- Who took the patient's seat last: the patient, or a guardian for them. Null before anybody did.
alter table visit add column patient_as text check (patient_as in ('self', 'guardian'));

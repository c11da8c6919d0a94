-- Who booked and who cancelled: the patient, a guardian for them, or the clinic. Null: booked before this was kept.
alter table appointment add column booked_as text check (booked_as in ('patient', 'guardian', 'clinic'));
alter table appointment drop constraint appointment_cancelled_by_check;
alter table appointment add constraint appointment_cancelled_by_check
  check (cancelled_by in ('patient', 'guardian', 'clinic'));

-- A visit may move by less than its own length: it gives its place back and takes the new one in one
-- transaction, and only in between does it point at nothing. Checked at once everywhere else.
alter table appointment
  alter constraint appointment_reservation_id_practitioner_id_during_fkey deferrable initially immediate,
  alter constraint appointment_place_id_reservation_id_fkey deferrable initially immediate;

-- Why a visit was moved, as whoever moved it put it. Sealed: it may tell of health.
alter table appointment_move add column reason_sealed bytea;

-- Up to which event of its appointment an Encounter follows scheduling, so that an older one that comes
-- late changes nothing. Ids alone.
create table appointment_told (
  appointment_id uuid primary key,
  sequence bigint not null
);

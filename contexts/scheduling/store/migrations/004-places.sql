-- Time is taken by a reservation, and a reservation has places: one for a visit of two people, more for
-- a group. Who is booked and who holds a place while they fill in a form each have one of their own, so
-- the exclusion constraint over reservations and the key of places decide every race.

alter table reservation
  -- A visit, or time that an absence or another calendar blocks.
  add column kind text not null default 'visit' check (kind in ('visit', 'block')),
  add column capacity smallint not null default 1 check (capacity between 1 and 20),
  -- What takes place, without the buffers that `during` includes; null for a block.
  add column visit_type_id uuid references visit_type,
  add column start_at timestamptz,
  add column end_at timestamptz,
  -- When it is void by itself, since nothing but holds is in it. Null: it is firm.
  add column held_until timestamptz;
update reservation r set visit_type_id = a.visit_type_id, start_at = a.start_at, end_at = a.end_at
  from appointment a where a.reservation_id = r.id;
alter table reservation
  add check ((kind = 'visit') = (visit_type_id is not null and start_at is not null and end_at is not null)),
  add check (kind = 'visit' or (capacity = 1 and held_until is null)),
  add check (start_at is null or during @> tstzrange(start_at, end_at)),
  add unique (id, capacity);
create index reservation_held on reservation (held_until) where held_until is not null;
create index reservation_block on reservation (practitioner_id) where kind = 'block';

create table place (
  id uuid primary key default uuidv7(),
  reservation_id uuid not null,
  capacity smallint not null,
  number smallint not null check (number between 1 and capacity),
  -- When the hold on it ends. Null: an appointment has it.
  held_until timestamptz,
  unique (reservation_id, number),
  unique (id, reservation_id),
  foreign key (reservation_id, capacity) references reservation (id, capacity) on delete cascade
);
create index place_held on place (held_until) where held_until is not null;
insert into place (reservation_id, capacity, number) select reservation_id, 1, 1 from appointment where reservation_id is not null;

-- A place kept for a person while they fill in a form, or for the next on the waiting list.
create table hold (
  id uuid primary key default uuidv7(),
  place_id uuid not null unique references place on delete cascade,
  practitioner_id uuid not null references practitioner,
  visit_type_id uuid not null references visit_type,
  start_at timestamptz not null,
  end_at timestamptz not null,
  -- Whoever shows the token has the hold; it is kept as SHA-256. Null for an offer from the waiting list.
  token_hash bytea unique,
  extensions smallint not null default 0,
  created_at timestamptz not null
);

-- A visit blocks its own time and the buffers round it.
alter table appointment
  add column place_id uuid unique,
  add column blocked_from timestamptz,
  add column blocked_until timestamptz;
update appointment a set blocked_from = a.start_at, blocked_until = a.end_at;
update appointment a set place_id = p.id from place p where p.reservation_id = a.reservation_id;
alter table appointment drop column during;
alter table appointment drop constraint appointment_reservation_id_key;
alter table appointment drop constraint if exists appointment_state_check;
alter table appointment
  alter column blocked_from set not null,
  alter column blocked_until set not null,
  add column during tstzrange not null generated always as (tstzrange(blocked_from, blocked_until)) stored,
  add check (blocked_from <= start_at and blocked_until >= end_at),
  add check (state in ('pending', 'booked', 'cancelled')),
  add check ((place_id is null) = (reservation_id is null)),
  -- A live appointment has a place in a reservation of exactly its own time.
  add foreign key (reservation_id, practitioner_id, during) references reservation (id, practitioner_id, during),
  add foreign key (place_id, reservation_id) references place (id, reservation_id);

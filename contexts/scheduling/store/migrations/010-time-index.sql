-- Searches of slots read what is taken from an index alone, from their first day on: past visits,
-- however many, cost them nothing.
alter table reservation
  add column taken_from timestamptz not null generated always as (lower(during)) stored,
  add column taken_until timestamptz not null generated always as (upper(during)) stored;
create index reservation_time on reservation (practitioner_id, taken_until) include (taken_from, held_until, id);

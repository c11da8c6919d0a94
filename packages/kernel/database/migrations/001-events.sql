-- Events, written in the transaction of the change they tell of. See docs/ARCHITECTURE.md, "Events".

create table aggregate (
  kind text not null,
  id uuid not null,
  sequence bigint not null,
  primary key (kind, id)
);

create table event (
  id uuid primary key default uuidv7(),
  name text not null,
  aggregate_id uuid not null,
  sequence bigint not null,
  payload jsonb not null,
  at timestamptz not null default clock_timestamp()
);

-- Which context wants which event. Rows outlive a stopped process, so nothing is missed meanwhile.
create table subscription (
  event_name text not null,
  subscriber text not null,
  primary key (event_name, subscriber)
);

-- An event a subscriber has taken; makes at-least-once delivery take effect exactly once.
create table inbox (
  subscriber text not null,
  event_id uuid not null references event (id),
  taken_at timestamptz not null default clock_timestamp(),
  primary key (subscriber, event_id)
);

-- The name of the calling context: its login role without the prefix. session_user does not change
-- inside a security definer function.
create function context_name() returns text language sql stable
  return substr(session_user, 5);

create function emit(event_name text, aggregate uuid, body jsonb) returns bigint
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare
  next_sequence bigint;
  event_id uuid;
  target text;
begin
  insert into aggregate as a (kind, id, sequence) values (split_part(event_name, '.', 1), aggregate, 1)
    on conflict (kind, id) do update set sequence = a.sequence + 1
    returning sequence into next_sequence;
  insert into event (name, aggregate_id, sequence, payload) values (event_name, aggregate, next_sequence, body)
    returning id into event_id;
  for target in select subscriber from subscription s where s.event_name = emit.event_name loop
    perform graphile_worker.add_job('event:' || target, json_build_object('eventId', event_id), max_attempts => 10);
  end loop;
  return next_sequence;
end $$;

-- Marks the event as taken by the calling context; no row where it had been taken before.
create function take_event(wanted uuid) returns setof event
language sql security definer set search_path = kernel, pg_catalog as $$
  with taken as (
    insert into inbox (subscriber, event_id) values (kernel.context_name(), wanted)
    on conflict do nothing returning event_id
  )
  select e.* from event e join taken t on t.event_id = e.id;
$$;

-- A job of the calling context, added in its transaction. `key` replaces a waiting job of that key.
create function enqueue(job text, body json, run_at timestamptz, key text) returns void
language sql security definer set search_path = kernel, pg_catalog as $$
  select graphile_worker.add_job('job:' || kernel.context_name() || ':' || job, body, run_at => run_at,
    job_key => case when key is null then null else kernel.context_name() || ':' || key end, max_attempts => 10);
$$;

-- What was tried as often as allowed and still fails, for an administrator's eyes.
create view dead_letter as
  select id, task_identifier as task, attempts, last_error, created_at, updated_at
  from graphile_worker.jobs where attempts >= max_attempts and locked_at is null;

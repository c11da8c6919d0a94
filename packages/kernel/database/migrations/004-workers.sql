-- Which process a pool of workers belongs to. A job that a killed process had taken would stay locked
-- for four hours; here it is free again as soon as that process has no connection any more.
create table worker_pool (
  id text primary key,
  process text not null
);

create function register_worker_pool(pool_id text, process text) returns void
language sql security definer set search_path = kernel, pg_catalog as $$
  insert into worker_pool values (pool_id, process) on conflict do nothing;
$$;

-- Returns how many pools were found dead. One that never got to register is given half a minute.
create function release_dead_worker_pools() returns integer
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare dead text[];
begin
  with gone as (
    delete from worker_pool p
    where not exists (select 1 from pg_stat_activity a where a.application_name = p.process)
    returning p.id
  )
  select array_agg(distinct j.locked_by) into dead from graphile_worker._private_jobs j
  where j.locked_by in (select id from gone)
    or (j.locked_at < now() - interval '30 seconds' and j.locked_by not in (select id from worker_pool));
  if dead is null then return 0; end if;
  perform graphile_worker.force_unlock_workers(dead);
  return cardinality(dead);
end $$;

-- Also the addresses of patients without an account travel sealed.
-- Forgets events from before the moment, and earlier than that the mails and addresses that travelled
-- sealed, once every subscriber has taken them. The sequences of the aggregates stay. Returns how many.
create or replace function purge_events(before timestamptz, sealed_before timestamptz) returns integer
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare purged integer;
begin
  if session_user like 'hub\_%' and context_name() not in ('kernel', 'privacy') then
    raise exception 'context % may not purge events', context_name() using errcode = '42501';
  end if;
  with old as (
    select e.id from event e
    where (e.at < before or (e.at < sealed_before and e.name in (
        'mail.requested.v1', 'account.contact-changed.v1', 'patient.contact-changed.v1')))
      -- A delivery that waits or failed still needs its event.
      and not exists (select 1 from graphile_worker._private_jobs j where j.payload ->> 'eventId' = e.id::text)
  ), taken as (
    delete from inbox i using old where i.event_id = old.id
  )
  delete from event e using old where e.id = old.id;
  get diagnostics purged = row_count;
  return purged;
end $$;

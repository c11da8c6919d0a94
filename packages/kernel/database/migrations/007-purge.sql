-- What an erasure and the nightly purge need of the kernel's own tables.

-- Forgets events from before the moment, and earlier than that the mails and addresses that travelled
-- sealed, once every subscriber has taken them. The sequences of the aggregates stay. Returns how many.
create function purge_events(before timestamptz, sealed_before timestamptz) returns integer
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare purged integer;
begin
  if session_user like 'hub\_%' and context_name() not in ('kernel', 'privacy') then
    raise exception 'context % may not purge events', context_name() using errcode = '42501';
  end if;
  with old as (
    select e.id from event e
    where (e.at < before or (e.at < sealed_before and e.name in ('mail.requested.v1', 'account.contact-changed.v1')))
      -- A delivery that waits or failed still needs its event.
      and not exists (select 1 from graphile_worker._private_jobs j where j.payload ->> 'eventId' = e.id::text)
  ), taken as (
    delete from inbox i using old where i.event_id = old.id
  )
  delete from event e using old where e.id = old.id;
  get diagnostics purged = row_count;
  return purged;
end $$;

-- How many rows of the audit log name the person, for the receipt of an erasure.
create function count_audit(of_patient uuid, by_account uuid) returns bigint
language plpgsql stable security definer set search_path = kernel, pg_catalog as $$
begin
  if session_user like 'hub\_%' and context_name() <> 'privacy' then
    raise exception 'context % may not count the audit log', context_name() using errcode = '42501';
  end if;
  return (select count(*) from audit_log a where a.patient_id = of_patient or a.account_id = by_account);
end $$;

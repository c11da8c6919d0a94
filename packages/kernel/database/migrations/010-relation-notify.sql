-- An ended access fact wakes all processes, as an ended session does: a socket that was open by it
-- may be in another process than the one that hears of the event.
create or replace function revoke_relation(subject uuid, kind text, object uuid, at timestamptz) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare fact relation;
begin
  perform assert_owns_relation(kind);
  update relation r set valid_until = at
    where r.subject = revoke_relation.subject and r.kind = revoke_relation.kind and r.object = revoke_relation.object
      and (r.valid_until is null or r.valid_until > at)
    returning * into fact;
  if found then
    perform emit('relation.revoked.v1', fact.id, jsonb_build_object('subject', fact.subject, 'kind', fact.kind,
      'object', fact.object, 'until', fact.valid_until));
    perform pg_notify('hub_relation_revoked', fact.subject::text);
  end if;
end $$;

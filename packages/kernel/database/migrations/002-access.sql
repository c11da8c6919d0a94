-- Access facts and revoked sessions. Read by every rule at the moment of the request.

create table relation (
  id uuid not null default uuidv7(),
  subject uuid not null,
  kind text not null,
  object uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (subject, kind, object)
);
create index relation_object on relation (object, kind);

-- Which context may state which kind of fact.
create table relation_owner (kind text not null, context text not null, primary key (kind, context));
insert into relation_owner values
  ('self', 'identity'), ('practitioner', 'identity'), ('doctor', 'identity'), ('desk', 'identity'),
  ('admin', 'identity'), ('platform-admin', 'identity'), ('care', 'scheduling');

create function assert_owns_relation(wanted text) returns void language plpgsql stable as $$
begin
  if session_user like 'hub\_%' and not exists (
    select 1 from kernel.relation_owner o where o.kind = wanted and o.context = kernel.context_name()
  ) then
    raise exception 'context % may not state relations of kind %', kernel.context_name(), wanted using errcode = '42501';
  end if;
end $$;

create function grant_relation(subject uuid, kind text, object uuid, since timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare fact relation;
begin
  perform assert_owns_relation(kind);
  insert into relation as r (subject, kind, object, valid_from, valid_until) values (subject, kind, object, since, until)
  on conflict on constraint relation_pkey do update set
    valid_from = least(r.valid_from, excluded.valid_from),
    valid_until = case when r.valid_until is null or excluded.valid_until is null then null
      else greatest(r.valid_until, excluded.valid_until) end
  returning * into fact;
  perform emit('relation.granted.v1', fact.id, jsonb_build_object('subject', fact.subject, 'kind', fact.kind,
    'object', fact.object, 'from', fact.valid_from, 'until', fact.valid_until));
end $$;

create function revoke_relation(subject uuid, kind text, object uuid, at timestamptz) returns void
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
  end if;
end $$;

create table revoked_session (
  session_id uuid primary key,
  revoked_at timestamptz not null
);
create index revoked_session_at on revoked_session (revoked_at);

-- Refuses every token of the session from now on and wakes all processes, so that open sockets close.
create function revoke_session(session uuid, at timestamptz) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  insert into revoked_session (session_id, revoked_at) values (session, at) on conflict do nothing;
  if found then
    perform emit('session.revoked.v1', session, jsonb_build_object('sessionId', session));
    perform pg_notify('hub_session_revoked', session::text);
  end if;
end $$;

-- The public half of the key set that signs access tokens; identity publishes, every service verifies.
create table jwk (
  kid text primary key,
  jwk jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);

create function publish_jwk(key_id text, public_key jsonb) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  if session_user like 'hub\_%' and kernel.context_name() <> 'identity' then
    raise exception 'only identity publishes signing keys' using errcode = '42501';
  end if;
  if public_key ? 'd' then raise exception 'a private key must not be published' using errcode = '22023'; end if;
  insert into jwk (kid, jwk) values (key_id, public_key) on conflict do nothing;
end $$;

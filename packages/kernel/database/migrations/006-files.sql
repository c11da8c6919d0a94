-- Files: bytes outside the database, encrypted; here is what they are and the keys that open them.

-- One key for each owner (a patient, an account or a clinic) and context, sealed by the master key.
-- Deleting it makes the owner's files unreadable wherever copies of them lie.
create table file_key (
  id uuid primary key,
  owner uuid not null,
  context text not null,
  sealed bytea not null,
  unique (owner, context)
);

create table file (
  id uuid primary key,
  key_id uuid not null references file_key,
  context text not null,
  kind text not null,
  content_type text not null,
  size integer not null check (size between 0 and 52428800),
  sha256 bytea not null,
  -- Other contexts that may read it.
  audience text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz
);
create index file_of_key on file (key_id);
create index file_expiry on file (expires_at) where expires_at is not null;

-- The calling context's key for the owner; the offered one becomes it where there is none yet.
create function file_key_of(wanted uuid, offered_id uuid, offered bytea) returns setof file_key
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  insert into file_key (id, owner, context, sealed) values (offered_id, wanted, context_name(), offered)
    on conflict (owner, context) do nothing;
  return query select * from file_key k where k.owner = wanted and k.context = context_name() for key share;
end $$;

create function put_file(id uuid, key uuid, kind text, content_type text, size integer, sha256 bytea, audience text[],
  at timestamptz, expiry timestamptz) returns void
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  if not exists (select 1 from file_key k where k.id = key and k.context = context_name()) then
    raise exception 'context % has no such file key', context_name() using errcode = '42501';
  end if;
  insert into file (id, key_id, context, kind, content_type, size, sha256, audience, created_at, expires_at)
  values (id, key, context_name(), kind, content_type, size, sha256, audience, at, expiry);
end $$;

-- A file and its sealed key, for its own context and those that it was meant for.
create function get_file(wanted uuid, moment timestamptz)
returns table (id uuid, owner uuid, kind text, content_type text, size integer, sha256 bytea, created_at timestamptz,
  expires_at timestamptz, key_id uuid, sealed bytea)
language sql stable security definer set search_path = kernel, pg_catalog as $$
  select f.id, k.owner, f.kind, f.content_type, f.size, f.sha256, f.created_at, f.expires_at, k.id, k.sealed
  from file f join file_key k on k.id = f.key_id
  where f.id = wanted and (f.context = kernel.context_name() or kernel.context_name() = any (f.audience))
    and (f.expires_at is null or f.expires_at > moment)
$$;

-- The bytes go when the transaction has committed.
create function forget_bytes(ids uuid[]) returns void
language sql set search_path = kernel, pg_catalog as $$
  select graphile_worker.add_job('job:kernel:remove-bytes', json_build_object('ids', ids)) where cardinality(ids) > 0
$$;

create function remove_file(wanted uuid) returns boolean
language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  delete from file f where f.id = wanted and f.context = context_name();
  if found then perform forget_bytes(array[wanted]); end if;
  return found;
end $$;

-- Forgets the calling context's key for the owner and every file under it; returns how many files.
create function shred_files(of_owner uuid) returns integer
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare gone uuid[];
begin
  with removed as (
    delete from file f using file_key k
    where k.id = f.key_id and k.owner = of_owner and k.context = context_name() returning f.id
  )
  select coalesce(array_agg(removed.id), '{}') into gone from removed;
  delete from file_key k where k.owner = of_owner and k.context = context_name();
  perform forget_bytes(gone);
  return cardinality(gone);
end $$;

-- Forgets what has expired, and keys that open nothing any more; returns the files whose bytes may go.
create function expire_files(moment timestamptz) returns setof uuid
language sql security definer set search_path = kernel, pg_catalog as $$
  delete from file where expires_at <= moment returning id
$$;

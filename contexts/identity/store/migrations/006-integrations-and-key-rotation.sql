-- Programs of others that a clinic lets use the API (RFC 6749, 4.4: client credentials).
create table integration (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null,
  name text not null check (char_length(name) between 1 and 80),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid not null,
  created_at timestamptz not null
);
create index integration_clinic_id on integration (clinic_id);

-- Two at most are good at a time, while one takes over from the other. Only a hash is kept; the id is
-- the session of the tokens that the secret gave, so that its end is theirs.
create table integration_secret (
  id uuid primary key default uuidv7(),
  integration_id uuid not null references integration (id) on delete cascade,
  hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index integration_secret_integration_id on integration_secret (integration_id);

-- Signing keys take over from each other: the next one is in the shared key set before it signs, and a
-- private key is deleted once it signs no more. Keys of before are sealed in another way; their public
-- halves stay until no token of theirs can be valid.
alter table signing_key
  add column sealed bytea,
  add column signs_from timestamptz not null default now(),
  add column retired_at timestamptz;
update signing_key set retired_at = now();
alter table signing_key
  alter column signs_from drop default,
  drop column private_key,
  drop column crv,
  drop column expires_at,
  add check ((sealed is null) = (retired_at is not null));

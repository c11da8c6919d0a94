-- Keys that sign access tokens. The private part is ciphertext.
create table signing_key (
  id uuid primary key default uuidv7(),
  public_key text not null,
  private_key text not null,
  alg text not null,
  crv text,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);

-- The public key set, shared with every context: each verifies access tokens by itself. A key that
-- no longer signs stays for an hour, longer than any token it signed.
create view kernel.jwks as
  select id::text as kid,
    public_key::jsonb || jsonb_build_object('kid', id, 'alg', alg, 'use', 'sig') as jwk
  from signing_key
  where expires_at is null or expires_at > now() - interval '1 hour';

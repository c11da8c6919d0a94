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

-- The public part goes into the key set that all services share, in the same transaction: no token
-- is signed with a key that they cannot know.
create function publish_signing_key() returns trigger language plpgsql as $$
begin
  perform kernel.publish_jwk(new.id::text,
    new.public_key::jsonb || jsonb_build_object('kid', new.id, 'alg', new.alg, 'use', 'sig'));
  return null;
end $$;

create trigger publish after insert on signing_key for each row execute function publish_signing_key();

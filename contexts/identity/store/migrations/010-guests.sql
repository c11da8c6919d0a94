-- Guests: people with a proved address and a record of their own, without a password or a name to sign
-- in by. An address signs in to one account at most, and may be that of several guests: of a family, say.
alter table user_account add column guest boolean not null default false;
alter table user_account drop constraint user_account_email_key;
create unique index user_account_email on user_account (email) where not guest;
create index user_account_guest_email on user_account (email) where guest;

-- How a guest who comes back is known: a keyed hash of address, names and birth date. Who they are stands in records alone.
create table guest (
  user_id uuid primary key references user_account (id) on delete cascade,
  person_hash bytea not null unique,
  -- The last time that they proved their address.
  proved_at timestamptz not null,
  -- Never came to a visit and was asked to be erased.
  lapsed_at timestamptz
);
create index guest_proved_at on guest (proved_at);

-- A code on its way to an address, bound to the browser that asked for it. Later the same for telephone
-- numbers, by text message.
create table guest_proof (
  id uuid primary key default uuidv7(),
  email text not null check (email = lower(email)),
  locale text not null check (locale in ('en', 'de', 'fr')),
  browser_hash bytea not null unique,
  code_hash bytea not null,
  failures integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index guest_proof_email on guest_proof (email);
create index guest_proof_expires_at on guest_proof (expires_at);

alter table session drop constraint session_method_check;
alter table session add constraint session_method_check check (method in ('password', 'passkey', 'sso', 'code'));

-- A registration waits here until its address is proved; there is no account before. Each is bound to
-- the browser that made it, so that nobody can have another person prove an address for them.
create table registration (
  id uuid primary key default uuidv7(),
  email text not null check (email = lower(email)),
  password_hash text not null,
  locale text not null check (locale in ('en', 'de', 'fr')),
  browser_hash bytea not null,
  code_hash bytea not null,
  code_expires_at timestamptz not null,
  token_hash bytea not null unique,
  token_expires_at timestamptz not null,
  failures integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index registration_email on registration (email);
create index registration_expires_at on registration (expires_at);

-- One link at a time: a new one makes the one before worthless.
create table password_reset (
  user_id uuid primary key references user_account (id) on delete cascade,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
create index password_reset_expires_at on password_reset (expires_at);

-- Accounts are made only for proved addresses from here on. Those from before keep working: their
-- owners sign in to them.
update user_account set email_verified = true;

-- What was proved before the second factor, and whether the person asked then to be remembered here.
alter table challenge
  add column method text not null default 'password' check (method in ('password', 'sso')),
  add column remembers boolean not null default false;

create table passkey (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  -- Base64url, as WebAuthn's JSON has it.
  credential_id text not null unique,
  public_key bytea not null,
  -- Signatures made so far; 0 forever for authenticators that do not count.
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  -- Whether it is kept on several devices of its owner.
  backed_up boolean not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_user_id on passkey (user_id);

-- Recovery codes belong to the account: it may have passkeys and no authenticator. Ciphertext.
create table recovery_codes (
  user_id uuid primary key references user_account (id) on delete cascade,
  sealed text not null,
  -- How many are left; ten from before, of which some may have been used.
  remaining integer not null check (remaining >= 0),
  created_at timestamptz not null default now()
);
insert into recovery_codes (user_id, sealed, remaining)
  select user_id, backup_codes, 10 from two_factor where verified;

-- Whether a factor is enrolled is what these tables say; wrong codes are counted with the passwords.
alter table two_factor drop column backup_codes, drop column failed_verification_count, drop column locked_until;
alter table user_account drop column two_factor_enabled;

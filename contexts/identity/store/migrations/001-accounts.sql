-- Accounts, their credentials, sessions and factors.
-- The columns are those that better-auth 1.7 asks for, in our names; ids and checks are ours.

create table user_account (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  -- better-auth asks for these two. Names and pictures of people live in records and directory.
  name text not null default '' check (name = ''),
  image text check (image is null),
  locale text not null check (locale in ('en', 'de', 'fr')),
  two_factor_enabled boolean not null default false,
  patient_id uuid unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One way to prove who one is: a password now, a provider of OpenID Connect later.
create table credential (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_user_id on credential (user_id);

create table session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  -- When a second factor was proved in this session; null: by password alone.
  second_factor_at timestamptz,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_user_id on session (user_id);
create index session_expires_at on session (expires_at);

-- Short-lived challenges, such as the step between the password and the code.
create table verification (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
create index verification_expires_at on verification (expires_at);

-- Secret and recovery codes are ciphertext.
create table two_factor (
  id uuid primary key default uuidv7(),
  user_id uuid not null unique references user_account (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- A one-time password is accepted once (RFC 6238, 5.2).
create table used_code (
  user_id uuid not null references user_account (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz not null,
  primary key (user_id, code_hash)
);
create index used_code_used_at on used_code (used_at);

-- Who works where, and as what. The platform's administrators belong to no clinic.
create table membership (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  role text not null check (role in ('doctor', 'desk', 'admin', 'platform-admin')),
  clinic_id uuid,
  created_at timestamptz not null default now(),
  check ((role = 'platform-admin') = (clinic_id is null)),
  unique nulls not distinct (user_id, role, clinic_id)
);

-- Whose public profiles are whose; directory follows. One person may practise at several clinics,
-- with a profile at each.
create table practitioner_link (
  practitioner_id uuid primary key,
  user_id uuid not null references user_account (id) on delete cascade,
  created_at timestamptz not null default now()
);
create index practitioner_link_user_id on practitioner_link (user_id);

-- Failed sign-ins by account and by address. The key is a keyed hash: neither can be read from it.
create table sign_in_failure (
  key bytea primary key,
  failures integer not null,
  blocked_until timestamptz not null,
  last_at timestamptz not null
);
create index sign_in_failure_last_at on sign_in_failure (last_at);

-- Browsers in which an account signed in before, known by a cookie of which only the hash is kept.
create table device (
  id uuid primary key default uuidv7(),
  user_id uuid not null references user_account (id) on delete cascade,
  token_hash bytea not null,
  user_agent text not null,
  -- Until when a sign-in from here needs no second factor; null: it always does.
  remembered_until timestamptz,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  -- People of one household may share a browser.
  unique (user_id, token_hash)
);
create index device_last_seen_at on device (last_seen_at);

alter table session
  add column device_id uuid references device (id) on delete set null,
  add column method text not null default 'password' check (method in ('password', 'passkey', 'sso')),
  -- Authentication methods as in RFC 8176, separated by spaces.
  add column amr text not null default 'pwd',
  -- The last proof, be it the sign-in or a later one before a sensitive act.
  add column confirmed_at timestamptz not null default now(),
  add column last_seen_at timestamptz not null default now();
update session set confirmed_at = created_at, last_seen_at = updated_at,
  amr = case when second_factor_at is null then 'pwd' else 'pwd otp mfa' end;

-- Who never signed in is not told about a new browser.
alter table user_account add column signed_in_at timestamptz;
update user_account u set signed_in_at = now() where exists (select 1 from session s where s.user_id = u.id);

-- One step of a proof that spans two requests, kept by a cookie of which only the hash is here.
create table challenge (
  token_hash bytea primary key,
  kind text not null check (kind in ('second-factor', 'passkey-sign-in', 'passkey-enrolment', 'passkey-confirmation')),
  -- Null: a passkey is yet to tell whose it is.
  user_id uuid references user_account (id) on delete cascade,
  -- What the passkey must sign; null for the step between the password and the factor.
  value text,
  failures integer not null default 0,
  expires_at timestamptz not null,
  check ((kind = 'second-factor') = (value is null))
);
create index challenge_expires_at on challenge (expires_at);

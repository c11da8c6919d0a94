-- Sign-in through a clinic's own OpenID Connect provider.
create table sso_provider (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null unique,
  preset text not null check (preset in ('oidc', 'cognito')),
  -- What the sign-in page calls it.
  name text not null check (char_length(name) between 1 and 80),
  issuer text not null,
  client_id text not null,
  -- Sealed; null for a client without one.
  client_secret bytea,
  -- Where Cognito's sign-out page is; its discovery document names none.
  cognito_domain text,
  extra_scopes text[] not null default '{}',
  groups_claim text not null,
  -- {"<group at the provider>": "<role at the clinic>"}
  group_roles jsonb not null,
  -- Whether the provider's word counts as a second factor: as its token says, always, or never.
  mfa text not null check (mfa in ('amr', 'always', 'never')),
  acr_values text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((preset = 'cognito') = (cognito_domain is not null))
);

-- A clinic's claim to the addresses of a domain, good once the platform's administrator has checked it.
create table sso_domain (
  domain text not null check (domain = lower(domain)),
  clinic_id uuid not null,
  requested_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid,
  primary key (domain, clinic_id)
);
create unique index sso_domain_of_one_clinic on sso_domain (domain) where approved_at is not null;

-- A sign-in under way at a provider: good once, in the browser that began it, for ten minutes.
create table sso_attempt (
  state_hash bytea primary key,
  browser_hash bytea not null,
  provider_id uuid not null references sso_provider (id) on delete cascade,
  -- Sealed: nonce, code verifier and where the person wants to go.
  secrets bytea not null,
  expires_at timestamptz not null
);
create index sso_attempt_expires_at on sso_attempt (expires_at);

-- Who an account is at a provider.
create table sso_identity (
  provider_id uuid not null references sso_provider (id) on delete cascade,
  subject text not null,
  user_id uuid not null references user_account (id) on delete cascade,
  created_at timestamptz not null,
  primary key (provider_id, subject)
);
create index sso_identity_user_id on sso_identity (user_id);

-- What ends a session at the provider as well, and by which the provider ends it here. While our own
-- second factor is still to come, there is a challenge instead of a session.
create table sso_session (
  id uuid primary key default uuidv7(),
  session_id uuid unique references session (id) on delete cascade,
  challenge_hash bytea unique,
  begun_at timestamptz not null,
  provider_id uuid not null references sso_provider (id) on delete cascade,
  subject text not null,
  provider_sid text,
  -- Sealed.
  id_token bytea not null,
  check (session_id is not null or challenge_hash is not null)
);
create index sso_session_subject on sso_session (provider_id, subject);

-- A logout token is accepted once (OpenID Connect Back-Channel Logout 1.0, 2.6).
create table sso_logout (
  provider_id uuid not null references sso_provider (id) on delete cascade,
  jti text not null,
  at timestamptz not null,
  primary key (provider_id, jti)
);
create index sso_logout_at on sso_logout (at);

-- The texts that people are asked to agree to, as the product shipped them. A version never changes.
create table policy (
  purpose text not null check (purpose in ('terms', 'health-data', 'video-consultation', 'research', 'newsletter')),
  version integer not null check (version > 0),
  -- Of all languages together.
  hash bytea not null,
  registered_at timestamptz not null,
  primary key (purpose, version)
);

-- Who agreed to what, and when they withdrew it: proof (GDPR, Art. 7(1)), so rows are only added.
create table consent (
  id uuid primary key default uuidv7(),
  -- A patient's record, or the account of somebody who has none.
  subject_id uuid not null,
  purpose text not null,
  version integer not null,
  given boolean not null,
  at timestamptz not null,
  given_by uuid not null,
  given_as text not null check (given_as in ('self', 'guardian')),
  -- Set when the person was erased.
  keep_until timestamptz,
  foreign key (purpose, version) references policy
);
create index consent_subject on consent (subject_id, purpose, id);

-- Requests for a copy or for erasure. Once an erasure is done its row is the receipt, and names nobody.
create table request (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('export', 'erasure')),
  state text not null
    check (state in ('preparing', 'ready', 'expired', 'previewing', 'previewed', 'erasing', 'done')),
  -- Putting the parts together failed; it is tried again.
  failed boolean not null default false,
  account_id uuid,
  patient_id uuid,
  practitioner_ids uuid[] not null default '{}',
  requested_by uuid,
  locale text not null check (locale in ('en', 'de', 'fr')),
  requested_at timestamptz not null,
  confirmed_at timestamptz,
  -- When the copy was ready, or all was erased.
  done_at timestamptz,
  file_id uuid,
  file_size integer,
  expires_at timestamptz,
  downloaded_at timestamptz,
  check (state <> 'done' or (account_id is null and patient_id is null and requested_by is null)),
  check ((kind = 'export') = (state in ('preparing', 'ready', 'expired')))
);
create index request_of on request (requested_by, kind, id);
create unique index one_export_at_a_time on request (requested_by, coalesce(patient_id, account_id))
  where kind = 'export' and state = 'preparing';
create unique index one_erasure_at_a_time on request (coalesce(patient_id, account_id))
  where kind = 'erasure' and state = 'erasing';

-- What each context has answered. A preview's answers give way to those of the erasure.
create table part (
  request_id uuid not null references request on delete cascade,
  context text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 1,
  asked_at timestamptz not null,
  file_id uuid,
  erased jsonb not null default '[]',
  kept jsonb not null default '[]',
  primary key (request_id, context)
);
create index part_open on part (asked_at) where state <> 'done';

-- Restriction of processing (GDPR, Art. 18), with its history.
create table restriction (
  id uuid primary key default uuidv7(),
  patient_id uuid not null,
  ground text not null check (ground in ('accuracy-contested', 'unlawful', 'needed-for-claims', 'objection')),
  placed_by uuid not null,
  placed_as text not null check (placed_as in ('self', 'guardian')),
  placed_at timestamptz not null,
  lifted_by uuid,
  lifted_as text check (lifted_as in ('self', 'guardian')),
  lifted_at timestamptz,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_by is null) = (lifted_as is null))
);
create unique index restriction_now on restriction (patient_id) where lifted_at is null;
create index restriction_of on restriction (patient_id, id);

create table purge_report (
  id uuid primary key default uuidv7(),
  context text not null,
  at timestamptz not null,
  before timestamptz not null,
  counts jsonb not null
);

-- Replicas of what directory and scheduling tell: public names, and who was ever a clinic's patient.
create table practitioner (
  id uuid primary key,
  clinic_id uuid not null,
  account_id uuid,
  name text not null,
  sequence bigint not null
);
create index practitioner_account on practitioner (account_id) where account_id is not null;
create table clinic (
  id uuid primary key,
  name text not null,
  sequence bigint not null
);
create table patient_clinic (
  patient_id uuid not null,
  clinic_id uuid not null,
  primary key (clinic_id, patient_id)
);
create index patient_clinic_patient on patient_clinic (patient_id);

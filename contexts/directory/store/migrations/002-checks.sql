-- A clinic opens once the platform has checked it, a practitioner practises once their number is checked.

-- Clinics of before this check were opened by the platform itself.
alter table clinic
  add column status text not null default 'approved'
    check (status in ('pending', 'approved', 'declined', 'suspended', 'withdrawn')),
  add column plan text not null default 'practice' check (plan in ('solo', 'practice', 'hospital')),
  add column registration_kind text
    check (registration_kind in ('bsnr', 'commercial-register', 'finess', 'siret', 'uid', 'gln')),
  add column registration_number text,
  -- Whom the platform may ask; cleared with the person's data.
  add column contact_name text,
  add column applied_by uuid,
  add column applied_at timestamptz,
  add check ((registration_kind is null) = (registration_number is null));
alter table clinic alter column status drop default;
create index clinic_status on clinic (status, id);
create index clinic_applied_by on clinic (applied_by) where applied_by is not null;

-- Who decided what about a clinic, and why. Kept: it is the proof that somebody looked.
create table clinic_decision (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null references clinic,
  decision text not null check (decision in ('approved', 'declined', 'suspended', 'lifted')),
  reason text,
  decided_by uuid not null,
  decided_at timestamptz not null,
  check ((decision in ('declined', 'suspended')) = (reason is not null))
);
create index clinic_decision_clinic on clinic_decision (clinic_id, id);

-- Practitioners of before this check keep practising where they have a number; nobody is named as the checker.
alter table practitioner
  add column check_status text not null default 'pending' check (check_status in ('pending', 'confirmed', 'refused')),
  add column checked_by uuid,
  add column checked_as text check (checked_as in ('clinic', 'platform')),
  add column checked_at timestamptz,
  add column check_reason text,
  -- Their person was suspended by the clinic's administrator.
  add column suspended boolean not null default false,
  add column left_at timestamptz,
  -- Whether patients ever found them: who had a visit knows their name.
  add column was_public boolean not null default false;
update practitioner set check_status = 'confirmed' where registration_number is not null;
update practitioner set was_public = active;
alter table practitioner
  add column listed boolean not null
    generated always as (active and not suspended and left_at is null and check_status = 'confirmed') stored,
  add check (check_status <> 'confirmed' or registration_number is not null),
  add check ((checked_by is null) = (checked_as is null));
create index practitioner_check on practitioner (check_status, id);
drop index practitioner_specialties;
create index practitioner_specialties on practitioner using gin (specialties) where listed;

-- Every check of a number, with the number as it was.
create table registration_check (
  id uuid primary key default uuidv7(),
  practitioner_id uuid not null references practitioner,
  kind text not null,
  number text not null,
  status text not null check (status in ('pending', 'confirmed', 'refused')),
  reason text,
  checked_by uuid not null,
  checked_as text not null check (checked_as in ('clinic', 'platform')),
  checked_at timestamptz not null
);
create index registration_check_practitioner on registration_check (practitioner_id, id);

create table practitioner_application (
  id uuid primary key default uuidv7(),
  clinic_id uuid not null references clinic,
  account_id uuid not null,
  profile jsonb not null,
  message text,
  status text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'withdrawn')),
  applied_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  practitioner_id uuid references practitioner,
  check ((status = 'pending') = (decided_at is null)),
  check ((status = 'accepted') = (practitioner_id is not null))
);
create unique index practitioner_application_open on practitioner_application (clinic_id, account_id) where status = 'pending';
create index practitioner_application_account on practitioner_application (account_id, id);

-- Which clinic a practitioner acts for; stated with each of them from now on.
select kernel.grant_relation(id, 'works-at', clinic_id, now(), null) from practitioner where left_at is null;

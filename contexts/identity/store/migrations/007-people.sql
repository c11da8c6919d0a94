-- Who works where, by whose word, and who is asked to.

alter table membership
  drop constraint membership_role_check,
  drop constraint membership_check,
  add constraint membership_role_check
    check (role in ('doctor', 'desk', 'admin', 'pharmacist', 'health-authority', 'platform-admin')),
  add constraint membership_clinic_check
    check ((role in ('platform-admin', 'health-authority')) = (clinic_id is null)),
  -- What colleagues call the person; people have no name here otherwise.
  add column display_name text,
  add column how text not null default 'operator'
    check (how in ('operator', 'platform', 'application', 'invitation', 'sso')),
  -- The provider's group, for single sign-on.
  add column detail text,
  add column granted_by uuid references user_account (id) on delete set null,
  add column suspended_at timestamptz,
  add column suspended_by uuid references user_account (id) on delete set null;
alter table membership alter column how drop default;
create index membership_clinic on membership (clinic_id);

-- The clinic of the profile, as far as directory has told it: rights at a clinic end with the role there.
alter table practitioner_link add column clinic_id uuid, add column suspended boolean not null default false;

alter table user_account add column last_sign_in_at timestamptz;
create function note_sign_in() returns trigger language plpgsql as $$
begin
  update user_account set last_sign_in_at = new.created_at where id = new.user_id;
  return null;
end $$;
create trigger note_sign_in after insert on session for each row execute function note_sign_in();

-- Replicas of directory: the name for mails, and whose profile belongs to which clinic.
create table clinic (
  id uuid primary key,
  name text not null,
  active boolean not null,
  sequence bigint not null
);
create table practitioner (
  id uuid primary key,
  clinic_id uuid not null,
  sequence bigint not null
);

-- An invitation by mail. The link holds the token, here is its hash only; it is good once, for the
-- account of exactly this address.
create table invitation (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('role', 'guardian', 'self')),
  token_hash bytea not null unique,
  email text not null check (email = lower(email)),
  locale text not null check (locale in ('en', 'de', 'fr')),
  role text check (role in ('doctor', 'desk', 'admin', 'pharmacist', 'health-authority', 'platform-admin')),
  clinic_id uuid,
  display_name text,
  practitioner_id uuid,
  -- The patient to act for, and until when; or whose own account it becomes.
  patient_id uuid,
  basis text check (basis in ('custody', 'consent')),
  until timestamptz,
  -- The text that the patient agreed to when they asked for a guardian.
  declaration text,
  invited_by uuid not null references user_account (id) on delete cascade,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  sent_count integer not null default 1,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references user_account (id) on delete set null,
  withdrawn_at timestamptz,
  check ((kind = 'role') = (role is not null)),
  check ((kind = 'role') = (patient_id is null)),
  check ((kind = 'guardian') = (basis is not null and until is not null)),
  check (accepted_at is null or withdrawn_at is null)
);
create index invitation_clinic on invitation (clinic_id, id) where kind = 'role';
create index invitation_patient on invitation (patient_id) where patient_id is not null;
create unique index invitation_open_role on invitation (email, role, clinic_id) nulls not distinct
  where kind = 'role' and accepted_at is null and withdrawn_at is null;

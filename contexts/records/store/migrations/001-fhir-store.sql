-- The FHIR store: one row for each resource as it is now, what it was before, and narrow index
-- tables that search reads. All types share them; a new type or search parameter needs no new table.

create table resource (
  type text not null,
  id uuid not null,
  version integer not null,
  updated_at timestamptz not null,
  -- Who it belongs to, taken from the content at each write, so that access rules are plain columns.
  patient_id uuid,
  practitioner_id uuid,
  -- Whether the patient may see it yet: a draft is the author's.
  released boolean not null,
  -- Signed: no later write may change it.
  locked boolean not null,
  -- What may exist only once for a type, such as the note of one author on one encounter.
  unique_key text,
  -- Null once deleted; earlier versions stay in the history.
  content jsonb,
  deleted boolean generated always as (content is null) stored,
  primary key (type, id)
);
create unique index resource_unique_key on resource (type, unique_key) where unique_key is not null;
create index resource_patient on resource (patient_id, type, updated_at, id);
create index resource_updated on resource (type, updated_at, id);

-- Versions that are no longer current. Append only, written by the database itself.
create table resource_history (
  type text not null,
  id uuid not null,
  version integer not null,
  updated_at timestamptz not null,
  patient_id uuid,
  practitioner_id uuid,
  released boolean not null,
  content jsonb,
  primary key (type, id, version)
);

create function keep_version() returns trigger language plpgsql as $$
begin
  if old.locked then
    raise exception '%/% is signed and cannot change', old.type, old.id using errcode = 'HB001';
  end if;
  if new.type <> old.type or new.id <> old.id or new.version <> old.version + 1 then
    raise exception 'a write of %/% must follow version %', old.type, old.id, old.version using errcode = 'HB002';
  end if;
  insert into resource_history (type, id, version, updated_at, patient_id, practitioner_id, released, content)
  values (old.type, old.id, old.version, old.updated_at, old.patient_id, old.practitioner_id, old.released, old.content);
  return new;
end $$;
create trigger keep_version before update on resource for each row execute function keep_version();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is not allowed: its rows are kept', tg_op, tg_table_name using errcode = 'HB003';
end $$;
create trigger never_deleted before delete or truncate on resource for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on resource_history for each statement execute function refuse_change();

-- The declared search parameters; index rows name one by its small number.
create table search_parameter (
  id smallint generated always as identity primary key,
  type text not null,
  code text not null,
  unique (type, code)
);

create table index_token (
  parameter smallint not null,
  id uuid not null,
  system text not null,
  code text not null
);
create index index_token_value on index_token (parameter, code, system, id);
create index index_token_id on index_token (id, parameter);

create table index_reference (
  parameter smallint not null,
  id uuid not null,
  -- A resource of this store or of another context, or else an address elsewhere.
  target_type text,
  target_id uuid,
  target_url text
);
create index index_reference_target on index_reference (parameter, target_id, id);
create index index_reference_url on index_reference (parameter, target_url, id) where target_url is not null;
create index index_reference_id on index_reference (id, parameter);

-- A date of any precision is the range [low, high); an open period ends in infinity.
create table index_date (
  parameter smallint not null,
  id uuid not null,
  low timestamptz not null,
  high timestamptz not null
);
create index index_date_low on index_date (parameter, low, id);
create index index_date_high on index_date (parameter, high, id);
create index index_date_id on index_date (id, parameter);

create table index_string (
  parameter smallint not null,
  id uuid not null,
  -- Lower case without accents, and as it was written.
  value text not null,
  exact text not null
);
create index index_string_value on index_string (parameter, value text_pattern_ops, id);
create index index_string_id on index_string (id, parameter);

-- Replica of scheduling's bookings: the clinics whose front desk and admins may see a patient's name.
create table patient_clinic (
  patient_id uuid not null,
  clinic_id uuid not null,
  primary key (patient_id, clinic_id)
);
create index patient_clinic_clinic on patient_clinic (clinic_id, patient_id);

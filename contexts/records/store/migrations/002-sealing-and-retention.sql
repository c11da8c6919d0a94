-- Contact details and insurance numbers sealed at rest, and what the law keeps after an erasure.

-- Encrypted JSON of the elements that `content` leaves out (fhir/sealed.ts); null where there are none.
alter table resource add column sealed bytea;
alter table resource_history add column sealed bytea;

-- Its person was erased, but the law keeps this until then (GDPR, Art. 17 (3) (b)), for these clinics.
alter table resource add column retained_until date;
alter table resource add column retained_for uuid[];
alter table resource add column retained_basis text;
alter table resource add check ((retained_until is null) = (retained_for is null) and (retained_until is null) = (retained_basis is null));
create index resource_retained on resource (retained_until) where retained_until is not null;

-- Patients who were erased: events that arrive later bring nothing back.
create table erased_patient (
  patient_id uuid primary key,
  erased_at timestamptz not null
);

-- Replica of directory: the country of a clinic decides how long its records are kept.
create table clinic (
  id uuid primary key,
  country text not null,
  sequence bigint not null
);

-- Replica of directory: whose account is which practitioner's, so that the log names the practitioner.
create table practitioner (
  id uuid primary key,
  account_id uuid,
  sequence bigint not null
);
create index practitioner_account on practitioner (account_id) where account_id is not null;

-- True only within the functions below: neither a context's role nor a plain statement gets past the triggers.
create function is_rewriting(relation oid) returns boolean language sql stable as $$
  select current_setting('records.rewriting', true) = 'on'
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = relation)
$$;

create or replace function keep_version() returns trigger language plpgsql as $$
begin
  if records.is_rewriting(tg_relid) then return new; end if;
  if old.locked then
    raise exception '%/% is signed and cannot change', old.type, old.id using errcode = 'HB001';
  end if;
  if new.type <> old.type or new.id <> old.id or new.version <> old.version + 1 then
    raise exception 'a write of %/% must follow version %', old.type, old.id, old.version using errcode = 'HB002';
  end if;
  insert into resource_history (type, id, version, updated_at, patient_id, practitioner_id, released, content, sealed)
  values (old.type, old.id, old.version, old.updated_at, old.patient_id, old.practitioner_id, old.released, old.content, old.sealed);
  return new;
end $$;

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if records.is_rewriting(tg_relid) then return null; end if;
  raise exception '% on % is not allowed: its rows are kept', tg_op, tg_table_name using errcode = 'HB003';
end $$;

-- Takes the sealed elements of an older version out of its plain content; can remove them and nothing else.
create function seal_version(wanted_type text, wanted_id uuid, wanted_version integer, elements text[], box bytea) returns void
language plpgsql security definer set search_path = records, pg_catalog as $$
begin
  perform set_config('records.rewriting', 'on', true);
  update resource set content = content - elements, sealed = box
    where type = wanted_type and id = wanted_id and version = wanted_version and sealed is null;
  update resource_history set content = content - elements, sealed = box
    where type = wanted_type and id = wanted_id and version = wanted_version and sealed is null;
  perform set_config('records.rewriting', 'off', true);
end $$;

-- Removes a resource with all its versions and index rows, unless the law keeps it at that moment (GDPR, Art. 17).
create function erase_resource(wanted_type text, wanted_id uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = records, pg_catalog as $$
begin
  if exists (select 1 from resource where type = wanted_type and id = wanted_id and retained_until > (moment at time zone 'utc')::date) then
    raise exception '%/% is kept by law', wanted_type, wanted_id using errcode = 'HB004';
  end if;
  perform set_config('records.rewriting', 'on', true);
  delete from resource_history where type = wanted_type and id = wanted_id;
  delete from resource where type = wanted_type and id = wanted_id;
  perform set_config('records.rewriting', 'off', true);
  perform erase_index(wanted_type, wanted_id);
end $$;

create function erase_index(wanted_type text, wanted_id uuid) returns void
language sql security definer set search_path = records, pg_catalog as $$
  delete from index_token i using search_parameter p where i.id = wanted_id and p.id = i.parameter and p.type = wanted_type;
  delete from index_reference i using search_parameter p where i.id = wanted_id and p.id = i.parameter and p.type = wanted_type;
  delete from index_date i using search_parameter p where i.id = wanted_id and p.id = i.parameter and p.type = wanted_type;
  delete from index_string i using search_parameter p where i.id = wanted_id and p.id = i.parameter and p.type = wanted_type;
$$;

-- Closes a resource until a date: its former versions and all elements but the named ones go.
create function retain_resource(wanted_type text, wanted_id uuid, until date, clinics uuid[], basis text,
  elements text[]) returns void
language plpgsql security definer set search_path = records, pg_catalog as $$
begin
  perform set_config('records.rewriting', 'on', true);
  delete from resource_history where type = wanted_type and id = wanted_id;
  update resource set sealed = null, retained_until = until, retained_for = clinics, retained_basis = basis,
    content = case when elements is null then content
      else (select jsonb_object_agg(e.key, e.value) from jsonb_each(content) e where e.key = any(elements)) end
    where type = wanted_type and id = wanted_id;
  perform set_config('records.rewriting', 'off', true);
end $$;

-- Where there are records already: seal them in the background, and hear of the clinics and practitioners again.
select graphile_worker.add_job('job:records:seal-stored', '{}'::json) where exists (select 1 from resource);
select graphile_worker.add_job('job:directory:republish', '{}'::json) where exists (select 1 from resource);

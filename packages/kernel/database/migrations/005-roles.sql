-- Every actor of the product, and in which role an act was done.

insert into relation_owner values
  ('pharmacist', 'identity'), ('health-authority', 'identity'), ('guardian', 'identity'), ('integration', 'identity'),
  ('guest', 'consultation'), ('works-at', 'directory'), ('restricted', 'privacy');

alter table audit_log add column role text;
create index audit_log_clinic on audit_log (clinic_id, id) where clinic_id is not null;

-- Rows of before this column keep the text that they were sealed with.
create or replace function audit_text(a audit_log) returns text language sql immutable as $$
  select case when a.role is null then
    jsonb_build_array(a.id, a.txid::text, to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.context,
      a.account_id, a.session_id, a.action, a.kind, a.object_id, a.patient_id, a.clinic_id)::text
  else
    jsonb_build_array(a.id, a.txid::text, to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.context,
      a.account_id, a.session_id, a.action, a.kind, a.object_id, a.patient_id, a.clinic_id, a.role)::text
  end
$$;

-- What the account is to the patient and the clinic of an act, nearest first, and the clinic it acts for.
create function acting_as(account uuid, patient uuid, clinic uuid, moment timestamptz, out role text, out for_clinic uuid)
language plpgsql stable set search_path = kernel, pg_catalog as $$
declare works_for uuid;
begin
  for_clinic := clinic;
  if account is null then role := 'anonymous'; return; end if;
  select case r.kind when 'self' then 'patient' when 'practitioner' then 'doctor' when 'health-authority' then 'authority'
      when 'platform-admin' then 'platform' else r.kind end,
    case when r.kind in ('doctor', 'desk', 'pharmacist', 'admin', 'integration') then r.object end
  into role, works_for
  from relation r
  where r.subject = account and r.valid_from <= moment and (r.valid_until is null or r.valid_until > moment)
    and case
      when r.kind in ('self', 'guardian') then r.object = patient
      when r.kind in ('doctor', 'desk', 'pharmacist', 'admin', 'integration') then clinic is null or r.object = clinic
      else r.kind in ('practitioner', 'health-authority', 'platform-admin', 'guest')
    end
  order by array_position(array['self', 'guardian', 'doctor', 'desk', 'pharmacist', 'admin', 'integration', 'practitioner',
    'health-authority', 'platform-admin', 'guest'], r.kind), r.object
  limit 1;
  if role is null then role := 'account'; end if;
  if clinic is not null or role not in ('doctor', 'desk', 'pharmacist', 'admin', 'integration') then return; end if;
  -- A doctor of several clinics acts for the one where they have the patient in care.
  if role = 'doctor' and patient is not null then
    select w.object into for_clinic
    from relation p
      join relation c on c.subject = p.object and c.kind = 'care' and c.object = patient
        and c.valid_from <= moment and (c.valid_until is null or c.valid_until > moment)
      join relation w on w.subject = p.object and w.kind = 'works-at'
        and w.valid_from <= moment and (w.valid_until is null or w.valid_until > moment)
    where p.subject = account and p.kind = 'practitioner'
      and p.valid_from <= moment and (p.valid_until is null or p.valid_until > moment)
    order by c.valid_from desc limit 1;
    if for_clinic is not null then return; end if;
  end if;
  -- Otherwise the clinic is known only where there is but one.
  if not exists (
    select 1 from relation r
    where r.subject = account and r.kind in ('doctor', 'desk', 'pharmacist', 'admin') and r.object <> works_for
      and r.valid_from <= moment and (r.valid_until is null or r.valid_until > moment)
  ) then for_clinic := works_for; end if;
end $$;

drop function audit(uuid, uuid, text, text, uuid, uuid, uuid, boolean);
create function audit(account uuid, session uuid, action text, kind text, object uuid, patient uuid, clinic uuid,
  moment timestamptz, relaxed boolean)
returns void language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare
  acting record;
begin
  -- A read changes nothing but this row, so its commit need not wait for the disk.
  if relaxed then perform set_config('synchronous_commit', 'off', true); end if;
  acting := acting_as(account, patient, clinic, moment);
  insert into audit_log (context, account_id, session_id, action, kind, object_id, patient_id, clinic_id, role)
  values (context_name(), account, session, action, kind, object, patient, acting.for_clinic, acting.role);
end $$;

-- The log as privacy and records show it, newest first; they ask who may see it.
create function read_audit(wanted bigint, of_patient uuid, of_clinic uuid, by_account uuid, of_action text, of_kind text,
  as_role text, since timestamptz, until timestamptz, before bigint, most integer)
returns setof audit_log
language plpgsql stable security definer set search_path = kernel, pg_catalog
  -- Each combination of filters has its own index.
  set plan_cache_mode = force_custom_plan as $$
begin
  if session_user like 'hub\_%' and context_name() not in ('privacy', 'records') then
    raise exception 'context % may not read the audit log', context_name() using errcode = '42501';
  end if;
  return query select * from audit_log a
    where (wanted is null or a.id = wanted)
      and (of_patient is null or a.patient_id = of_patient) and (of_clinic is null or a.clinic_id = of_clinic)
      and (by_account is null or a.account_id = by_account) and (of_action is null or a.action = of_action)
      and (of_kind is null or a.kind = of_kind) and (as_role is null or a.role = as_role)
      and (since is null or a.at >= since) and (until is null or a.at < until)
      and (before is null or a.id < before)
    order by a.id desc limit most;
end $$;

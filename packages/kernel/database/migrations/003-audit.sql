-- The audit log: insert only, through a function; sealed into a hash chain once committed.

create table audit_log (
  id bigint generated always as identity primary key,
  -- The writing transaction, so that the sealer takes only what can no longer be overtaken.
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  context text not null,
  account_id uuid,
  session_id uuid,
  action text not null,
  kind text not null,
  object_id uuid,
  patient_id uuid,
  clinic_id uuid
);
create index audit_log_sealing on audit_log (txid, id);
create index audit_log_patient on audit_log (patient_id, at) where patient_id is not null;

create table audit_seal (
  position bigint primary key,
  audit_id bigint not null unique,
  txid xid8 not null,
  hash bytea not null
);

-- The text that is hashed: every column, in a fixed order.
create function audit_text(a audit_log) returns text language sql immutable as $$
  select jsonb_build_array(a.id, a.txid::text, to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.context,
    a.account_id, a.session_id, a.action, a.kind, a.object_id, a.patient_id, a.clinic_id)::text
$$;

create function audit(account uuid, session uuid, action text, kind text, object uuid, patient uuid, clinic uuid, relaxed boolean)
returns void language plpgsql security definer set search_path = kernel, pg_catalog as $$
begin
  -- A read changes nothing but this row, so its commit need not wait for the disk.
  if relaxed then perform set_config('synchronous_commit', 'off', true); end if;
  insert into audit_log (context, account_id, session_id, action, kind, object_id, patient_id, clinic_id)
  values (context_name(), account, session, action, kind, object, patient, clinic);
end $$;

-- Chains committed rows in the order (txid, id): hash = sha256(previous hash || text). Returns how many it sealed.
create function seal_audit(most integer) returns integer
language plpgsql security definer set search_path = kernel, pg_catalog as $$
declare
  last audit_seal;
  row_to_seal audit_log;
  sealed integer := 0;
begin
  -- One sealer a database; another process's turn is as good as ours.
  if not pg_try_advisory_xact_lock(hashtext('kernel.seal_audit')) then return 0; end if;
  select * into last from audit_seal order by position desc limit 1;
  if not found then
    last.position := 0; last.txid := '0'::xid8; last.audit_id := 0; last.hash := sha256('telehealth-hub audit'::bytea);
  end if;
  for row_to_seal in
    select * from audit_log a
    where (a.txid, a.id) > (last.txid, last.audit_id) and a.txid < pg_snapshot_xmin(pg_current_snapshot())
    order by a.txid, a.id limit most
  loop
    last.position := last.position + 1;
    last.hash := sha256(last.hash || convert_to(audit_text(row_to_seal), 'UTF8'));
    insert into audit_seal (position, audit_id, txid, hash) values (last.position, row_to_seal.id, row_to_seal.txid, last.hash);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

import type { Client } from 'pg';
import type { Secrets } from '../secrets.ts';

/** The login role of a context; `kernel` is the role of the worker, the sealer and the health checks. */
export const roleOf = (context: string): string => `hub_${context}`;

/** Derived, so that each process of a deployment knows it from the master key alone. */
export const rolePassword = (secrets: Secrets, context: string): string =>
  secrets.derive(`database-role/${context}`).toString('hex');

/**
 * Creates one login role a context, and `hub_app` that holds what they share. A context reaches its
 * own schema and the kernel's functions, nothing else: the database itself keeps contexts apart.
 */
export async function ensureRoles(
  client: Client,
  secrets: Secrets,
  contexts: readonly string[],
): Promise<void> {
  await ensureRole(client, 'hub_app', 'nologin');
  for (const context of contexts) {
    const role = roleOf(context);
    await ensureRole(client, role, 'login');
    await client.query(
      `alter role ${client.escapeIdentifier(role)} password ${client.escapeLiteral(rolePassword(secrets, context))}`,
    );
    await client.query(`grant hub_app to ${client.escapeIdentifier(role)}`);
  }
}

async function ensureRole(client: Client, role: string, kind: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0)
    await client.query(
      `create role ${client.escapeIdentifier(role)} ${kind} nosuperuser nocreatedb nocreaterole`,
    );
}

/** Rights on the kernel's schema, granted anew after each migration. */
export async function grantKernel(client: Client): Promise<void> {
  await client.query(`
    revoke all on schema public from public;
    grant usage on schema kernel to hub_app;
    grant usage on schema public to hub_app;
    revoke all on all functions in schema kernel from public;
    grant execute on function kernel.context_name, kernel.emit, kernel.take_event, kernel.enqueue, kernel.grant_relation,
      kernel.revoke_relation, kernel.revoke_session, kernel.audit, kernel.read_audit, kernel.file_key_of, kernel.put_file, kernel.get_file,
      kernel.remove_file, kernel.shred_files, kernel.purge_events, kernel.count_audit,
      kernel.publish_jwk,
      kernel.withdraw_jwk to hub_app;
    grant select on kernel.relation, kernel.relation_owner, kernel.revoked_session, kernel.jwk to hub_app;
    grant usage on schema graphile_worker to hub_kernel;
    grant all on all tables in schema graphile_worker to hub_kernel;
    grant all on all sequences in schema graphile_worker to hub_kernel;
    grant execute on all functions in schema graphile_worker to hub_kernel;
    -- Graphile-worker's tables have row security on; their owner passes, any other role needs a policy.
    do $$ declare t record; begin
      for t in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
        execute format('drop policy if exists hub_kernel on graphile_worker.%I', t.relname);
        execute format('create policy hub_kernel on graphile_worker.%I to hub_kernel using (true) with check (true)', t.relname);
      end loop;
    end $$;
    grant execute on function kernel.seal_audit, kernel.audit_text, kernel.register_worker_pool,
      kernel.release_dead_worker_pools, kernel.expire_files to hub_kernel;
    grant select on kernel.dead_letter, kernel.audit_log, kernel.audit_seal, kernel.event, kernel.inbox, kernel.file to hub_kernel;
    grant select, insert on kernel.audit_checkpoint to hub_kernel;
    grant select, insert, delete on kernel.subscription to hub_kernel;
  `);
}

/** Rights of a context on its own schema. */
export async function grantContext(client: Client, context: string): Promise<void> {
  const schema = client.escapeIdentifier(context);
  const role = client.escapeIdentifier(roleOf(context));
  await client.query(`
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};
  `);
}

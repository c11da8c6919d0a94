import pg from 'pg';

/** What belongs to the installation rather than to the demo. A running server holds parts of it in memory. */
const KEPT = [
  'identity.signing_key',
  'kernel.jwk',
  'kernel.relation_owner',
  'kernel.revoked_session',
  'kernel.subscription',
  'privacy.policy',
  'records.search_parameter',
];

const DEADLOCK = '40P01';

/**
 * Empties every context and the kernel, in one transaction. Sessions are revoked first, so that a
 * server that runs meanwhile turns their tokens and sockets away.
 */
export async function wipe(owner: pg.Pool): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await wipeOnce(owner);
    } catch (error) {
      // A request in flight can hold what we want and want what we hold.
      if (!(error instanceof pg.DatabaseError) || error.code !== DEADLOCK || attempt === 5)
        throw error;
    }
  }
}

async function wipeOnce(owner: pg.Pool): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('select kernel.revoke_session(id, now()) from identity.session');
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', t.schemaname, t.tablename) as name from pg_tables t
        where exists (select from pg_roles r where r.rolname = 'hub_' || t.schemaname)
          and t.tablename not in ('migration', 'migration_lock')
          and t.schemaname || '.' || t.tablename <> all ($1)`,
      [KEPT],
    );
    // The record refuses to be emptied, as it must; for this transaction its guards stand down.
    for (const { name } of rows) await client.query(`alter table ${name} disable trigger user`);
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`);
    for (const { name } of rows) await client.query(`alter table ${name} enable trigger user`);
    // Deliveries of events that are no more. Those under way find nothing and end by themselves.
    await client.query(`delete from graphile_worker._private_jobs where locked_at is null`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '../log.ts';
import type { Secrets } from '../secrets.ts';
import { prepareRecurring } from './prepare.ts';
import { roleOf, rolePassword } from './roles.ts';
import { forbidSecondConnections, markTransactions } from './transactions.ts';

// A bigint column is a count or a sequence here and stays far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date of birth has no zone: it stays the text 'YYYY-MM-DD'.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export interface ConnectOptions {
  databaseUrl: string;
  context: string;
  secrets: Secrets;
  /** Connections at most. */
  max: number;
  log: Logger;
  /** How the connections name themselves; `hub <context>` unless told. */
  application?: string;
}

/** A pool that logs in as the context's own role, with its schema first on the search path. */
export function connect(options: ConnectOptions): pg.Pool {
  const { databaseUrl, context, secrets, max, log, application = `hub ${context}` } = options;
  const url = new URL(databaseUrl);
  url.username = roleOf(context);
  url.password = rolePassword(secrets, context);
  const pool = new pg.Pool({
    connectionString: url.href,
    max,
    // A half-open connection must be noticed: the revocation channel sits idle for hours.
    keepAlive: true,
    application_name: application,
    // 10 s is long enough for a queue of a thousand bookings and short enough for a person to be told.
    connectionTimeoutMillis: 10_000,
    options: `-c search_path=${context},kernel,public`,
  });
  // A connection lost to a database restart must not end the process; the next query gets a new one.
  const lost = (error: Error): void =>
    log.warn({ err: error, context }, 'a database connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => {
    client.on('error', lost);
    prepareRecurring(client);
  });
  forbidSecondConnections(pool, log);
  return pool;
}

export const kyselyOf = <DB>(pool: pg.Pool): Kysely<DB> =>
  markTransactions(new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool);

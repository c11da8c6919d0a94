import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, TransactionBuilder } from 'kysely';
import type pg from 'pg';
import type { Logger } from '../log.ts';

/** Set while a transaction of this pool's runs, in all that it calls. */
const within = new AsyncLocalStorage<pg.Pool>();

/**
 * Makes a query beside the transaction that waits for it an error: it takes a second connection while
 * it holds one, so under load all connections end up held by callers who wait for another. In
 * production, where it may still go well, it is logged.
 */
export function forbidSecondConnections(pool: pg.Pool, log: Logger): void {
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown;
  const checked = (...args: unknown[]): unknown => {
    if (within.getStore() === pool) {
      const error = new Error('A transaction asks for a second connection: hand it on instead');
      if (process.env['NODE_ENV'] !== 'production') throw error;
      log.error({ err: error }, 'a transaction waits for a second connection');
    }
    return connect(...args);
  };
  pool.connect = checked as typeof pool.connect;
}

/**
 * Runs what has to stay although the transaction that it is called in rolls back, on a connection of its
 * own. For rare work only: under load it waits for others that hold one.
 */
export const besideTransaction = <Result>(work: () => Result): Result => within.exit(work);

/** Marks what runs in the database's transactions, for `forbidSecondConnections`. */
export function markTransactions<DB>(db: Kysely<DB>, pool: pg.Pool): Kysely<DB> {
  const begin = db.transaction.bind(db);
  db.transaction = () => marked(begin(), pool);
  return db;
}

function marked<DB>(builder: TransactionBuilder<DB>, pool: pg.Pool): TransactionBuilder<DB> {
  const execute = builder.execute.bind(builder);
  const setIsolationLevel = builder.setIsolationLevel.bind(builder);
  builder.execute = (work) => execute((trx) => within.run(pool, () => work(trx)));
  builder.setIsolationLevel = (level) => marked(setIsolationLevel(level), pool);
  return builder;
}

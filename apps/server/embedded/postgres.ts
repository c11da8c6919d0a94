import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import type { Logger } from '@hub/kernel/log.ts';
import { findBinaries } from './binaries.ts';
import { clusterPassword, ensureCluster } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import { Postmaster } from './postmaster.ts';
import { unprivilegedUser } from './unprivileged.ts';

export interface PostgresOptions {
  /** The cluster lives in its `postgres` folder. */
  dataDir: string;
  log: Logger;
  /** False for tests: commits are not forced to disk, which is several times quicker. Default true. */
  durable?: boolean;
  maxConnections?: number;
}

export interface Postgres {
  /** Connects as the owner of everything to the database `hub`; for migrations and for making roles. */
  url: string;
  /** Process id of the database server. */
  pid(): number | undefined;
  /** Ends the database after its open connections were cut ("fast"); resolves when no process is left. */
  stop(): Promise<void>;
}

const DATABASE = 'hub';

/**
 * Starts PostgreSQL 18 on a free loopback port and keeps it running: a server left over by a killed hub
 * is stopped first, one that dies is started again on the same port. Throws where it cannot start.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, log, durable = true } = options;
  mkdirSync(dataDir, { recursive: true });
  const user = unprivilegedUser(`${dataDir}/postgres`);
  const binaries = await findBinaries(user);
  const password = clusterPassword(dataDir);
  const { folder, created } = await ensureCluster({ dataDir, user, binaries, password, durable });
  await stopOrphan(folder, log);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 200),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A log line may name a row: no statement and no detail may reach it.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const postmaster = new Postmaster({ program: binaries.postgres, folder, settings, user, log });
  await postmaster.start();
  const url = (database: string): string =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  try {
    await ensureDatabase(url('postgres'), created);
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return { url: url(DATABASE), pid: () => postmaster.pid, stop: () => postmaster.stop() };
}

/** Asks even of an old cluster: a first start may have been killed between initdb and here. */
async function ensureDatabase(url: string, created: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = created
      ? undefined
      : await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!found?.rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

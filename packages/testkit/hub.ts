import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { compose } from '@hub/kernel/compose.ts';
import type { Hub } from '@hub/kernel/compose.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import type { Config } from '@hub/kernel/config.ts';
import type { Context, Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { createLog } from '@hub/kernel/log.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { createActors } from './actors.ts';
import type { Actors } from './actors.ts';
import { createTestClock } from './clock.ts';
import type { TestClock } from './clock.ts';
import { createDatabase } from './database.ts';
import { createTestTokens } from './tokens.ts';
import type { TestTokens } from './tokens.ts';

export interface TestHubOptions {
  /** The instant at which the clock stands; the present unless told. */
  now?: string;
  config?: Partial<Config>;
  /** Runs deliveries and jobs by themselves instead of on drain(). */
  background?: boolean;
  /** Another process on the database of this hub and by its clock, with a memory of its own. */
  beside?: TestHub;
  /** Receives each log line. */
  onLog?(line: string): void;
}

export interface TestHub {
  app: HubServer;
  hub: Hub;
  clock: TestClock;
  tokens: TestTokens;
  actors: Actors;
  /** The owner's connections: sees every schema, for what a test looks up or alters by force. */
  owner: pg.Pool;
  databaseUrl: string;
  secrets: Secrets;
  /** A context's own database access, as the context has it. */
  db<DB>(context: string): Kysely<DB>;
  kernel<DB>(context: string): Kernel<DB>;
  /** Runs every delivery and job that is due, and what those bring about. */
  drain(): Promise<void>;
  /** Listens on a free loopback port; resolves with the base address. */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

/** The given contexts on a fresh real database. Nothing is replaced but the clock and the first signing key. */
export async function startHub(
  contexts: readonly Context[],
  options: TestHubOptions = {},
): Promise<TestHub> {
  const { beside } = options;
  const database = beside
    ? { url: beside.databaseUrl, secrets: beside.secrets, drop: async () => undefined }
    : await createDatabase(contexts);
  const clock = beside?.clock ?? createTestClock(options.now ?? new Date());
  const tokens = await createTestTokens(clock);
  const log = options.onLog
    ? createLog('trace', { write: options.onLog })
    : createLog(process.env['HUB_TEST_LOG'] ?? 'fatal');
  // Made by the first file that is put there.
  const dataDir = join(tmpdir(), `hub-files-${randomBytes(6).toString('hex')}`);
  const config: Config = {
    ...loadConfig(
      { NODE_ENV: 'test', HUB_DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '1000000' },
      [],
    ),
    ...options.config,
  };
  const hub = await compose({
    config,
    databaseUrl: database.url,
    contexts,
    secrets: database.secrets,
    log,
    clock,
    moreKeys: tokens.keys,
  });
  await hub.app.ready();
  await hub.start({ background: options.background ?? false });
  const owner = new pg.Pool({ connectionString: database.url, max: 3 });
  owner.on('error', () => undefined);
  return {
    app: hub.app,
    hub,
    clock,
    tokens,
    owner,
    databaseUrl: database.url,
    secrets: database.secrets,
    actors: createActors(owner, tokens, clock),
    db: <DB>(context: string) => hub.kernels.get(context)!.db as unknown as Kysely<DB>,
    kernel: <DB>(context: string) => hub.kernels.get(context)! as unknown as Kernel<DB>,
    drain: () => hub.worker.drain(),
    listen: () => hub.app.listen({ host: '127.0.0.1', port: 0 }),
    async stop() {
      await hub.stop();
      await owner.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

import { readFile } from 'node:fs/promises';
import { compose, type Hub } from '@hub/kernel/compose.ts';
import { systemClock } from '@hub/kernel/clock.ts';
import type { Config } from '@hub/kernel/config.ts';
import { migrate } from '@hub/kernel/database/migrate.ts';
import type { Logger } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import { contextNames, loadContexts } from './contexts.ts';
import { lockInstance, type InstanceLock } from './embedded/instance-lock.ts';
import { startPostgres } from './embedded/postgres.ts';
import { listenForMetrics, requireFreePort } from './ports.ts';
import { reachableAt } from './tls/addresses.ts';
import { tlsOf } from './tls/tls.ts';
import { ensureWebBuilt } from './web/build.ts';
import { serveWeb } from './web/serve.ts';

const apiDescriptionFile = new URL('../../docs/openapi.json', import.meta.url);

export interface RunningHub {
  hub: Hub;
  /** Every address it answers at; the first is the one to show. */
  addresses: string[];
  databaseUrl: string;
  /** Requests, background work, connections, then the database: in this order. */
  stop(): Promise<void>;
}

/** Starts everything that the settings ask for, and undoes what was begun where a part does not start. */
export async function start(config: Config, log: Logger): Promise<RunningHub> {
  const undo: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= runAll(undo.toReversed()));
  try {
    return await startParts(config, log, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  config: Config,
  log: Logger,
  undo: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<RunningHub> {
  const lock = config.databaseUrl === undefined ? takeLock(config, undo) : undefined;
  await requireFreePort(config.host, config.port);
  const secrets = createSecrets(config.masterKey ?? masterKeyOf(config.dataDir));
  // The developer's server lets Vite serve the web app.
  const web = config.environment === 'development' ? undefined : ensureWebBuilt();
  web?.catch(() => {}); // awaited below; until then not "unhandled"
  const [databaseUrl, contexts, tls] = await Promise.all([
    config.databaseUrl ?? embedded(config, log, undo),
    loadContexts(config.services),
    tlsOf(config, systemClock.now()),
  ]);
  await migrate(databaseUrl, contexts, secrets);
  const everything = contexts.length === contextNames.length;
  const hub = await compose({
    config,
    databaseUrl,
    contexts,
    secrets,
    log,
    ...(!everything && { apiDescription: () => readFile(apiDescriptionFile, 'utf8') }),
    ...(tls && { https: tls }),
  });
  undo.push(() => hub.stop());
  await hub.start();
  // Loaded only here: a service of its own does without the demo and what it is made of.
  if (config.demo && everything)
    await (await import('./demo/seed.ts')).seedDemo(hub, config, databaseUrl);
  // Last, since the build is what a first start waits for longest.
  if (web) await serveWeb(hub.app, await web);
  undo.push(await listenForMetrics(config, log));
  const bound = await hub.app.listen({ host: config.host, port: config.port });
  const addresses = reachableAt(config.host, Number(new URL(bound).port), tls !== undefined);
  lock?.announce(addresses[0] ?? bound);
  return { hub, addresses, databaseUrl, stop };
}

function takeLock(config: Config, undo: (() => unknown)[]): InstanceLock {
  const lock = lockInstance(config.dataDir);
  undo.push(() => lock.release());
  return lock;
}

async function embedded(config: Config, log: Logger, undo: (() => unknown)[]): Promise<string> {
  const postgres = await startPostgres({ dataDir: config.dataDir, log });
  undo.push(() => postgres.stop());
  return postgres.url;
}

async function runAll(steps: (() => unknown)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped cleanly');
}

import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger as WorkerLogger, parseCronItems, run, runOnce } from 'graphile-worker';
import type { ParsedCronItem, Runner, TaskList, WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Job } from '../jobs/jobs.ts';
import type { Logger } from '../log.ts';
import { deliver } from './deliver.ts';
import type { Handlers } from './events.ts';

export interface WorkerContext {
  name: string;
  db: Kysely<unknown>;
  handlers: Handlers<unknown>;
  jobs: Record<string, Job>;
}

export interface EventWorker {
  start(): Promise<void>;
  /** Runs everything that is due now, and what that brings about, then returns. For tests. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const RELEASE_EVERY_MS = 10_000;
const REVIVE_AFTER_MS = 1_000;

export interface WorkerParts {
  pool: Pool;
  /** The application_name of the pool's connections, by which others see that this process lives. */
  process: string;
  contexts: readonly WorkerContext[];
  log: Logger;
}

/** Runs the deliveries and jobs of the contexts in this process; those of other processes are left to them. */
export function createWorker({ pool, process, contexts, log }: WorkerParts): EventWorker {
  const tasks = taskList(contexts);
  const cron = cronItems(contexts);
  // Graphile-worker reports every job at info; only its warnings are news here.
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ worker: message }, 'background work failed');
    else if (level === 'warning') log.warn({ worker: message }, 'background work');
  });
  let runner: Runner | undefined;
  let isStopping = false;
  let releasing: NodeJS.Timeout | undefined;
  const releaseDead = async (): Promise<void> => {
    await pool.query('select kernel.release_dead_worker_pools()');
  };
  const warn = (err: unknown): void => log.warn({ err }, 'worker pools are not kept in order');
  const launch = async (): Promise<void> => {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      pool
        .query('select kernel.register_worker_pool($1, $2)', [workerPool.id, process])
        .catch(warn);
    });
    const launched = await run({
      events,
      pgPool: pool,
      taskList: tasks,
      parsedCronItems: cron,
      concurrency: 4,
      pollInterval: 2000,
      noHandleSignals: true,
      logger,
    });
    runner = launched;
    launched.promise.then(() => revive(undefined), revive);
  };
  /** A database that goes away in the middle of a look for work ends all of it: it begins again, for as long as it takes. */
  const revive = async (err: unknown): Promise<void> => {
    runner = undefined;
    while (!isStopping && runner === undefined) {
      log.warn({ err }, 'background work ended by itself; starting it again');
      await delay(REVIVE_AFTER_MS, undefined, { ref: false });
      if (!isStopping) await launch().catch(warn);
    }
  };
  return {
    async start() {
      await releaseDead();
      releasing = setInterval(() => void releaseDead().catch(warn), RELEASE_EVERY_MS);
      isStopping = false;
      await launch();
    },
    async drain() {
      await releaseDead();
      await runOnce({ pgPool: pool, taskList: tasks, noHandleSignals: true, logger });
    },
    async stop() {
      clearInterval(releasing);
      isStopping = true;
      await runner?.stop();
      runner = undefined;
    },
  };
}

/** Tells the database which events each context wants; rows stay when the process stops. */
export async function subscribe(
  kernelDb: Kysely<unknown>,
  contexts: readonly WorkerContext[],
): Promise<void> {
  for (const { name, handlers } of contexts) {
    const names = Object.keys(handlers);
    await sql`delete from kernel.subscription where subscriber = ${name} and not event_name = any(${names})`.execute(
      kernelDb,
    );
    await sql`insert into kernel.subscription (event_name, subscriber) select unnest(${names}::text[]), ${name} on conflict do nothing`.execute(
      kernelDb,
    );
  }
}

function taskList(contexts: readonly WorkerContext[]): TaskList {
  const tasks: TaskList = {};
  for (const { name, db, handlers, jobs } of contexts) {
    tasks[`event:${name}`] = async (payload) =>
      deliver(db, handlers, (payload as { eventId: string }).eventId);
    for (const [job, { run: runJob }] of Object.entries(jobs)) {
      tasks[`job:${name}:${job}`] = async (payload) => runJob(payload);
    }
  }
  return tasks;
}

function cronItems(contexts: readonly WorkerContext[]): ParsedCronItem[] {
  return parseCronItems(
    contexts.flatMap(({ name, jobs }) =>
      Object.entries(jobs).flatMap(([job, { cron }]) =>
        cron === undefined
          ? []
          : [{ task: `job:${name}:${job}`, match: cron, identifier: `${name}:${job}` }],
      ),
    ),
  );
}

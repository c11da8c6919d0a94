import { randomUUID } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { createAccess } from './access/access.ts';
import { createAudit } from './audit/audit.ts';
import type { Audit } from './audit/audit.ts';
import { createCheckpoints } from './audit/checkpoint.ts';
import { createSealer } from './audit/sealer.ts';
import type { Sealer } from './audit/sealer.ts';
import { createAuthenticate } from './auth/authenticate.ts';
import { databaseKeys } from './auth/jwks.ts';
import { createRevocations } from './auth/revocations.ts';
import { createTokenVerifier } from './auth/tokens.ts';
import type { KeySource } from './auth/tokens.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Context, ContextParts, Kernel } from './context.ts';
import { connect, kyselyOf } from './database/connect.ts';
import { createEvents } from './events/events.ts';
import { createWorker, subscribe } from './events/worker.ts';
import type { EventWorker, WorkerContext } from './events/worker.ts';
import { bytesOnDisk } from './files/bytes.ts';
import { createFiles } from './files/files.ts';
import { fileJobs } from './files/sweep.ts';
import { createServer } from './http/server.ts';
import type { HubServer } from './http/server.ts';
import { systemRoutes } from './http/system.ts';
import { createJobs } from './jobs/jobs.ts';
import type { Logger } from './log.ts';
import { createMail } from './mail/mail.ts';
import { personalDataHandlers } from './privacy/handlers.ts';
import { purgeEvents, purgeJob } from './privacy/purge.ts';
import { createRealtime } from './realtime/server.ts';
import type { RealtimeServer } from './realtime/server.ts';
import type { Secrets } from './secrets.ts';

export interface ComposeOptions {
  config: Config;
  /** Any login: only host, port and database are used; each context logs in as its own role. */
  databaseUrl: string;
  contexts: readonly Context[];
  secrets: Secrets;
  log: Logger;
  clock?: Clock;
  /** Public keys besides those of the database's shared key set. */
  moreKeys?: KeySource;
  https?: ServerOptions;
  /** The API's whole description, where other processes serve the rest of it. */
  apiDescription?: () => Promise<string>;
}

/** The contexts of one process, put together; not listening yet. */
export interface Hub {
  app: HubServer;
  /** What each context was given, for operators' commands and the demo. */
  kernels: ReadonlyMap<string, Kernel<unknown>>;
  parts: ReadonlyMap<string, ContextParts<unknown>>;
  worker: EventWorker;
  sealer: Sealer;
  /** The audit log with the kernel's own database access, for acts outside any context. */
  auditing: { audit: Audit; db: Kysely<unknown> };
  /** Subscribes, listens for revocations and, unless told otherwise, starts background work: deliveries, jobs, sealing. */
  start(options?: { background?: boolean }): Promise<void>;
  /** Stops everything in order: no new requests, then work under way, then the connections. */
  stop(): Promise<void>;
}

/** Puts contexts together on a migrated database. */
export async function compose(options: ComposeOptions): Promise<Hub> {
  const { config, contexts, secrets, log, clock = systemClock } = options;
  const pools: Pool[] = [];
  const pool = (context: string, max: number, application = `hub ${context}`): Pool => {
    const { databaseUrl } = options;
    const created = connect({ databaseUrl, context, secrets, max, log, application });
    pools.push(created);
    return created;
  };
  const process = `hub kernel ${randomUUID()}`;
  const kernelPool = pool('kernel', 10, process);
  const kernelDb = kyselyOf<unknown>(kernelPool);
  const access = createAccess(clock);
  const audit = createAudit(clock);
  const revocations = createRevocations(kernelPool, clock, log);
  const authenticate = createAuthenticate(
    createTokenVerifier(keySource(kernelPool, options.moreKeys), clock),
    revocations,
  );
  const app = await createServer({
    config,
    log,
    authenticate,
    audit,
    kernelDb,
    clock,
    ...(options.apiDescription && { apiDescription: options.apiDescription }),
    ...(options.https && { https: options.https }),
  });

  const sockets: RealtimeServer[] = [];
  const events = createEvents();
  const bytes = bytesOnDisk(join(config.dataDir, 'files'));
  const shared = {
    clock,
    config,
    log,
    access,
    audit,
    authenticate,
    revocations,
    secrets,
    events,
    mail: createMail(events, secrets),
    files: createFiles({ bytes, secrets, clock }),
    jobs: createJobs(),
  };
  const kernels = new Map<string, Kernel<unknown>>();
  const parts = new Map<string, ContextParts<unknown>>();
  for (const context of contexts) {
    const own = pool(context.name, config.databasePoolMax);
    const kernel: Kernel<unknown> = {
      ...shared,
      log: log.child({ context: context.name }),
      pool: own,
      db: kyselyOf(own),
      realtime: ({ path }) => {
        const io = createRealtime(
          { httpServer: app.server, authenticate, revocations, clock },
          path,
        );
        sockets.push(io);
        return io;
      },
    };
    kernels.set(context.name, kernel);
    parts.set(context.name, await context.setup(kernel));
  }
  const republishable = [...parts].flatMap(([name, part]) =>
    part.republish === undefined ? [] : [name],
  );
  systemRoutes(app, { db: kernelDb, access, audit, republishable });
  for (const { routes } of parts.values())
    if (routes) await app.register(async (scope) => routes(scope as HubServer));

  const workers = [
    ...workerContexts(kernels, parts),
    {
      name: 'kernel',
      db: kernelDb,
      handlers: {},
      jobs: {
        ...fileJobs({ db: kernelDb, bytes, clock }),
        purge: purgeJob('kernel', purgeEvents(kernelDb, clock), { db: kernelDb, events, clock }),
      },
    },
  ];
  const worker = createWorker({ pool: kernelPool, process, contexts: workers, log });
  const sealer = createSealer(kernelDb, createCheckpoints(secrets), log);
  return {
    app,
    kernels,
    parts,
    worker,
    sealer,
    auditing: { audit, db: kernelDb },
    async start({ background = true } = {}) {
      await subscribe(kernelDb, workers);
      await revocations.start();
      if (!background) return;
      await worker.start();
      sealer.start();
    },
    async stop() {
      for (const io of sockets) io.disconnectSockets(true);
      await app.close();
      await worker.stop();
      for (const { stop } of parts.values()) await stop?.();
      await sealer.stop();
      await revocations.stop();
      await Promise.all(pools.map((each) => each.end()));
    },
  };
}

function keySource(pool: Pool, more: KeySource | undefined): KeySource {
  const shared = databaseKeys(pool);
  return more === undefined ? shared : async (header) => (await more(header)) ?? shared(header);
}

function workerContexts(
  kernels: ReadonlyMap<string, Kernel<unknown>>,
  parts: ReadonlyMap<string, ContextParts<unknown>>,
): WorkerContext[] {
  return [...parts].map(([name, part]) => {
    const kernel = kernels.get(name)!;
    const { handlers = {}, jobs = {}, republish, personalData, purge } = part;
    return {
      name,
      db: kernel.db,
      handlers: { ...handlers, ...personalDataHandlers({ ...kernel, name, personalData }) },
      jobs: {
        ...jobs,
        ...(republish && { republish: { run: async () => void (await republish()) } }),
        ...(purge && { purge: purgeJob(name, purge, kernel) }),
      },
    };
  });
}

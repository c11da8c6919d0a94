import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Access } from './access/access.ts';
import type { Audit } from './audit/audit.ts';
import type { Authenticate } from './auth/authenticate.ts';
import type { Revocations } from './auth/revocations.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Events, Handlers } from './events/events.ts';
import type { Files } from './files/files.ts';
import type { HubServer } from './http/server.ts';
import type { Job, Jobs } from './jobs/jobs.ts';
import type { Logger } from './log.ts';
import type { Mail } from './mail/mail.ts';
import type { PersonalData } from './privacy/personal-data.ts';
import type { Purge } from './privacy/purge.ts';
import type { RealtimeServer } from './realtime/server.ts';
import type { Secrets } from './secrets.ts';

/** What a context is given. `db` and `pool` log in as the context's own database role. */
export interface Kernel<DB> {
  db: Kysely<DB>;
  pool: Pool;
  clock: Clock;
  config: Config;
  log: Logger;
  events: Events;
  jobs: Jobs;
  access: Access;
  audit: Audit;
  mail: Mail;
  files: Files;
  authenticate: Authenticate;
  revocations: Revocations;
  secrets: Secrets;
  /** A Socket.IO server under `/api/v1/<context>/…`, authenticated by the kernel. */
  realtime(options: { path: string }): RealtimeServer;
}

/** What a context adds to the product. */
export interface ContextParts<DB> {
  routes?(app: HubServer): void | Promise<void>;
  handlers?: Handlers<DB>;
  jobs?: Record<string, Job>;
  /** Emits the present state of all it owns again, so that a context added later can fill its replicas. Returns how many events. */
  republish?(): Promise<number>;
  /** What it holds about people; a context that holds nothing says why. */
  personalData: PersonalData<DB>;
  /** Deletes technical and passing data from before the moment, every night; returns how much of what. */
  purge?: Purge;
  stop?(): Promise<void>;
}

export interface ContextDefinition<DB = unknown> {
  name: string;
  /** Folder of numbered .sql migrations. */
  migrations: URL;
  setup(kernel: Kernel<DB>): ContextParts<DB> | Promise<ContextParts<DB>>;
}

/** A context whose own types stay inside; the composer sees only what all contexts have. */
export interface Context {
  name: string;
  migrations: URL;
  setup(kernel: Kernel<unknown>): Promise<ContextParts<unknown>>;
}

/** The one export of a context's index.ts. */
export function defineContext<DB>({ name, migrations, setup }: ContextDefinition<DB>): Context {
  return {
    name,
    migrations,
    // The tables a context sees are those of its own schema, so the composer may treat DB as unknown.
    setup: async (kernel) =>
      (await setup(kernel as unknown as Kernel<DB>)) as unknown as ContextParts<unknown>,
  };
}

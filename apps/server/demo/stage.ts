import { randomUUID } from 'node:crypto';
import { createAccess } from '@hub/kernel/access/access.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Hub } from '@hub/kernel/compose.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { DB as ConsultationDB } from '../../../contexts/consultation/store/types.gen.ts';
import type { DB as DirectoryDB } from '../../../contexts/directory/store/types.gen.ts';
import type { DB as IdentityDB } from '../../../contexts/identity/store/types.gen.ts';
import type { DB as PrivacyDB } from '../../../contexts/privacy/store/types.gen.ts';
import type { DB as RecordsDB } from '../../../contexts/records/store/types.gen.ts';
import type { DB as SchedulingDB } from '../../../contexts/scheduling/store/types.gen.ts';

interface Databases {
  identity: IdentityDB;
  directory: DirectoryDB;
  scheduling: SchedulingDB;
  consultation: ConsultationDB;
  records: RecordsDB;
  privacy: PrivacyDB;
}

const CONTEXTS = [
  'identity',
  'directory',
  'scheduling',
  'consultation',
  'records',
  'privacy',
] as const;

/** Where the demo is put on: the contexts' own use cases, at whatever time a scene plays. */
export interface Stage {
  now: Date;
  /** A context's kernel with its clock standing at `at`, so that what happened last month is dated last month. */
  kernel<Name extends keyof Databases>(name: Name, at?: Date): Kernel<Databases[Name]>;
}

/** Undefined where this process does not run every context that the demo needs. */
export function stageOf(hub: Hub, now: Date): Stage | undefined {
  if (!CONTEXTS.every((name) => hub.kernels.has(name))) return undefined;
  return {
    now,
    kernel<Name extends keyof Databases>(name: Name, at: Date = now) {
      const clock = { now: () => at };
      return { ...hub.kernels.get(name), clock, access: createAccess(clock) } as unknown as Kernel<
        Databases[Name]
      >;
    },
  };
}

/** The account as if it had just signed in with both factors. */
export function actorOf(accountId: string, at: Date): AccountActor {
  return {
    kind: 'account',
    accountId,
    sessionId: randomUUID(),
    mfa: true,
    authTime: at,
    expiresAt: new Date(at.getTime() + 600_000),
  };
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

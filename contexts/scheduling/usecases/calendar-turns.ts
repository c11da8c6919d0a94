import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { MINUTE_MS } from '../domain/interval.ts';
import type { DB } from '../store/types.gen.ts';

const EVERY_MS = 15 * MINUTE_MS;
const JITTER_MS = 4 * MINUTE_MS;
const LATEST_MS = 6 * 60 * MINUTE_MS;

/** A quarter of an hour on, not all at the same moment; after failures less and less often, up to six hours. */
export function nextSyncAt(now: Date, failures: number): Date {
  const wait = Math.min(EVERY_MS * 2 ** failures, LATEST_MS - JITTER_MS);
  return new Date(now.getTime() + wait + Math.random() * JITTER_MS);
}

/** Has what is due read and written after the transaction; several calls become one. */
export const syncSoon = ({ jobs }: Kernel<DB>, trx: Transaction<DB>): Promise<void> =>
  jobs.add(trx, 'sync-calendars', {}, { key: 'sync-calendars' });

/** Which sockets of this server sit in which visit, and the upkeep of their leases. */
import type { Kernel } from '@hub/kernel/context.ts';
import { renewLeases, staleLeases } from '../store/presence.ts';
import type { Lease } from '../store/presence.ts';
import type { DB } from '../store/types.gen.ts';
import type { VisitRow } from '../store/visit-row.ts';
import { loseConnection } from '../usecases/tidy-visits.ts';

/** A reload or a change of network comes back sooner than this. */
const GRACE_MS = 8_000;
const RENEW_MS = 10_000;
/** A server that misses two renewals is taken for dead. */
const STALE_MS = 30_000;

export interface Connections {
  seatOf(connection: string): Lease | undefined;
  sit(lease: Lease): void;
  /** The page left on purpose. */
  stand(connection: string): void;
  /** The socket is gone; the page may come back on another. */
  dropped(connection: string): void;
  stop(): void;
}

export function createConnections(
  kernel: Kernel<DB>,
  changed: (row: VisitRow) => Promise<void>,
): Connections {
  const seats = new Map<string, Lease>();
  const graces = new Set<NodeJS.Timeout>();

  const lose = async (lease: Lease): Promise<void> => {
    const row = await loseConnection(kernel, lease);
    if (row) await changed(row);
  };
  const upkeep = async (): Promise<void> => {
    const now = kernel.clock.now();
    await renewLeases(kernel.db, [...seats.keys()], now);
    for (const lease of await staleLeases(kernel.db, new Date(now.getTime() - STALE_MS)))
      await lose(lease);
  };
  const logged = (work: Promise<void>): void => {
    work.catch((err: unknown) => kernel.log.warn({ err }, 'presence could not be kept up to date'));
  };
  const renewal = setInterval(() => logged(upkeep()), RENEW_MS);
  renewal.unref();

  return {
    seatOf: (connection) => seats.get(connection),
    sit: (lease) => void seats.set(lease.connection, lease),
    stand: (connection) => void seats.delete(connection),
    dropped(connection) {
      const lease = seats.get(connection);
      seats.delete(connection);
      if (!lease) return;
      const grace = setTimeout(() => {
        graces.delete(grace);
        logged(lose(lease));
      }, GRACE_MS);
      grace.unref();
      graces.add(grace);
    },
    stop() {
      clearInterval(renewal);
      for (const grace of graces) clearTimeout(grace);
    },
  };
}

import { EventEmitter } from 'node:events';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';

const SESSIONS = 'hub_session_revoked';
const RELATIONS = 'hub_relation_revoked';
const RECONNECT_MS = 500;
const RECENT =
  "select session_id from kernel.revoked_session where revoked_at > now() - interval '1 hour'";
/** No socket outlives its token of ten minutes by a fact that ended while the channel was down. */
const RECENT_RELATIONS =
  "select distinct subject from kernel.relation where valid_until between now() - interval '10 minutes' and now()";

export interface Revocations {
  /** Whether the session was revoked. Asks the database only while the notification channel is down. */
  has(sessionId: string): Promise<boolean>;
  /** Revokes the session in the caller's transaction: its tokens are refused and its sockets closed, everywhere. */
  revoke(trx: QueryExecutorProvider, sessionId: string): Promise<void>;
  /** To be called after that transaction commits, so that this process need not wait for the notification. */
  add(sessionId: string): void;
  /** Called with each session id revoked from now on, in any process. */
  onRevoked(listener: (sessionId: string) => void): void;
  /** Called with the subject of each access fact that is ended from now on, in any process: what it held open must be closed. */
  onRelationRevoked(listener: (subject: string) => void): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Keeps the revoked sessions in memory, fed by NOTIFY; a gap in the channel is filled from the table.
 * An hour is enough: no access token outlives its ten minutes.
 */
export function createRevocations(pool: Pool, clock: Clock, log: Logger): Revocations {
  const revoked = new Set<string>();
  const emitter = new EventEmitter().setMaxListeners(0);
  let client: PoolClient | undefined;
  let listening = false;
  let stopped = true;

  const add = (sessionId: string): void => {
    if (revoked.has(sessionId)) return;
    revoked.add(sessionId);
    emitter.emit('revoked', sessionId);
  };

  const listen = async (): Promise<void> => {
    const next = await pool.connect();
    next.on('notification', ({ channel, payload }) => {
      if (payload === undefined) return;
      if (channel === SESSIONS) add(payload);
      else emitter.emit('relation', payload);
    });
    // A lost connection reports both an error and an end.
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    client = next;
    try {
      await next.query(`listen ${SESSIONS}; listen ${RELATIONS}`);
      const { rows } = await next.query<{ session_id: string }>(RECENT);
      for (const row of rows) add(row.session_id);
      const ended = await next.query<{ subject: string }>(RECENT_RELATIONS);
      for (const { subject } of ended.rows) emitter.emit('relation', subject);
      listening = client === next;
    } catch (error) {
      if (client === next) {
        client = undefined;
        next.release(true);
      }
      throw error;
    }
  };

  const lost = (broken: PoolClient): void => {
    if (client !== broken) return;
    client = undefined;
    listening = false;
    broken.release(true);
    if (!stopped) void retry();
  };

  const retry = async (): Promise<void> => {
    while (!stopped && client === undefined) {
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS).unref());
      await listen().catch((error: unknown) =>
        log.warn({ err: error }, 'the revocation channel is down'),
      );
    }
  };

  return {
    async has(sessionId) {
      if (listening || revoked.has(sessionId)) return revoked.has(sessionId);
      const { rowCount } = await pool.query(
        'select 1 from kernel.revoked_session where session_id = $1',
        [sessionId],
      );
      return rowCount !== 0;
    },
    async revoke(trx, sessionId) {
      await sql`select kernel.revoke_session(${sessionId}::uuid, ${clock.now()})`.execute(trx);
    },
    add,
    onRevoked: (listener) => void emitter.on('revoked', listener),
    onRelationRevoked: (listener) => void emitter.on('relation', listener),
    async start() {
      stopped = false;
      await listen();
    },
    async stop() {
      stopped = true;
      const last = client;
      client = undefined;
      last?.release(true);
    },
  };
}

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { payloads } from '@hub/contracts/events.ts';
import type { EventName } from '@hub/contracts/events.ts';
import type { Handlers, HubEvent } from './events.ts';

interface EventRow {
  id: string;
  name: EventName;
  aggregate_id: string;
  sequence: number;
  payload: unknown;
  at: Date;
}

/**
 * Hands one event to a context: inbox row and effect commit together, so that a delivery repeated
 * after a crash changes nothing. Unknown fields of a newer payload are dropped, not refused.
 */
export async function deliver<DB>(
  db: Kysely<DB>,
  handlers: Handlers<DB>,
  eventId: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<EventRow>`select * from kernel.take_event(${eventId}::uuid)`.execute(
      trx,
    );
    const row = rows[0];
    if (row === undefined) return;
    const handler = handlers[row.name] as
      | ((event: HubEvent, trx: Transaction<DB>) => Promise<void>)
      | undefined;
    if (handler === undefined) throw new Error(`No handler for the event ${row.name}`);
    const payload = payloads[row.name].parse(row.payload);
    await handler(
      {
        id: row.id,
        name: row.name,
        aggregateId: row.aggregate_id,
        sequence: row.sequence,
        at: row.at,
        payload,
      },
      trx,
    );
  });
}

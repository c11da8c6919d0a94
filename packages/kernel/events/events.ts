import { sql } from 'kysely';
import type { QueryExecutorProvider, Transaction } from 'kysely';
import { payloads } from '@hub/contracts/events.ts';
import type { EventName, EventPayload } from '@hub/contracts/events.ts';

/** An event as a subscriber gets it. `sequence` grows by one for each event of the aggregate. */
export interface HubEvent<Name extends EventName = EventName> {
  id: string;
  name: Name;
  aggregateId: string;
  sequence: number;
  at: Date;
  payload: EventPayload<Name>;
}

export interface Events {
  /** Adds the event and one delivery a subscriber in the caller's transaction; returns the sequence. Throws on a payload that breaks its schema. */
  emit<Name extends EventName>(
    trx: QueryExecutorProvider,
    name: Name,
    aggregateId: string,
    payload: EventPayload<Name>,
  ): Promise<number>;
}

export const createEvents = (): Events => ({
  async emit(trx, name, aggregateId, payload) {
    const checked = payloads[name].parse(payload);
    const result = await sql<{
      sequence: number;
    }>`select kernel.emit(${name}, ${aggregateId}::uuid, ${JSON.stringify(checked)}::jsonb) as sequence`.execute(
      trx,
    );
    return result.rows[0]!.sequence;
  },
});

/** What a context does on an event: runs in a transaction of its own database role, with the inbox row. */
export type Handlers<DB> = {
  [Name in EventName]?: (event: HubEvent<Name>, trx: Transaction<DB>) => Promise<void>;
};

import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { MailTemplate } from '@hub/contracts/mail.ts';
import type { Delivery as DeliveryTable, DB } from './types.gen.ts';

type Database = Kysely<DB> | Transaction<DB>;

/** Refused by a server, given up after a day, or not wanted any more. */
export type MailFailure = 'refused' | 'expired' | 'void';

export type DeliveryRow = Omit<Selectable<DeliveryTable>, 'template'> & { template: MailTemplate };

/** Takes a mail that is due for one attempt; nobody else takes it until `leaseUntil`. */
export async function claim(
  db: Database,
  id: string,
  { now, leaseUntil }: { now: Date; leaseUntil: Date },
): Promise<DeliveryRow | undefined> {
  const row = await db
    .updateTable('delivery')
    .set({ due_at: leaseUntil, attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('due_at', '<=', now)
    .returningAll()
    .executeTakeFirst();
  return row as DeliveryRow | undefined;
}

/** Ids of mails that are due, those that wait longest first. */
export async function dueMails(db: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('id')
    .where('state', '=', 'queued')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Nothing more is to be sent: the content goes. */
export async function finish(
  db: Database,
  id: string,
  end: { failure: MailFailure | null; replyCode: number | null; at: Date },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      state: end.failure === null ? 'sent' : 'failed',
      failure: end.failure,
      reply_code: end.replyCode,
      done_at: end.at,
      due_at: null,
      content: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** Waits until `dueAt` for another attempt. */
export async function postpone(
  db: Database,
  id: string,
  { dueAt, replyCode }: { dueAt: Date; replyCode: number | null },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ due_at: dueAt, reply_code: replyCode })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** A page of the log, newest first. */
export async function listDeliveries(
  db: Database,
  {
    after,
    state,
    limit,
  }: { after?: string | undefined; state?: string | undefined; limit: number },
): Promise<DeliveryRow[]> {
  let query = db.selectFrom('delivery').selectAll();
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(requested_at, id) < (select requested_at, id from delivery where id = ${after}::uuid)`,
    );
  const rows = await query
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows as DeliveryRow[];
}

/** What a demonstration would have sent since then, newest first; or one of them. */
export async function outboxMails(
  db: Database,
  since: Date,
  { id, limit }: { id?: string; limit: number },
): Promise<(DeliveryRow & { content: Buffer })[]> {
  let query = db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'outbox')
    .where('content', 'is not', null)
    .where('requested_at', '>', since);
  if (id !== undefined) query = query.where('id', '=', id);
  const rows = await query
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows as (DeliveryRow & { content: Buffer })[];
}

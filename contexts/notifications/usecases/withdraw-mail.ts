import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/**
 * Keeps a mail that is not wanted any more from being sent. Where this is heard of before the request,
 * the row stands in the request's way.
 */
export async function withdrawMail(
  { kernel }: Notifications,
  { payload: { mailId, template } }: HubEvent<'mail.withdrawn.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const now = kernel.clock.now();
  const end = {
    state: 'failed',
    failure: 'void',
    done_at: now,
    due_at: null,
    content: null,
  } as const;
  await trx
    .insertInto('delivery')
    .values({ id: mailId, template, requested_at: now, ...end })
    .onConflict((row) =>
      row.column('id').doUpdateSet(end).where('delivery.state', 'in', ['queued', 'outbox']),
    )
    .execute();
}

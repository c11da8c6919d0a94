import type { PurgedCount } from '@hub/kernel/privacy/purge.ts';
import { isExpired, outboxSince } from '../domain/retry.ts';
import { finish } from '../store/deliveries.ts';
import type { Notifications } from './notifications.ts';

/** Forgets what an outbox has shown for a day, and gives up mails that waited as long for a mail server. */
export async function tidyMails({ kernel, mode }: Notifications): Promise<void> {
  const now = kernel.clock.now();
  await kernel.db
    .updateTable('delivery')
    .set({ content: null })
    .where('state', '=', 'outbox')
    .where('content', 'is not', null)
    .where('requested_at', '<=', outboxSince(now))
    .execute();
  if (mode === 'smtp') return; // an attempt decides
  const waiting = await kernel.db
    .selectFrom('delivery')
    .select(['id', 'requested_at', 'not_before', 'reply_code'])
    .where('state', '=', 'queued')
    .execute();
  for (const { id, requested_at, not_before, reply_code } of waiting)
    if (isExpired(not_before ?? requested_at, now))
      await finish(kernel.db, id, { failure: 'expired', replyCode: reply_code, at: now });
}

/** Deletes the log, and the traces of accounts that are gone, from before that moment. */
export async function purge({ kernel }: Notifications, before: Date): Promise<PurgedCount[]> {
  const deliveries = await kernel.db
    .deleteFrom('delivery')
    .where('state', '!=', 'queued')
    .where('requested_at', '<', before)
    .executeTakeFirst();
  const contacts = await kernel.db
    .deleteFrom('contact')
    .where('address', 'is', null)
    .where('changed_at', '<', before)
    .executeTakeFirst();
  return [
    { kind: 'message', count: Number(deliveries.numDeletedRows) },
    { kind: 'former-contact', count: Number(contacts.numDeletedRows) },
  ];
}

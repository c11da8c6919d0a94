import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { saveContact } from '../store/contacts.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/** Keeps where an account is reached; mails that waited for it are sent now. */
export async function followContact(
  { kernel, mode }: Notifications,
  { payload, sequence }: HubEvent<'account.contact-changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const { accountId, locale } = payload;
  const now = kernel.clock.now();
  const address = kernel.mail.openContact(payload);
  const isNews = await saveContact(trx, kernel.secrets, {
    accountId,
    address,
    locale,
    sequence,
    at: now,
  });
  if (!isNews || address === null || mode !== 'smtp') return;
  const waiting = await trx
    .updateTable('delivery')
    .set({ due_at: now })
    .where('account_id', '=', accountId)
    .where('state', '=', 'queued')
    // Those that a server has deferred keep their time.
    .where('reply_code', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of waiting) await kernel.jobs.add(trx, 'send-mail', { mailId: id });
}

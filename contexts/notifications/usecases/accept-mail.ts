import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { sealContent } from '../store/content.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/** Takes a mail in: to be sent at once, or to be shown in the outbox. */
export async function acceptMail(
  { kernel, mode }: Notifications,
  { payload }: HubEvent<'mail.requested.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const { mailId, template, to, params } = kernel.mail.open(payload);
  const now = kernel.clock.now();
  const content = { address: 'address' in to ? to.address : null, params };
  await trx
    .insertInto('delivery')
    .values({
      id: mailId,
      account_id: 'account' in to ? to.account : null,
      template,
      locale: 'locale' in to ? to.locale : null,
      state: mode === 'outbox' ? 'outbox' : 'queued',
      requested_at: now,
      due_at: mode === 'outbox' ? null : now,
      content: sealContent(kernel.secrets, mailId, content),
    })
    .onConflict((row) => row.doNothing())
    .execute();
  if (mode === 'smtp') await kernel.jobs.add(trx, 'send-mail', { mailId });
}

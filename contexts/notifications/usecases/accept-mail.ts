import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { sendingTime } from '../domain/quiet-hours.ts';
import { findContact } from '../store/contacts.ts';
import { sealContent } from '../store/content.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/**
 * Takes a mail in: to be sent at once or in the reader's morning, or to be shown in the outbox. One
 * that comes too late to be of use is kept as void; one to a patient who has no address is not kept.
 */
export async function acceptMail(
  { kernel, mode }: Notifications,
  { payload }: HubEvent<'mail.requested.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const { mailId, template, to, params, timing, calendar } = kernel.mail.open(payload);
  const now = kernel.clock.now();
  const content = { address: 'address' in to ? to.address : null, params, timing, calendar };
  const reader = 'account' in to ? to.account : 'patient' in to ? to.patient : null;
  const contact = reader === null ? undefined : await findContact(trx, kernel.secrets, reader);
  // Whose clinic wrote down a telephone number alone is told by telephone: there is no mail to wait for.
  if ('patient' in to && contact === undefined) return;
  const zone = contact?.timeZone ?? ('address' in to ? to.timeZone : undefined);
  const sendAt = timing === undefined ? now : sendingTime(timing, now, zone ?? timing.timeZone);
  const isVoid = sendAt === 'void';
  await trx
    .insertInto('delivery')
    .values({
      id: mailId,
      account_id: reader,
      template,
      locale: 'locale' in to ? to.locale : null,
      requested_at: now,
      void_after: timing?.isVoidAfter === true && timing.by !== null ? new Date(timing.by) : null,
      ...(isVoid
        ? { state: 'failed', failure: 'void', done_at: now }
        : {
            state: mode === 'outbox' ? 'outbox' : 'queued',
            not_before: sendAt,
            due_at: mode === 'outbox' ? null : sendAt,
            content: sealContent(kernel.secrets, mailId, content),
          }),
    })
    .onConflict((row) => row.doNothing())
    .execute();
  // What waits for the morning is found by the job of each minute.
  if (mode === 'smtp' && sendAt === now) await kernel.jobs.add(trx, 'send-mail', { mailId });
}

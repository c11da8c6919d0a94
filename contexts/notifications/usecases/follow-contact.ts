import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { saveContact } from '../store/contacts.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/** Keeps where an account, or a patient without one, is reached; mails that waited for it are sent now. */
export async function followContact(
  { kernel, mode }: Notifications,
  { payload, sequence }: HubEvent<'account.contact-changed.v1' | 'patient.contact-changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const accountId = 'accountId' in payload ? payload.accountId : payload.patientId;
  const { locale } = payload;
  const timeZone = 'timeZone' in payload ? payload.timeZone : undefined;
  const now = kernel.clock.now();
  const address = kernel.mail.openContact(payload);
  const isNews = await saveContact(trx, kernel.secrets, {
    accountId,
    address,
    locale,
    timeZone,
    sequence,
    at: now,
  });
  if (!isNews || address === null || mode !== 'smtp') return;
  const waiting = await trx
    .updateTable('delivery')
    .set({ due_at: sql<Date>`greatest(${now}, not_before)` })
    .where('account_id', '=', accountId)
    .where('state', '=', 'queued')
    // Those that a server has deferred keep their time.
    .where('reply_code', 'is', null)
    .returning(['id', 'due_at'])
    .execute();
  for (const { id, due_at } of waiting)
    if (due_at !== null && due_at <= now) await kernel.jobs.add(trx, 'send-mail', { mailId: id });
}

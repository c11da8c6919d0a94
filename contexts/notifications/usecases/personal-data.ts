import type { Transaction } from 'kysely';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { ErasurePart, ExportPart, Subject } from '@hub/kernel/privacy/personal-data.ts';
import { findContact } from '../store/contacts.ts';
import type { Contact } from '../store/contacts.ts';
import { openContent } from '../store/content.ts';
import type { MailTemplate } from '@hub/contracts/mail.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/** What notifications knows of a person: where they are reached, and which mails they got. */
export async function exportPersonalData(
  { kernel }: Notifications,
  subject: Subject,
  trx: Transaction<DB>,
): Promise<ExportPart> {
  const readers = readersIn(subject);
  const contacts = await contactsOf(kernel.secrets, readers, trx);
  const mails = await trx
    .selectFrom('delivery')
    .select(['template', 'state', 'requested_at', 'done_at'])
    .where('account_id', 'in', readers)
    .orderBy('requested_at')
    .execute();
  return {
    data: {
      contacts,
      mails: mails.map(({ template, state, requested_at, done_at }) => ({
        template,
        state,
        requestedAt: requested_at.toISOString(),
        doneAt: done_at?.toISOString() ?? null,
      })),
    },
  };
}

/** Nothing obliges to keep any of it. The row without an address keeps an older event from bringing it back. */
export async function erasePersonalData(
  { kernel }: Notifications,
  subject: Subject,
  trx: Transaction<DB>,
): Promise<ErasurePart> {
  const readers = readersIn(subject);
  let early = 0;
  for (const { address } of await contactsOf(kernel.secrets, readers, trx))
    early += await deleteMailsTo(kernel.secrets, address, trx);
  const contacts = await trx
    .updateTable('contact')
    .set({ address: null, time_zone: null, changed_at: kernel.clock.now() })
    .where('account_id', 'in', readers)
    .where('address', 'is not', null)
    .executeTakeFirst();
  const deliveries = await trx
    .deleteFrom('delivery')
    .where('account_id', 'in', readers)
    .executeTakeFirst();
  return {
    erased: counted({
      contact: Number(contacts.numUpdatedRows),
      message: early + Number(deliveries.numDeletedRows),
    }),
    kept: [],
  };
}

/** As whom somebody is written to: their account, and before or without one the patient. */
const readersIn = ({ accountId, patientId }: Subject): string[] =>
  [accountId, patientId].filter((id) => id !== null);

async function contactsOf(
  secrets: Secrets,
  readers: readonly string[],
  trx: Transaction<DB>,
): Promise<Contact[]> {
  const found = await Promise.all(readers.map((id) => findContact(trx, secrets, id)));
  return found.filter((contact) => contact !== undefined);
}

/** Mails from before the account, such as the one that proved its address, hold the address for as long as they wait or are shown. */
async function deleteMailsTo(
  secrets: Secrets,
  address: string,
  trx: Transaction<DB>,
): Promise<number> {
  const rows = await trx
    .selectFrom('delivery')
    .select(['id', 'template', 'content'])
    .where('account_id', 'is', null)
    .where('content', 'is not', null)
    .execute();
  const ids = rows.flatMap(({ content, ...row }) =>
    content !== null &&
    openContent(secrets, { id: row.id, template: row.template as MailTemplate, content })
      .address === address
      ? [row.id]
      : [],
  );
  if (ids.length > 0) await trx.deleteFrom('delivery').where('id', 'in', ids).execute();
  return ids.length;
}

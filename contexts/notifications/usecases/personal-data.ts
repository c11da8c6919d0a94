import type { Transaction } from 'kysely';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { ErasurePart, ExportPart, Subject } from '@hub/kernel/privacy/personal-data.ts';
import { findContact } from '../store/contacts.ts';
import { openContent } from '../store/content.ts';
import type { MailTemplate } from '@hub/contracts/mail.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import type { DB } from '../store/types.gen.ts';
import type { Notifications } from './notifications.ts';

/** What notifications knows of a person: where they are reached, and which mails they got. */
export async function exportPersonalData(
  { kernel }: Notifications,
  { accountId }: Subject,
  trx: Transaction<DB>,
): Promise<ExportPart> {
  if (accountId === null) return { data: { nothingHeld: 'Mail goes to accounts alone.' } };
  const contact = await findContact(trx, kernel.secrets, accountId);
  const mails = await trx
    .selectFrom('delivery')
    .select(['template', 'state', 'requested_at', 'done_at'])
    .where('account_id', '=', accountId)
    .orderBy('requested_at')
    .execute();
  return {
    data: {
      contact: contact ?? null,
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
  { accountId }: Subject,
  trx: Transaction<DB>,
): Promise<ErasurePart> {
  if (accountId === null) return { erased: [], kept: [] };
  const contact = await findContact(trx, kernel.secrets, accountId);
  const early = contact ? await deleteMailsTo(kernel.secrets, contact.address, trx) : 0;
  const contacts = await trx
    .updateTable('contact')
    .set({ address: null, time_zone: null, changed_at: kernel.clock.now() })
    .where('account_id', '=', accountId)
    .where('address', 'is not', null)
    .executeTakeFirst();
  const deliveries = await trx
    .deleteFrom('delivery')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return {
    erased: counted({
      contact: Number(contacts.numUpdatedRows),
      message: early + Number(deliveries.numDeletedRows),
    }),
    kept: [],
  };
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

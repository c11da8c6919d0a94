import { createHash, randomBytes } from 'node:crypto';
import type { Insertable, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import type { Role } from '../domain/account.ts';
import { countMailsBy, stateOf } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import type { DB, Invitation } from '../store/types.gen.ts';

const DAY_MS = 24 * 3_600_000;
/** Long enough for a weekend and a holiday, short enough for a forgotten mail. */
const VALID_DAYS = 7;
const TOKEN_BYTES = 32;
/** A mailbox is not for anybody to fill. */
const MOST_MAILS = 5;
/** Nor are other people's, one after the other, by inviting and withdrawing: so many a day and sender. */
const MOST_A_DAY: Readonly<Record<string, number>> = { role: 100, guardian: 10, self: 10 };

/** Of the token only this is kept; 256 random bits need no salt and no slow hash. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

type Terms = Omit<
  Insertable<Invitation>,
  'token_hash' | 'created_at' | 'sent_at' | 'expires_at' | 'email'
> & { email: string };

/**
 * Writes an invitation and sends its link. The transaction's caller has looked at the rights. Throws
 * 409 `already_invited`, `too_many_mails`.
 */
export async function sendInvitation(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  terms: Terms,
): Promise<InvitationRow> {
  const now = kernel.clock.now();
  await requireMailsLeft(trx, terms, now);
  const token = newToken();
  const row = await trx
    .insertInto('invitation')
    .values({
      ...terms,
      email: terms.email.toLowerCase(),
      token_hash: hashOfToken(token),
      created_at: now,
      sent_at: now,
      expires_at: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) throw conflict('already_invited', 'There is an open invitation');
  await mail(kernel, trx, row, token);
  return row;
}

/** Sends a new link, good for seven days; the one before is void. Throws 409 `invitation_over`, `too_many_mails`. */
export async function sendAgain(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  found: InvitationRow,
): Promise<InvitationRow> {
  const now = kernel.clock.now();
  if (found.accepted_at !== null || found.withdrawn_at !== null)
    throw conflict('invitation_over', 'The invitation is over', { state: stateOf(found, now) });
  if (found.sent_count >= MOST_MAILS)
    throw conflict('too_many_mails', 'Withdraw it and ask in another way', { most: MOST_MAILS });
  await requireMailsLeft(trx, found, now);
  const token = newToken();
  const row = await trx
    .updateTable('invitation')
    .set({
      token_hash: hashOfToken(token),
      sent_at: now,
      sent_count: found.sent_count + 1,
      expires_at: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    })
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await mail(kernel, trx, row, token);
  return row;
}

async function requireMailsLeft(
  trx: Transaction<DB>,
  { invited_by: accountId, kind }: Pick<Terms, 'invited_by' | 'kind'>,
  now: Date,
): Promise<void> {
  const most = MOST_A_DAY[kind] ?? 0;
  const since = new Date(now.getTime() - DAY_MS);
  if ((await countMailsBy(trx, { accountId, kind }, since)) >= most)
    throw conflict('too_many_mails', 'Invite more people tomorrow', { most });
}

const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

async function mail(
  { mail: mails, config }: Kernel<DB>,
  trx: Transaction<DB>,
  row: InvitationRow,
  token: string,
): Promise<void> {
  const origin = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/$/, '');
  // In the fragment: no server and no log on the way sees it.
  const link = `${origin}/invitation#${token}`;
  const until = row.expires_at.toISOString();
  // The column holds what its check let in.
  const to = { address: row.email, locale: row.locale as Locale };
  if (row.kind !== 'role') {
    await mails.request(trx, { to, template: 'guardian-invitation', params: { link, until } });
    return;
  }
  const clinic =
    row.clinic_id === null
      ? undefined
      : await trx
          .selectFrom('clinic')
          .select('name')
          .where('id', '=', row.clinic_id)
          .executeTakeFirst();
  await mails.request(trx, {
    to,
    template: 'invitation',
    params: {
      link,
      until,
      displayName: row.display_name ?? '',
      clinicName: clinic?.name ?? null,
      role: row.role as Role,
    },
  });
}

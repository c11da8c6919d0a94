import type { Transaction } from 'kysely';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import type { MailParams } from '@hub/contracts/mail.ts';
import { hasSecondFactor, isStaff } from '../domain/account.ts';
import { lockAccount } from '../store/accounts.ts';
import { deleteRecoveryCodes, deleteTotp } from '../store/factors.ts';
import { deletePasskey, listPasskeys, renamePasskey } from '../store/passkeys.ts';
import type { PasskeyRow } from '../store/passkeys.ts';
import type { DB } from '../store/types.gen.ts';
import { lastFactor } from './caller.ts';
import { renewRecoveryCodes } from './codes.ts';
import type { Identity } from './identity.ts';

type Change = MailParams<'factor-changed'>['change'];

/** Turns the authenticator off. Throws 409 for staff who have no other second factor. */
export async function removeTotp(identity: Identity, actor: AccountActor): Promise<void> {
  await remove(identity, actor, 'totp-removed', async (trx) => {
    if (!(await deleteTotp(trx, actor.accountId))) throw notFound('second-factor');
    return { kind: 'second-factor', id: actor.accountId };
  });
}

/** Removes a passkey. Throws 409 for staff who have no other second factor. */
export async function removePasskey(
  identity: Identity,
  actor: AccountActor,
  id: string,
): Promise<void> {
  await remove(identity, actor, 'passkey-removed', async (trx) => {
    if (!(await deletePasskey(trx, actor.accountId, id))) throw notFound('passkey');
    return { kind: 'passkey', id };
  });
}

async function remove(
  { kernel }: Identity,
  actor: AccountActor,
  change: Change,
  work: (trx: Transaction<DB>) => Promise<{ kind: string; id: string }>,
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    // Held, so that two removals at once cannot each leave the other's factor.
    await lockAccount(trx, actor.accountId);
    const removed = await work(trx);
    const account = await lockAccount(trx, actor.accountId);
    if (account === undefined) throw notFound('account');
    if (!hasSecondFactor(account)) {
      if (isStaff(account)) throw lastFactor();
      // They stand in for a factor, and there is none any more.
      await deleteRecoveryCodes(trx, actor.accountId);
    }
    await kernel.audit.write(trx, actor, { action: 'delete', ...removed });
    await tell({ kernel }, trx, actor.accountId, change);
  });
}

/** Gives new recovery codes, shown this once; those before are worthless. Throws 409 without a second factor. */
export async function replaceCodes(identity: Identity, actor: AccountActor): Promise<string[]> {
  const { kernel } = identity;
  return kernel.db.transaction().execute(async (trx) => {
    const account = await lockAccount(trx, actor.accountId);
    if (account === undefined) throw notFound('account');
    if (!hasSecondFactor(account)) {
      throw conflict('no_second_factor', 'Recovery codes stand in for a second factor');
    }
    const codes = await renewRecoveryCodes(identity, trx, account.id);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'recovery-codes',
      id: account.id,
    });
    await tell(identity, trx, account.id, 'recovery-codes-renewed');
    return codes;
  });
}

/** The account's passkeys, the oldest first. */
export const ownPasskeys = ({ kernel }: Identity, actor: AccountActor): Promise<PasskeyRow[]> =>
  listPasskeys(kernel.db, actor.accountId);

/** Gives a passkey another name. */
export async function changePasskeyName(
  { kernel }: Identity,
  actor: AccountActor,
  id: string,
  name: string,
): Promise<PasskeyRow> {
  return kernel.db.transaction().execute(async (trx) => {
    const passkey = await renamePasskey(trx, actor.accountId, id, name);
    if (passkey === undefined) throw notFound('passkey');
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'passkey', id });
    return passkey;
  });
}

async function tell(
  { kernel }: Pick<Identity, 'kernel'>,
  trx: Transaction<DB>,
  accountId: string,
  change: Change,
): Promise<void> {
  await kernel.mail.request(trx, {
    to: { account: accountId },
    template: 'factor-changed',
    params: { change },
  });
}

import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Account } from '../domain/account.ts';
import { findAccount, updateAccount } from '../store/accounts.ts';
import type { Identity } from './identity.ts';

/** Sets in which language and by which clock the product speaks to the actor. */
export async function changeAccount(
  { kernel }: Identity,
  actor: AccountActor,
  change: { locale?: Locale | undefined; timeZone?: string | undefined },
): Promise<Account> {
  return kernel.db.transaction().execute(async (trx) => {
    const isKnown = await updateAccount(trx, actor.accountId, change, kernel.clock.now());
    const account = isKnown ? await findAccount(trx, actor.accountId) : undefined;
    if (account === undefined) throw notFound('account');
    await kernel.mail.tellContact(trx, {
      accountId: account.id,
      locale: account.locale,
      timeZone: account.timeZone ?? undefined,
      address: account.email,
    });
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'account', id: account.id });
    return account;
  });
}

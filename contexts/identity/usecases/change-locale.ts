import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Account } from '../domain/account.ts';
import { findAccount, updateLocale } from '../store/accounts.ts';
import type { Identity } from './identity.ts';

/** Sets the language in which the product speaks to the actor. */
export async function changeLocale(
  { kernel }: Identity,
  actor: AccountActor,
  locale: Locale,
): Promise<Account> {
  return kernel.db.transaction().execute(async (trx) => {
    const isKnown = await updateLocale(trx, actor.accountId, locale, kernel.clock.now());
    const account = isKnown ? await findAccount(trx, actor.accountId) : undefined;
    if (account === undefined) throw notFound('account');
    await kernel.mail.tellContact(trx, {
      accountId: account.id,
      locale,
      address: account.email,
    });
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'account', id: account.id });
    return account;
  });
}

import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Account } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import type { Identity } from './identity.ts';

/** The actor's own account. */
export async function getAccount({ kernel }: Identity, actor: AccountActor): Promise<Account> {
  const account = await findAccount(kernel.db, actor.accountId);
  if (account === undefined) throw notFound('account');
  return account;
}

import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Account } from '../domain/account.ts';
import { readApplicant as mayRead } from '../rules.ts';
import { findAccount } from '../store/accounts.ts';
import type { DB } from '../store/types.gen.ts';

/** Whose application it is, for the platform that checks it: the proved address and the roles. */
export async function readApplicant(
  kernel: Kernel<DB>,
  actor: Actor,
  accountId: string,
): Promise<Account> {
  await kernel.access.require(kernel.db, actor, mayRead, {});
  const account = await findAccount(kernel.db, accountId);
  if (account === undefined) throw notFound('account');
  await kernel.audit.write(kernel.db, actor, { action: 'read', kind: 'account', id: accountId });
  return account;
}

import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { isOwnAddress } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { deleteDevices } from '../store/devices.ts';
import {
  findPassword,
  findResettable,
  findReset,
  saveReset,
  savePassword,
  takeReset,
} from '../store/passwords.ts';
import { listSessions } from '../store/sessions.ts';
import type { DB } from '../store/types.gen.ts';
import { inSteps } from './answer-step.ts';
import { auditRefusal, countAddress, countAsking, countPassword, mayMail } from './attempts.ts';
import { hashOf, newToken } from './browser-cookie.ts';
import { invalidCredentials, linkExpired, passwordIsAddress } from './caller.ts';
import type { Caller } from './caller.ts';
import { checkPassword } from './check-password.ts';
import type { Identity } from './identity.ts';
import { pageLink } from './mailed-proof.ts';
import { endSessionsIn } from './session.ts';

/** How long the link of a forgotten password works, in seconds. */
const RESET_SECONDS = 3600;

/**
 * Mails a link that resets the password. Answers the same, after the same time, where the address has
 * no account, or one that signs in elsewhere. Throws 429 where one network asks too often.
 */
export async function forgotPassword(
  identity: Identity,
  address: string,
  caller: Caller,
): Promise<void> {
  const { kernel } = identity;
  const email = address.toLowerCase();
  await countAsking(identity, caller.address);
  await inSteps(async () => {
    const mayBeMailed = await mayMail(identity, email);
    const accountId = await findResettable(kernel.db, email);
    if (accountId === undefined || !mayBeMailed) return;
    const token = newToken();
    const expiresAt = new Date(kernel.clock.now().getTime() + RESET_SECONDS * 1000);
    await kernel.db.transaction().execute(async (trx) => {
      await saveReset(trx, accountId, hashOf(token), expiresAt);
      await kernel.mail.request(trx, {
        to: { account: accountId },
        template: 'reset-password',
        params: { link: pageLink(identity, `/reset-password#token=${token}`) },
      });
    });
  });
}

/**
 * Sets the password by the link of the mail. Ends every session and forgets every remembered device:
 * whoever had the old password is out. The second factor stays. Throws 410 for a link that is none any
 * more, 422 for a password that is the address.
 */
export async function resetPassword(
  identity: Identity,
  { token, password }: { token: string; password: string },
  caller: Caller,
): Promise<void> {
  const { kernel } = identity;
  const forgive = await countAddress(identity, 'password-reset', caller.address);
  const found = await findReset(kernel.db, hashOf(token), kernel.clock.now());
  if (found === undefined) {
    await auditRefusal(identity, 'password-reset', null);
    throw linkExpired();
  }
  await forgive();
  if (isOwnAddress(password, found.email)) throw passwordIsAddress('password');
  const hash = await hashPassword(password);
  const ended = await kernel.db.transaction().execute(async (trx) => {
    if (!(await takeReset(trx, hashOf(token)))) throw linkExpired();
    return setPassword(identity, trx, anonymous, { accountId: found.accountId, hash });
  });
  for (const id of ended) kernel.revocations.add(id);
}

/**
 * Changes the password of somebody signed in. Ends their other sessions and forgets other remembered
 * devices. Throws 401 where the present one is wrong, 422 for a password that is the address.
 */
export async function changePassword(
  identity: Identity,
  actor: AccountActor,
  { current, password }: { current: string; password: string },
  address: string,
): Promise<void> {
  const { kernel } = identity;
  const account = await findAccount(kernel.db, actor.accountId);
  if (account === undefined) throw notFound('account');
  if (isOwnAddress(password, account.email)) throw passwordIsAddress('password');
  const forgive = await countPassword(identity, account.email, address);
  const known = await findPassword(kernel.db, account.email);
  if (!(await checkPassword(known?.hash, current))) {
    await auditRefusal(identity, 'confirmation', account.id);
    throw invalidCredentials();
  }
  await forgive();
  const hash = await hashPassword(password);
  const ended = await kernel.db
    .transaction()
    .execute((trx) => setPassword(identity, trx, actor, { accountId: account.id, hash }));
  for (const id of ended) kernel.revocations.add(id);
}

/** The sessions that ended: all but the actor's own. */
async function setPassword(
  identity: Identity,
  trx: Transaction<DB>,
  actor: Actor,
  { accountId, hash }: { accountId: string; hash: string },
): Promise<string[]> {
  const { kernel } = identity;
  const now = kernel.clock.now();
  await savePassword(trx, accountId, hash, now);
  const own = actor.kind === 'account' ? actor.sessionId : null;
  const open = await listSessions(trx, accountId, now);
  const ended = open.map(({ id }) => id).filter((id) => id !== own);
  const kept = open.find(({ id }) => id === own)?.device_id ?? null;
  await endSessionsIn(identity, trx, actor, ended);
  await deleteDevices(trx, accountId, kept);
  await kernel.audit.write(trx, actor, { action: 'update', kind: 'password', id: accountId });
  await kernel.mail.request(trx, {
    to: { account: accountId },
    template: 'password-changed',
    params: {},
  });
  return ended;
}

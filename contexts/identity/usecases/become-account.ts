import { hashPassword } from 'better-auth/crypto';
import { conflict, forbidden, unauthenticated } from '@hub/kernel/errors.ts';
import { isOwnAddress, tokenRefusal } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { promoteGuest } from '../store/guests.ts';
import { passwordIsAddress } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { requireFresh } from './require-session.ts';
import { actorOf, endSessionsIn, findSession } from './session.ts';
import { startSession } from './start-session.ts';

/**
 * Makes the guest an account with a password: the same person, patient and visits. Every session of
 * the guest ends, and one of the account begins. Throws 401, 403 where it is an account already or the
 * address was not proved lately, 409 where the address has another account.
 */
export async function becomeAccount(
  identity: Identity,
  password: string,
  caller: Caller,
): Promise<Step<{ next: 'done' }>> {
  const { kernel } = identity;
  const found = await findSession(identity, caller);
  const account = found && (await findAccount(kernel.db, found.session.accountId));
  if (found === undefined || account === undefined) throw unauthenticated();
  if (!account.guest) throw forbidden('not_a_guest');
  const { session } = found;
  const now = kernel.clock.now();
  if (tokenRefusal(account, session, now) !== undefined) throw unauthenticated();
  requireFresh(identity, { session, account });
  if (isOwnAddress(password, account.email)) throw passwordIsAddress('password');
  const passwordHash = await hashPassword(password);
  const ended = await kernel.db.transaction().execute(async (trx) => {
    if (!(await promoteGuest(trx, account.id, passwordHash, now)))
      throw conflict('address_has_account', 'This address has an account already');
    const actor = actorOf(session, now);
    const sessions = await trx
      .selectFrom('session')
      .select('id')
      .where('user_id', '=', account.id)
      .execute();
    const ids = sessions.map(({ id }) => id);
    await endSessionsIn(identity, trx, actor, ids);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'account',
      id: account.id,
      patient: account.patientId,
    });
    return ids;
  });
  for (const id of ended) kernel.revocations.add(id);
  const { setCookies } = await startSession(identity, {
    accountId: account.id,
    method: 'password',
    secondFactorAt: null,
    caller,
  });
  return { answer: { next: 'done' }, setCookies };
}

import { anonymous } from '@hub/kernel/access/actor.ts';
import { networkOf } from '@hub/kernel/http/address.ts';
import {
  PER_ACCOUNT,
  PER_ADDRESS,
  PER_FACTOR,
  PER_MAILBOX,
  PER_PROOF,
  PER_REGISTERING_ADDRESS,
} from '../domain/sign-in-delay.ts';
import { countAttempt, forgiveAttempt } from '../store/sign-in-failures.ts';
import type { Counter } from '../store/sign-in-failures.ts';
import { tooManyAttempts } from './caller.ts';
import { counterKey } from './identity.ts';
import type { Identity } from './identity.ts';

/** What somebody failed to prove, as the audit log names it. */
export type Attempt =
  | 'sign-in'
  | 'second-factor'
  | 'passkey'
  | 'confirmation'
  | 'email-proof'
  | 'password-reset'
  | 'registration';

/**
 * Writes down that a proof failed, of whose account where that is known. One row whatever failed, so
 * that the time does not tell.
 */
export async function auditRefusal(
  { kernel }: Identity,
  kind: Attempt,
  accountId: string | null,
): Promise<void> {
  await kernel.audit.write(kernel.db, anonymous, { action: 'refuse', kind, id: accountId });
}

/**
 * Counts a password as wrong before it is looked at, wherever one may be tried. Throws 429 after too
 * many of the account or the address; what it returns takes the count back once the password was right.
 */
export async function countPassword(
  identity: Identity,
  email: string,
  address: string,
): Promise<() => Promise<void>> {
  const own = { key: counterKey(identity, 'account', email), rule: PER_ACCOUNT };
  return count(identity, 'sign-in', own, address);
}

/** The same for the codes and passkeys of an account. */
export async function countFactor(
  identity: Identity,
  accountId: string,
  address: string,
): Promise<() => Promise<void>> {
  const own = { key: counterKey(identity, 'factor', accountId), rule: PER_FACTOR };
  return count(identity, 'second-factor', own, address);
}

/** The same for the codes mailed to an address. */
export async function countProof(
  identity: Identity,
  email: string,
  address: string,
): Promise<() => Promise<void>> {
  const own = { key: counterKey(identity, 'email-proof', email), rule: PER_PROOF };
  return count(identity, 'email-proof', own, address);
}

/** The same for what nobody can guess and only an address can be counted for: links and unknown passkeys. */
export async function countAddress(
  identity: Identity,
  kind: Attempt,
  address: string,
): Promise<() => Promise<void>> {
  const own = { key: addressKey(identity, address), rule: PER_ADDRESS };
  await countOrRefuse(identity, kind, [own]);
  const { kernel } = identity;
  // Only its own share is taken back: there is no counter of an account beside it.
  return () => forgiveAttempt(kernel.db, Buffer.alloc(0), own.key);
}

/** Counts what anybody may ask for without an account. Throws 429 where one address asks too often. */
export async function countAsking(identity: Identity, address: string): Promise<void> {
  const key = counterKey(identity, 'registering-address', networkOf(address));
  await countOrRefuse(identity, 'registration', [{ key, rule: PER_REGISTERING_ADDRESS }]);
}

/** Whether one more mail may go to the address; its owner did not ask for those of others. */
export async function mayMail(identity: Identity, email: string): Promise<boolean> {
  const key = counterKey(identity, 'mailbox', email);
  const { db, clock } = identity.kernel;
  return (await countAttempt(db, [{ key, rule: PER_MAILBOX }], clock.now())) === 0;
}

async function count(
  identity: Identity,
  kind: Attempt,
  own: Counter,
  address: string,
): Promise<() => Promise<void>> {
  const shared = { key: addressKey(identity, address), rule: PER_ADDRESS };
  await countOrRefuse(identity, kind, [own, shared]);
  const { kernel } = identity;
  return () => forgiveAttempt(kernel.db, own.key, shared.key);
}

async function countOrRefuse(
  identity: Identity,
  kind: Attempt,
  counters: readonly Counter[],
): Promise<void> {
  const { kernel } = identity;
  const wait = await countAttempt(kernel.db, counters, kernel.clock.now());
  if (wait === 0) return;
  await auditRefusal(identity, kind, null);
  throw tooManyAttempts(wait);
}

const addressKey = (identity: Identity, address: string): Buffer =>
  counterKey(identity, 'address', networkOf(address));

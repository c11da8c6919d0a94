import { networkOf } from '@hub/kernel/http/address.ts';
import { PER_ACCOUNT, PER_ADDRESS } from '../domain/sign-in-delay.ts';
import { countAttempt, forgiveAttempt } from '../store/sign-in-failures.ts';
import { tooManyAttempts } from './caller.ts';
import { counterKey } from './identity.ts';
import type { Identity } from './identity.ts';

/**
 * Counts a password as wrong before it is looked at, wherever one may be tried. Throws 429 after too
 * many of the account or the address; what it returns takes the count back once the password was right.
 */
export async function countPassword(
  identity: Identity,
  email: string,
  address: string,
): Promise<() => Promise<void>> {
  const { kernel } = identity;
  const own = counterKey(identity, 'account', email);
  const shared = counterKey(identity, 'address', networkOf(address));
  const wait = await countAttempt(
    kernel.db,
    [
      { key: own, rule: PER_ACCOUNT },
      { key: shared, rule: PER_ADDRESS },
    ],
    kernel.clock.now(),
  );
  if (wait > 0) throw tooManyAttempts(wait);
  return () => forgiveAttempt(kernel.db, own, shared, kernel.clock.now());
}

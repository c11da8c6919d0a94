import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from 'better-auth/crypto';
import type { Locale } from '@hub/contracts/locale.ts';
import { PER_REGISTERING_ADDRESS } from '../domain/sign-in-delay.ts';
import { countAttempt } from '../store/sign-in-failures.ts';
import { tooManyAttempts } from './caller.ts';
import { counterKey } from './identity.ts';
import type { Identity } from './identity.ts';
import { openAccount } from './open-account.ts';

/**
 * Long enough to cover the password hash and the writes, so that the time of the answer does not
 * tell whether the address was known.
 */
const ANSWER_AFTER_MS = 500;

export interface Registration {
  email: string;
  password: string;
  locale: Locale;
}

/**
 * Opens a patient's account. Answers the same, after the same time, where the e-mail address has an
 * account already. Throws 429 where one address registers too many.
 */
export async function registerPatient(
  identity: Identity,
  registration: Registration,
  address: string,
): Promise<void> {
  const { kernel } = identity;
  const wait = await countAttempt(
    kernel.db,
    [{ key: counterKey(identity, 'registering-address', address), rule: PER_REGISTERING_ADDRESS }],
    kernel.clock.now(),
  );
  if (wait > 0) throw tooManyAttempts(wait);
  await Promise.all([sleep(ANSWER_AFTER_MS), register(identity, registration)]);
}

async function register(identity: Identity, registration: Registration): Promise<void> {
  // Hashed in either case: it is what takes the time.
  const passwordHash = await hashPassword(registration.password);
  await identity.kernel.db.transaction().execute((trx) =>
    openAccount(identity.kernel, trx, {
      email: registration.email,
      passwordHash,
      locale: registration.locale,
      patientId: 'new',
      practitionerId: null,
      roles: [],
    }),
  );
}

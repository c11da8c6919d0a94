import { setTimeout as sleep } from 'node:timers/promises';
import { hashPassword } from 'better-auth/crypto';
import type { Locale } from '@hub/contracts/locale.ts';
import { networkOf } from '@hub/kernel/http/address.ts';
import { PER_REGISTERING_ADDRESS } from '../domain/sign-in-delay.ts';
import { countAttempt } from '../store/sign-in-failures.ts';
import { tooManyAttempts } from './caller.ts';
import { counterKey } from './identity.ts';
import type { Identity } from './identity.ts';
import { openAccount } from './open-account.ts';

/**
 * Answers come at multiples of this, which covers the password hash and the writes: the time does
 * not tell whether the address was known, on a busy server neither.
 */
const ANSWER_STEP_MS = 500;

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
    [
      {
        key: counterKey(identity, 'registering-address', networkOf(address)),
        rule: PER_REGISTERING_ADDRESS,
      },
    ],
    kernel.clock.now(),
  );
  if (wait > 0) throw tooManyAttempts(wait);
  const begun = performance.now();
  await register(identity, registration);
  await sleep(ANSWER_STEP_MS - ((performance.now() - begun) % ANSWER_STEP_MS));
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

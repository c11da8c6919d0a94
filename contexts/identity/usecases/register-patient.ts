import { hashPassword } from 'better-auth/crypto';
import type { Locale } from '@hub/contracts/locale.ts';
import { isOwnAddress } from '../domain/account.ts';
import { insertRegistration } from '../store/registrations.ts';
import { inSteps } from './answer-step.ts';
import { countAsking, mayMail } from './attempts.ts';
import { cookieLine, hashOf, newToken } from './browser-cookie.ts';
import { passwordIsAddress } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { mailProof, newProof } from './mailed-proof.ts';

/** How long a registration waits for its proof, in seconds. */
const REGISTRATION_SECONDS = 48 * 3600;

export interface Registration {
  email: string;
  password: string;
  locale: Locale;
  timeZone?: string | undefined;
}

/**
 * Takes a patient's registration and mails a code and a link that prove the address; the account is
 * opened by that proof. Answers the same, after the same time, where the address has an account
 * already, or was mailed too often. Throws 429 where one network registers too many.
 */
export async function registerPatient(
  identity: Identity,
  registration: Registration,
  caller: Caller,
): Promise<Step<{ next: 'verify-email' }>> {
  const email = registration.email.toLowerCase();
  if (isOwnAddress(registration.password, email)) throw passwordIsAddress('password');
  await countAsking(identity, caller.address);
  const browser = newToken();
  await inSteps(() => keep(identity, { ...registration, email }, hashOf(browser)));
  return {
    answer: { next: 'verify-email' },
    setCookies: [cookieLine('registration', browser, REGISTRATION_SECONDS)],
  };
}

/** A registration with a known address is kept too: what follows must not tell either. */
async function keep(
  identity: Identity,
  registration: Registration,
  browserHash: Buffer,
): Promise<void> {
  const { kernel } = identity;
  const passwordHash = await hashPassword(registration.password);
  if (!(await mayMail(identity, registration.email))) return;
  const now = kernel.clock.now();
  const proof = newProof(identity);
  await kernel.db.transaction().execute(async (trx) => {
    const waiting = {
      email: registration.email,
      passwordHash,
      locale: registration.locale,
      timeZone: registration.timeZone ?? null,
      browserHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + REGISTRATION_SECONDS * 1000),
    };
    await insertRegistration(trx, waiting, proof);
    await mailProof(identity, trx, registration, proof);
  });
}

import type { Locale } from '@hub/contracts/locale.ts';
import { bindToBrowser, findInBrowser, findLatest, renewProof } from '../store/registrations.ts';
import { inSteps } from './answer-step.ts';
import { countAsking, mayMail } from './attempts.ts';
import { cookieLine, cookieOf, hashOf, newToken } from './browser-cookie.ts';
import type { Caller, Step } from './caller.ts';
import { checkPassword } from './check-password.ts';
import type { Identity } from './identity.ts';
import { mailProof, newProof } from './mailed-proof.ts';
import type { SignInStep } from './sign-in.ts';

/** A browser that proved to know a registration's password may type its code for so many seconds. */
const BOUND_SECONDS = 48 * 3600;

/**
 * Somebody signs in with the password of a registration that still waits for its proof: this browser
 * may type the code then, and a new one is mailed. Undefined where there is none of that password.
 * Registrations are kept for known addresses too, so neither the answer nor the time tells of one.
 */
export async function resumeRegistration(
  identity: Identity,
  { email, password }: { email: string; password: string },
  caller: Caller,
): Promise<Step<SignInStep> | undefined> {
  const { kernel } = identity;
  const now = kernel.clock.now();
  const cookie = cookieOf(caller, 'registration');
  const waiting =
    (cookie === undefined
      ? undefined
      : await findInBrowser(kernel.db, email, hashOf(cookie), now)) ??
    (await findLatest(kernel.db, email, now));
  if (waiting === undefined) return undefined;
  if (!(await checkPassword(waiting.password_hash, password))) return undefined;
  const browser = newToken();
  await inSteps(async () => {
    const proof = (await mayMail(identity, email)) ? newProof(identity) : undefined;
    await kernel.db.transaction().execute(async (trx) => {
      await bindToBrowser(trx, waiting.id, hashOf(browser));
      if (proof === undefined) return;
      await renewProof(trx, waiting.id, proof);
      await mailProof(identity, trx, { email, locale: waiting.locale as Locale }, proof);
    });
  });
  return {
    answer: { next: 'verify-email', factors: [] },
    setCookies: [cookieLine('registration', browser, BOUND_SECONDS)],
  };
}

/**
 * Mails the registration of this browser a new code and link; those before are worthless. Answers the
 * same, after the same time, where there is none. Throws 429 where one network asks too often.
 */
export async function resendProof(
  identity: Identity,
  address: string,
  caller: Caller,
): Promise<void> {
  const { kernel } = identity;
  const email = address.toLowerCase();
  await countAsking(identity, caller.address);
  await inSteps(async () => {
    const cookie = cookieOf(caller, 'registration');
    if (cookie === undefined) return;
    const now = kernel.clock.now();
    const waiting = await findInBrowser(kernel.db, email, hashOf(cookie), now);
    if (waiting === undefined || !(await mayMail(identity, email))) return;
    const proof = newProof(identity);
    await kernel.db.transaction().execute(async (trx) => {
      await renewProof(trx, waiting.id, proof);
      await mailProof(identity, trx, { email, locale: waiting.locale as Locale }, proof);
    });
  });
}

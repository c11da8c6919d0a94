import { anonymous } from '@hub/kernel/access/actor.ts';
import { FRESH_SECONDS, STAFF_SESSION_HOURS } from '../../domain/account.ts';
import type { SsoRefusal } from '../../domain/sso.ts';
import { findProvider } from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import { idTokenSeal, insertTrace, takeAttempt } from '../../store/sso-sign-ins.ts';
import type { SsoTrace } from '../../store/sso-sign-ins.ts';
import { cookieOf, hashOf } from '../browser-cookie.ts';
import type { Caller, Step } from '../caller.ts';
import type { Identity } from '../identity.ts';
import { askSecondFactor } from '../second-factor.ts';
import { startSession } from '../start-session.ts';
import { askProvider } from './ask-provider.ts';
import type { Vouched } from './ask-provider.ts';
import { attemptSeal, beginSsoSignIn, ssoCookie } from './begin-sign-in.ts';
import type { AttemptSecrets } from './begin-sign-in.ts';
import { endPrevious } from './end-session.ts';
import { SsoFailure, reasonOf } from './failure.ts';
import { findPerson } from './find-person.ts';
import type { Found } from './find-person.ts';

/** What a provider sent the person back with. */
export interface ProviderAnswer {
  state: string | undefined;
  /** All of it, as it was sent. */
  query: string;
}

/** A page of the app, with the cookies to set on the way. */
export type Landing = Step<string>;

/**
 * Ends a sign-in at a provider: in a session, at our own second factor, or at the sign-in page with a
 * reason. A refusal is on the audit log; nothing that the provider sent is in the log of the program.
 */
export async function finishSsoSignIn(
  identity: Identity,
  answer: ProviderAnswer,
  caller: Caller,
): Promise<Landing> {
  const done = [ssoCookie('', 0)];
  try {
    const { attempt, provider, state } = await takeUp(identity, answer, caller);
    const vouched = await askProvider(identity, provider, attempt, { query: answer.query, state });
    const found = await identity.kernel.db
      .transaction()
      .execute((trx) => findPerson(identity, trx, provider, vouched.claims, attempt.locale));
    if ('refusal' in found) throw new SsoFailure(found.refusal, provider.id);
    const landing = await letIn(identity, { provider, attempt, vouched, found }, caller);
    return { ...landing, setCookies: [...done, ...landing.setCookies] };
  } catch (error) {
    if (!(error instanceof SsoFailure)) throw error;
    return refusedAt(identity, error, done);
  }
}

/** The sign-in page that says why; also for a sign-in that cannot even begin. */
export async function refusedAt(
  { kernel }: Identity,
  { refusal, providerId, cause }: SsoFailure,
  setCookies: string[] = [],
): Promise<Landing> {
  const fault = typeof cause === 'string' ? cause : cause && reasonOf(cause);
  kernel.log.warn({ refusal, providerId, fault }, 'a sign-in through a provider was refused');
  await kernel.audit.write(kernel.db, anonymous, {
    action: 'refuse',
    kind: 'sso-sign-in',
    id: providerId,
  });
  return { answer: pageFor(refusal), setCookies };
}

const pageFor = (outcome: SsoRefusal): string => `/sign-in?sso=${outcome}`;

async function takeUp(
  { kernel }: Identity,
  { state }: ProviderAnswer,
  caller: Caller,
): Promise<{ attempt: AttemptSecrets; provider: SsoProvider; state: string }> {
  const browser = cookieOf(caller, 'sso');
  if (state === undefined || browser === undefined) throw new SsoFailure('expired', null);
  const stateHash = hashOf(state);
  const key = { stateHash, browserHash: hashOf(browser) };
  const row = await takeAttempt(kernel.db, key, kernel.clock.now());
  const provider = row && (await findProvider(kernel.db, row.provider_id));
  if (row === undefined || provider === undefined) throw new SsoFailure('expired', null);
  const secrets = kernel.secrets.decrypt(row.secrets, attemptSeal(stateHash));
  return { attempt: JSON.parse(secrets) as AttemptSecrets, provider, state };
}

async function letIn(
  identity: Identity,
  {
    provider,
    attempt,
    vouched: { claims, idToken },
    found: { account, next },
  }: {
    provider: SsoProvider;
    attempt: AttemptSecrets;
    vouched: Vouched;
    found: Exclude<Found, { refusal: unknown }>;
  },
  caller: Caller,
): Promise<Landing> {
  const { kernel } = identity;
  const now = kernel.clock.now();
  const trace: SsoTrace = {
    providerId: provider.id,
    subject: claims.subject,
    providerSid: claims.sid,
    sealedIdToken: kernel.secrets.encrypt(idToken, idTokenSeal(provider.id)),
  };
  await endPrevious(identity, attempt.previousSessionId);
  if (!attempt.again && mustProveAnew(claims.authTime, next, now)) {
    const { answer, setCookies } = await beginSsoSignIn(
      identity,
      { ...attempt, providerId: provider.id, again: true, locale: attempt.locale ?? undefined },
      caller,
    );
    return { answer: answer.href, setCookies };
  }
  const wayOn = `sso=${next}&next=${encodeURIComponent(attempt.next)}`;
  if (next === 'totp') {
    const { challengeHash, setCookies } = await askSecondFactor(identity, account.id, {
      method: 'sso',
      remembers: false,
    });
    await insertTrace(kernel.db, trace, { challengeHash }, now);
    return { answer: `/sign-in?${wayOn}`, setCookies };
  }
  const { answer, setCookies } = await startSession(identity, {
    accountId: account.id,
    method: 'sso',
    secondFactorAt: next === 'done' ? now : null,
    // A provider's session may be hours old: sensitive acts go by when the person was there. Where
    // it does not say, they ask again.
    confirmedAt: earlier(claims.authTime ?? new Date(0), now),
    caller,
  });
  await insertTrace(kernel.db, trace, { sessionId: answer.session.id }, now);
  return { answer: next === 'done' ? attempt.next : `/sign-in?${wayOn}`, setCookies };
}

/**
 * Whether the provider's session is too old: for anything, after a working day (NIST SP 800-63B,
 * 4.2.3), and for enrolling a factor, which whoever sits at an unlocked screen must not do.
 */
function mustProveAnew(authTime: Date | undefined, next: string, now: Date): boolean {
  const ageSeconds = (now.getTime() - (authTime?.getTime() ?? 0)) / 1000;
  if (next === 'enrol-second-factor') return ageSeconds > FRESH_SECONDS;
  return authTime !== undefined && ageSeconds > STAFF_SESSION_HOURS * 3600;
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

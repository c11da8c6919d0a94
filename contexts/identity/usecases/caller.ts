import { isAPIError } from 'better-auth/api';
import { parseCookies } from 'better-auth/cookies';
import { AppError } from '@hub/kernel/errors.ts';
import { CLIENT_ADDRESS_HEADER, COOKIES } from '../store/auth.ts';

/** What is kept of a browser's name. */
export const USER_AGENT_CHARACTERS = 300;

/** Who calls, as far as better-auth may know. */
export interface Caller {
  cookieHeader: string | undefined;
  address: string;
  userAgent: string | undefined;
}

/** What a step of the sign-in answers, with the cookies to set. */
export interface Step<T> {
  answer: T;
  setCookies: string[];
}

/**
 * Headers with only the cookies that the step needs: a session left over from another person must
 * not change what a sign-in does.
 */
export function authHeaders(caller: Caller, wanted: readonly (keyof typeof COOKIES)[]): Headers {
  const given = parseCookies(caller.cookieHeader ?? '');
  const cookies = wanted.flatMap((kind) => {
    const value = given.get(COOKIES[kind]);
    // Read, it is decoded: as it stands it could hold what no header does, or another cookie.
    return value === undefined ? [] : [`${COOKIES[kind]}=${encodeURIComponent(value)}`];
  });
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: caller.address });
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  if (caller.userAgent !== undefined)
    headers.set('user-agent', caller.userAgent.slice(0, USER_AGENT_CHARACTERS));
  return headers;
}

export const invalidCredentials = (): AppError =>
  new AppError('invalid_credentials', 'The e-mail address or the password is wrong', {
    status: 401,
  });

export const invalidCode = (): AppError =>
  new AppError('invalid_code', 'The code is wrong or was used before', { status: 401 });

const challengeExpired = (): AppError =>
  new AppError('challenge_expired', 'Start again with your password', { status: 401 });

/** 429 with the time to wait. */
export const tooManyAttempts = (retryAfterSeconds: number): AppError =>
  new AppError('too_many_attempts', 'Too many attempts', {
    status: 429,
    details: { retryAfterSeconds },
  });

/** better-auth's lock of a factor after ten wrong codes, in seconds. */
const FACTOR_LOCK_SECONDS = 900;

/** Our answers to better-auth's refusals. Anything else is a fault of ours and stays one. */
const REFUSALS: Record<string, () => AppError> = {
  INVALID_EMAIL_OR_PASSWORD: invalidCredentials,
  INVALID_PASSWORD: invalidCredentials,
  PASSWORD_TOO_LONG: invalidCredentials,
  INVALID_CODE: invalidCode,
  INVALID_BACKUP_CODE: invalidCode,
  INVALID_TWO_FACTOR_COOKIE: challengeExpired,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: challengeExpired,
  ACCOUNT_TEMPORARILY_LOCKED: () => tooManyAttempts(FACTOR_LOCK_SECONDS),
  TOTP_NOT_ENABLED: () =>
    new AppError('totp_not_enrolled', 'Start the enrolment first', { status: 409 }),
  TOTP_ALREADY_ENABLED: () =>
    new AppError('totp_already_enrolled', 'An authenticator is enrolled already', { status: 409 }),
  UNAUTHORIZED: () => new AppError('unauthenticated', 'Sign in to do this', { status: 401 }),
};

/** Calls better-auth and turns its refusals into ours. */
export async function refusing<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const refusal = isAPIError(error) ? REFUSALS[error.body?.code ?? ''] : undefined;
    throw refusal?.() ?? error;
  }
}

import { parseCookies } from 'better-auth/cookies';
import { AppError, conflict, forbidden, unprocessable } from '@hub/kernel/errors.ts';
import { CLIENT_ADDRESS_HEADER, COOKIES } from '../store/auth.ts';

/** What is kept of a browser's name. */
export const USER_AGENT_CHARACTERS = 300;

/** Who calls, as far as better-auth may know. */
export interface Caller {
  cookieHeader: string | undefined;
  address: string;
  userAgent: string | undefined;
  /** The page that calls, for passkeys, which are bound to it. */
  origin?: string | undefined;
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

export const challengeExpired = (): AppError =>
  new AppError('challenge_expired', 'Too much time passed, or too many tries: start again', {
    status: 401,
  });

/** 429 with the time to wait. */
export const tooManyAttempts = (retryAfterSeconds: number): AppError =>
  new AppError('too_many_attempts', 'Too many attempts', {
    status: 429,
    details: { retryAfterSeconds },
  });

/** 403 where a sensitive act asks to prove anew who one is; the same code as the gate's. */
export const freshFactorRequired = (): AppError => forbidden('fresh_factor_required');

/** 409 where staff would be left without the second factor that they must have. */
export const lastFactor = (): AppError =>
  conflict('last_factor', 'Staff need a second factor: set up another one first');

/** 410 for a link that was used, replaced or is too old, and for one that never was. */
export const linkExpired = (): AppError =>
  new AppError('link_expired', 'The link was used before, or is too old', { status: 410 });

/** 422 where somebody chose their own e-mail address as the password. */
export const passwordIsAddress = (field: string): AppError =>
  unprocessable([
    {
      path: `body.${field}`,
      message: 'Choose something else than your e-mail address',
      code: 'password_is_address',
    },
  ]);

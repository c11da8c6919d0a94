import { createHash, randomBytes } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import { COOKIES } from '../store/auth.ts';
import type { Caller } from './caller.ts';

export type CookieKind = keyof typeof COOKIES;

/** 256 bits, to be guessed by nobody. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The cookie's value as the caller sent it, or undefined. */
export function cookieOf(caller: Caller, kind: CookieKind): string | undefined {
  const value = parseCookies(caller.cookieHeader ?? '').get(COOKIES[kind]);
  return value === undefined || value === '' ? undefined : value;
}

/** A `__Host-` cookie that no script and no other site can use; of 0 seconds it is taken away. */
export const cookieLine = (kind: CookieKind, value: string, seconds: number): string =>
  `${COOKIES[kind]}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Strict`;

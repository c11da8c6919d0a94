import { randomInt, randomUUID } from 'node:crypto';
import type { DB } from '../../../../../contexts/identity/store/types.gen.ts';
import { provisionAccounts } from '../../../../../contexts/identity/usecases/provision-account.ts';
import { get, http, independent } from '../drive.ts';
import type { Drives } from '../drive.ts';
import type { World } from '../world.ts';

const PASSWORD = 'correct horse battery';
/** Longer than any password, and so refused without the cost of a hash. */
const WRONG_PASSWORD = 'x'.repeat(200);
const BASE = '/api/v1/identity';

const GUEST = { givenName: 'Kim', familyName: 'Gast', birthDate: '1980-01-01' };

/** A person outside the table, whose password or cookie the caller is given. */
async function account(world: World): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  await provisionAccounts(world.hub.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', patientId: 'new' },
  ]);
  return email;
}

async function cookieOf(world: World): Promise<string> {
  const { headers } = await world.hub.app.inject({
    method: 'POST',
    url: `${BASE}/sign-in`,
    payload: { email: await account(world), password: PASSWORD },
  });
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Another one for each call: guessing and registering are slowed by address. */
const somewhere = (): string => `198.51.100.${randomInt(1, 255)}`;

const post = (path: string, payload?: object) =>
  http({
    request: () => ({ method: 'POST', url: `${BASE}/${path}`, ...(payload && { payload }) }),
  });

const withCookie = (path: string, payload?: object) =>
  http<string>({
    prepare: cookieOf,
    isRepeatable: true,
    request: (_world, cookie) => ({
      method: 'POST',
      url: `${BASE}/${path}`,
      headers: { cookie },
      ...(payload && { payload }),
    }),
  });

export const identityDrives: Drives = {
  askGuest: {
    'an address, known or not': independent(
      http({
        request: () => ({
          method: 'POST',
          url: `${BASE}/guests`,
          payload: { email: `${randomUUID()}@example.org`, locale: 'en' },
          remoteAddress: somewhere(),
        }),
      }),
    ),
  },
  verifyGuest: {
    'a code that is not theirs': http({
      request: () => ({
        method: 'POST',
        url: `${BASE}/guests/verify`,
        payload: { code: '123456', ...GUEST },
        remoteAddress: somewhere(),
      }),
    }),
  },
  becomeAccount: {
    'a guest whose cookie they do not hold': post('guests/account', { password: PASSWORD }),
  },
  register: {
    'a new account': independent(
      http({
        request: () => ({
          method: 'POST',
          url: `${BASE}/register`,
          remoteAddress: somewhere(),
          payload: { email: `${randomUUID()}@example.org`, password: PASSWORD, locale: 'de' },
        }),
      }),
    ),
  },
  resendVerification: {
    'an address, known or not': independent(
      http({
        request: () => ({
          method: 'POST',
          url: `${BASE}/register/resend`,
          remoteAddress: somewhere(),
          payload: { email: `${randomUUID()}@example.org` },
        }),
      }),
    ),
  },
  verifyEmail: {
    'a registration that is not theirs': http({
      request: () => ({
        method: 'POST',
        url: `${BASE}/register/verify`,
        remoteAddress: somewhere(),
        payload: { token: 'x'.repeat(43) },
      }),
      refused: [410],
    }),
  },
  signIn: {
    'an account whose password they know': http<string>({
      prepare: account,
      isRepeatable: true,
      request: (_world, email) => ({
        method: 'POST',
        url: `${BASE}/sign-in`,
        payload: { email, password: PASSWORD },
      }),
    }),
    'an account whose password they do not know': http({
      request: () => ({
        method: 'POST',
        url: `${BASE}/sign-in`,
        remoteAddress: somewhere(),
        payload: { email: `${randomUUID()}@example.org`, password: WRONG_PASSWORD },
      }),
    }),
  },
  signInTotp: { 'a sign-in that they did not begin': post('sign-in/totp', { code: '123456' }) },
  signInRecoveryCode: {
    'a sign-in that they did not begin': post('sign-in/recovery-code', { code: 'abcde-12345' }),
  },
  createToken: {
    'a session whose cookie they hold': withCookie('token'),
    'a session whose cookie they do not hold': post('token'),
  },
  startTotpEnrolment: {
    'a session whose cookie they hold': withCookie('totp', { password: PASSWORD }),
    'a session whose cookie they do not hold': post('totp', { password: PASSWORD }),
  },
  confirmTotpEnrolment: {
    'a session whose cookie they do not hold': post('totp/confirm', { code: '123456' }),
  },
  signOut: { 'their own session, if there is one': post('sign-out') },
  getAccount: { 'their own account': get(`${BASE}/account`) },
  updateAccount: {
    'their own account': http({
      request: () => ({ method: 'PATCH', url: `${BASE}/account`, payload: { locale: 'fr' } }),
    }),
  },
  getJwks: { 'the public keys': get(`${BASE}/jwks`) },
};

/** Second factors, passwords and sessions: one's own, and those of the patient of the table. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { get, http, independent } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { once } from './fhir.ts';

const BASE = '/api/v1/identity';
const PASSWORD = 'correct horse battery';
const somewhere = (): string => `198.51.100.${randomInt(1, 255)}`;

const post = (path: string, payload: object, refused: number[] = []): Drive =>
  http({
    request: () => ({
      method: 'POST',
      url: `${BASE}/${path}`,
      remoteAddress: somewhere(),
      payload,
    }),
    refused,
  });

/** An authenticator of the patient. */
const authenticator = async ({ hub, patient }: World): Promise<void> => {
  await hub.owner.query(
    `insert into identity.two_factor (user_id, secret, verified) values ($1, 'sealed', true) on conflict do nothing`,
    [patient.accountId],
  );
};

const passkey = async ({ hub, patient }: World): Promise<string> => {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.passkey (user_id, credential_id, public_key, counter, transports, name, backed_up)
     values ($1, $2, '', 0, '{}', 'Phone', true) returning id`,
    [patient.accountId, randomBytes(16).toString('base64url')],
  );
  return rows[0]?.id ?? '';
};
const passkeyOnce = once(passkey);

const session = async ({ hub, patient }: World): Promise<string> => {
  // With the context's own connection: a trigger of its schema notes the sign-in.
  const { rows } = await hub.kernel('identity').pool.query<{ id: string }>(
    `insert into identity.session (user_id, token, expires_at, created_at, updated_at, confirmed_at, last_seen_at)
     values ($1, $2, $3::timestamptz + interval '1 day', $3, $3, $3, $3) returning id`,
    [patient.accountId, randomUUID(), hub.clock.now()],
  );
  return rows[0]?.id ?? '';
};

const device = async ({ hub, patient }: World): Promise<string> => {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.device (user_id, token_hash, user_agent, remembered_until, created_at, last_seen_at)
     values ($1, $2, 'Firefox', $3::timestamptz + interval '30 days', $3, $3) returning id`,
    [patient.accountId, randomBytes(32), hub.clock.now()],
  );
  return rows[0]?.id ?? '';
};

const hash = once(() => hashPassword(PASSWORD));

/** The patient has this password, whatever other calls have made of it. */
const password = async (world: World): Promise<void> => {
  const { accountId } = world.patient;
  await world.hub.owner.query(`delete from identity.credential where user_id = $1`, [accountId]);
  await world.hub.owner.query(
    `insert into identity.credential (user_id, provider_id, account_id, password) values ($1::uuid, 'credential', $1::text, $2)`,
    [accountId, await hash(world)],
  );
};

const remove = (path: string, prepare: (world: World) => Promise<string>): Drive =>
  http<string>({
    prepare,
    request: (_world, id) => ({ method: 'DELETE', url: `${BASE}/${path}/${id}` }),
  });

const response = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
};
const assertion = {
  ...response,
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
};
const attestation = {
  ...response,
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
};

const NOT_BEGUN = 'a sign-in that they did not begin';
const NOT_HELD = 'a session whose cookie they do not hold';
const LINK = 'a link that they do not hold';
const PASSKEY = "the patient's passkey";
const SESSION = "the patient's session";

export const factorDrives: Drives = {
  deleteTotp: {
    "the patient's authenticator": http({
      prepare: authenticator,
      request: () => ({ method: 'DELETE', url: `${BASE}/totp` }),
    }),
  },
  renewRecoveryCodes: {
    "the patient's recovery codes": http({
      prepare: authenticator,
      isRepeatable: true,
      request: () => ({ method: 'POST', url: `${BASE}/recovery-codes` }),
      // Without a second factor there is nothing to recover.
      refused: [409],
    }),
  },
  startPasskeySignIn: { 'a new sign-in': post('passkeys/sign-in/options', {}) },
  signInByPasskey: { [NOT_BEGUN]: post('passkeys/sign-in', { response: assertion }) },
  startPasskeyEnrolment: { [NOT_HELD]: post('passkeys/options', {}) },
  enrolPasskey: { [NOT_HELD]: post('passkeys', { name: 'Phone', response: attestation }) },
  listPasskeys: {
    'their own passkeys': get(`${BASE}/passkeys`),
    [PASSKEY]: http<string>({
      prepare: passkeyOnce,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/passkeys` }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  renamePasskey: {
    [PASSKEY]: http<string>({
      prepare: passkeyOnce,
      isRepeatable: true,
      request: (_world, id) => ({
        method: 'PATCH',
        url: `${BASE}/passkeys/${id}`,
        payload: { name: 'Tablet' },
      }),
    }),
  },
  deletePasskey: { [PASSKEY]: remove('passkeys', passkey) },
  startConfirmation: { [NOT_HELD]: post('confirm/options', {}) },
  confirm: { [NOT_HELD]: post('confirm', { password: PASSWORD }) },
  forgotPassword: {
    'an address, known or not': independent(
      post('password/forgot', { email: 'nobody@example.org' }),
    ),
  },
  resetPassword: {
    [LINK]: post('password/reset', { token: 'x'.repeat(43), password: PASSWORD }, [410]),
  },
  changePassword: {
    "the patient's password": http({
      prepare: password,
      request: () => ({
        method: 'POST',
        url: `${BASE}/password/change`,
        remoteAddress: somewhere(),
        payload: { current: PASSWORD, password: 'another horse battery' },
      }),
    }),
  },
  listSessions: {
    'their own sessions': get(`${BASE}/sessions`),
    [SESSION]: http<string>({
      prepare: session,
      isRepeatable: true,
      request: () => ({ url: `${BASE}/sessions` }),
      shows: ({ body }, _world, id) => body.includes(id),
    }),
  },
  endOtherSessions: {
    'their own sessions': http({
      request: () => ({ method: 'DELETE', url: `${BASE}/sessions` }),
    }),
  },
  endSession: { [SESSION]: remove('sessions', session) },
  forgetDevice: {
    "a browser that remembers the patient's second factor": remove('devices', device),
  },
};

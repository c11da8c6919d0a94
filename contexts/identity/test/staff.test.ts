import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf, openBrowser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const totpSecret = newTotpSecret();
let hub: TestHub;

const doctor = (email: string, more: Partial<Provision> = {}): Provision => ({
  email,
  password: PASSWORD,
  locale: 'en',
  practitionerId: randomUUID(),
  roles: [{ role: 'doctor', clinicId: randomUUID() }],
  ...more,
});

const provision = (...provisions: Provision[]) =>
  provisionAccounts(hub.kernel<DB>('identity'), provisions);

beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());

describe('staff', () => {
  test('sign in with password and code, and the token says so', async () => {
    const roles = [
      { role: 'doctor', clinicId: randomUUID() },
      { role: 'admin', clinicId: randomUUID() },
    ] as const;
    await provision(doctor('both@example.org', { roles, totpSecret }));
    const browser = openBrowser(hub);
    expect(await browser.signIn('both@example.org', PASSWORD)).toBe('totp');
    expect((await browser.post('token')).status).toBe(401);
    expect((await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret) })).status).toBe(
      200,
    );
    const { account, accessToken } = (await browser.post('token')).json();
    expect(account).toMatchObject({ mfa: true, roles, patientId: null });
    const claims = JSON.parse(
      Buffer.from(String(accessToken).split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    expect(claims).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(600);
  });

  test('get no token before they enrol a factor, and recovery codes once they do', async () => {
    await provision(doctor('new@example.org'));
    const browser = openBrowser(hub);
    expect(await browser.signIn('new@example.org', PASSWORD)).toBe('enrol-second-factor');
    const refused = await browser.post('token');
    expect([refused.status, refused.json()['code']]).toEqual([403, 'second_factor_required']);
    expect((await browser.post('totp', { password: 'wrong horse battery' })).status).toBe(401);
    const enrolment = (await browser.post('totp', { password: PASSWORD })).json();
    const secret = String(enrolment['secret']);
    expect(enrolment['uri']).toMatch(/^otpauth:\/\/totp\/Telehealth%20Hub:/);
    expect((await browser.post('totp/confirm', { code: '000000' })).status).toBe(401);
    expect((await browser.post('token')).status).toBe(403);
    const confirmed = await browser.post('totp/confirm', { code: codeOf(hub, secret) });
    expect(confirmed.status).toBe(200);
    const codes = confirmed.json()['recoveryCodes'] as string[];
    expect(new Set(codes).size).toBe(10);
    expect((await browser.post('token')).json()['account']).toMatchObject({ mfa: true });
    expect((await browser.post('totp', { password: PASSWORD })).status).toBe(409);

    const signInWith = async (code: string): Promise<number> => {
      const other = openBrowser(hub);
      expect(await other.signIn('new@example.org', PASSWORD)).toBe('totp');
      return (await other.post('sign-in/recovery-code', { code })).status;
    };
    expect(await signInWith(codes[0] ?? '')).toBe(200);
    expect(await signInWith(codes[0] ?? '')).toBe(401);
    expect(await signInWith(codes[1] ?? '')).toBe(200);
  });

  test('cannot use a session without a factor after enrolling elsewhere', async () => {
    await provision(doctor('two@example.org'));
    const left = openBrowser(hub);
    const right = openBrowser(hub);
    await left.signIn('two@example.org', PASSWORD);
    await right.signIn('two@example.org', PASSWORD);
    const secret = String((await left.post('totp', { password: PASSWORD })).json()['secret']);
    await left.post('totp/confirm', { code: codeOf(hub, secret) });
    expect((await right.post('token')).status).toBe(401);
    expect((await left.post('token')).status).toBe(200);
  });

  test('cannot use one code twice', async () => {
    const secret = newTotpSecret();
    await provision(doctor('once@example.org', { totpSecret: secret }));
    const code = codeOf(hub, secret);
    const signInWith = async (given: string): Promise<number> => {
      const browser = openBrowser(hub);
      await browser.signIn('once@example.org', PASSWORD);
      const { status } = await browser.post('sign-in/totp', { code: given });
      expect((await browser.post('token')).status).toBe(status);
      return status;
    };
    expect(await signInWith(code)).toBe(200);
    expect(await signInWith(code)).toBe(401);
    expect(await signInWith(codeOf(hub, secret, 1))).toBe(200);
  });

  test('have five tries at a code, then start again', async () => {
    await provision(doctor('tries@example.org', { totpSecret }));
    const browser = openBrowser(hub);
    await browser.signIn('tries@example.org', PASSWORD);
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      codes.push((await browser.post('sign-in/totp', { code: '123456' })).json()['code']);
    }
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'invalid_code'),
      'challenge_expired',
    ]);
    expect((await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret) })).status).toBe(
      401,
    );
  });

  test('need the password before the code', async () => {
    const { status, json } = await openBrowser(hub).post('sign-in/totp', {
      code: codeOf(hub, totpSecret),
    });
    expect([status, json()['code']]).toEqual([401, 'challenge_expired']);
  });

  test('sign in anew each working day', async () => {
    const secret = newTotpSecret();
    await provision(doctor('day@example.org', { totpSecret: secret }));
    const browser = openBrowser(hub);
    await browser.signIn('day@example.org', PASSWORD);
    await browser.post('sign-in/totp', { code: codeOf(hub, secret) });
    hub.clock.advance(11 * 3_600_000);
    expect((await browser.post('token')).status).toBe(200);
    hub.clock.advance(2 * 3_600_000);
    expect((await browser.post('token')).status).toBe(401);
  });
});

describe('provisioning', () => {
  test('makes many accounts with one password quickly, and repeating it changes nothing', async () => {
    const many = Array.from({ length: 100 }, (_, index) => doctor(`bulk${index}@example.org`));
    const start = performance.now();
    expect(await provision(...many)).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await provision(...many)).toEqual([]);
  });

  test('states every access fact of the account', async () => {
    const clinicId = randomUUID();
    const [made] = await provision({
      ...doctor('facts@example.org'),
      patientId: 'new',
      roles: [
        { role: 'admin', clinicId },
        { role: 'platform-admin', clinicId: null },
      ],
    });
    const { rows } = await hub.owner.query<{ kind: string }>(
      'select kind from kernel.relation where subject = $1 order by kind',
      [made?.accountId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'admin',
      'platform-admin',
      'practitioner',
      'self',
    ]);
  });

  test('republishing tells of every account again', async () => {
    const republish = hub.hub.parts.get('identity')?.republish;
    expect(await republish?.()).toBeGreaterThan(100);
  });
});

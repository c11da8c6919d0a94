import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { jwtVerify } from 'jose';
import { systemClock } from '@hub/kernel/clock.ts';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  createTokenVerifier,
} from '@hub/kernel/auth/tokens.ts';
import { createTestTokens } from '@hub/testkit/tokens.ts';
import type { Figure, Part } from '../support/figure.ts';
import { median } from '../support/statistics.ts';
import { startWorld } from '../support/world.ts';

const ROUNDS = 5;
/** As many as hash at once: the threads that Node gives to it. More of one account would be slowed. */
const CONCURRENT = 4;
const SIGN_INS_A_ROUND = 80;
const TOKENS = 4000;

/**
 * Sign-ins by password over HTTP beside the bare password hash, and tokens verified for the first time
 * beside the bare signature.
 */
export const auth: Part = {
  names: ['auth.sign_ins_per_s', 'auth.verify_per_s'],
  async measure() {
    return { ...(await signIns()), ...(await verifications()) };
  },
};

async function signIns(): Promise<Record<string, Figure>> {
  const world = await startWorld();
  try {
    const { email, password } = await demoPatient(world.dataDir);
    const signIn = await browserOf(`${world.hub.url}/api/v1/identity/sign-in`, email, password);
    const hash = await hashPassword(password);
    const ours: number[] = [];
    const floor: number[] = [];
    // In turns, so that noise of the machine falls on both.
    for (let round = 0; round < ROUNDS; round += 1) {
      floor.push(await rate(SIGN_INS_A_ROUND, () => verifyPassword({ hash, password })));
      ours.push(await rate(SIGN_INS_A_ROUND, signIn));
    }
    return { 'auth.sign_ins_per_s': { value: median(ours), unit: '1/s', floor: median(floor) } };
  } finally {
    await world.stop();
  }
}

interface DemoAccount {
  role: string;
  email: string;
  password: string;
  totpSecret?: string;
}

async function demoPatient(dataDir: string): Promise<DemoAccount> {
  const accounts = JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as DemoAccount[];
  const patient = accounts.find(
    ({ role, totpSecret }) => role === 'patient' && totpSecret === undefined,
  );
  if (patient === undefined) throw new Error('The demo has no patient who signs in by password');
  return patient;
}

/** Signs in as from a browser that is known already, as most are. */
async function browserOf(
  url: string,
  email: string,
  password: string,
): Promise<() => Promise<void>> {
  const request = (cookie: string): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ email, password }),
    });
  const first = await request('');
  const device = first.headers.getSetCookie().find((line) => line.includes('.device='));
  const cookie = device?.split(';')[0] ?? '';
  return async () => {
    const answer = await request(cookie);
    const { next, ...rest } = (await answer.json()) as { next?: string };
    if (next !== 'done')
      throw new Error(`A sign-in was answered ${answer.status} ${JSON.stringify(rest)}`);
  };
}

/** Every token is new to the verifier, which remembers those it has seen. */
async function verifications(): Promise<Record<string, Figure>> {
  const tokens = await createTestTokens(systemClock);
  const ids = { accountId: crypto.randomUUID(), mfa: false };
  const distinct = await Promise.all(
    Array.from({ length: TOKENS }, () => tokens.sign({ ...ids, sessionId: crypto.randomUUID() })),
  );
  const key = await tokens.keys({ alg: TOKEN_ALGORITHM, kid: tokens.publicJwk.kid });
  if (key === undefined) throw new Error('The tokens have no key');
  const bare = (token: string): Promise<unknown> =>
    jwtVerify(token, key, {
      algorithms: [TOKEN_ALGORITHM],
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
    });
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const verifier = createTokenVerifier(tokens.keys, systemClock);
    floor.push(await eachOf(distinct, bare));
    ours.push(await eachOf(distinct, (token) => verifier.verify(token)));
  }
  return { 'auth.verify_per_s': { value: median(ours), unit: '1/s', floor: median(floor) } };
}

async function eachOf(
  tokens: readonly string[],
  verify: (token: string) => Promise<unknown>,
): Promise<number> {
  const rest = tokens.values();
  return rate(tokens.length, () => verify(rest.next().value ?? ''));
}

/** How many a second, `CONCURRENT` at a time. */
async function rate(count: number, work: () => Promise<unknown>): Promise<number> {
  let left = count;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

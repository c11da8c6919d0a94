import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import { TOKEN_ALGORITHM } from '@hub/kernel/auth/tokens.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import {
  insertSigningKey,
  lockKeys,
  newestSignsFrom,
  removeKeys,
  retireKeys,
} from '../store/signing-keys.ts';
import type { DB } from '../store/types.gen.ts';

/** A new key is published for so long before it signs: twice what our key set may be cached for. */
const PUBLISHED_AHEAD_SECONDS = 600;
/** Clocks of several processes differ by less. */
const SKEW_SECONDS = 60;
/** No token lives as long; the public half of a retired key stays for it. */
const KEPT_SECONDS = 3600;

const SWEEP_JOB = 'sweep-signing-keys';

/** What binds a sealed key to its row. */
export const keySeal = (id: string): string => `identity/signing-key/${id}`;

/** Makes the first key where there is none, so that the shared key set is never empty. */
export async function ensureSigningKey(kernel: Kernel<DB>): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    if ((await newestSignsFrom(trx)) === undefined) await makeKey(kernel, trx, kernel.clock.now());
  });
}

/**
 * Publishes the next key, which signs ten minutes later; nobody is signed out. Where one waits for
 * its time already, none is added. A compromised key is followed and withdrawn at once: its tokens
 * are refused within a minute, while sessions last and get new ones. Returns when the new key signs.
 */
export async function rotateSigningKeys(
  kernel: Kernel<DB>,
  { compromised = false } = {},
): Promise<Date> {
  const now = kernel.clock.now();
  return kernel.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    if (compromised) {
      await removeKeys(trx, 'all');
      await makeKey(kernel, trx, now);
      return now;
    }
    const newest = await newestSignsFrom(trx);
    if (newest !== undefined && newest > now) return newest;
    const signsFrom = later(now, PUBLISHED_AHEAD_SECONDS);
    await makeKey(kernel, trx, signsFrom);
    const runAt = later(signsFrom, SKEW_SECONDS + 1);
    await kernel.jobs.add(trx, SWEEP_JOB, {}, { runAt, key: SWEEP_JOB });
    return signsFrom;
  });
}

/** Deletes private keys that sign no more, and an hour later what is left of them. */
export async function sweepSigningKeys(kernel: Kernel<DB>): Promise<void> {
  const now = kernel.clock.now();
  await kernel.db.transaction().execute(async (trx) => {
    await lockKeys(trx);
    await retireKeys(trx, later(now, -SKEW_SECONDS), now);
    await removeKeys(trx, { retiredBefore: later(now, -KEPT_SECONDS) });
  });
}

/** The jobs of the keys: a new one each month, and the old ones put away. */
export const signingKeyJobs = (kernel: Kernel<DB>) => ({
  'rotate-signing-keys': {
    cron: '23 3 1 * *',
    run: async () => void (await rotateSigningKeys(kernel)),
  },
  [SWEEP_JOB]: { cron: '*/10 * * * *', run: () => sweepSigningKeys(kernel) },
});

const later = (instant: Date, seconds: number): Date =>
  new Date(instant.getTime() + seconds * 1000);

async function makeKey(kernel: Kernel<DB>, trx: Transaction<DB>, signsFrom: Date): Promise<void> {
  const id = randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await insertSigningKey(trx, {
    id,
    publicJwk: publicKey.export({ format: 'jwk' }),
    sealed: kernel.secrets.encrypt(pem, keySeal(id)),
    alg: TOKEN_ALGORITHM,
    signsFrom,
  });
  await kernel.audit.write(trx, anonymous, { action: 'create', kind: 'signing-key', id });
}

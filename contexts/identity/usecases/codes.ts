import type { Transaction } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { ISSUER } from '../store/auth.ts';
import {
  findRecoveryCodes,
  findTotp,
  replaceRecoveryCodes,
  spendRecoveryCode,
  spendTotp,
} from '../store/factors.ts';
import type { DB } from '../store/types.gen.ts';
import type { Identity } from './identity.ts';
import { randomText, seal, unseal } from './seal.ts';

/** 32 characters of 5.95 bits: 190 bits (RFC 4226, 4 asks for 160). */
const TOTP_SECRET_CHARACTERS = 32;

/** Steps of 30 seconds before and after in which a code still holds (RFC 6238, 5.2). */
const TOTP_WINDOW = 1;

const RECOVERY_CODES = 10;

/** A secret for an authenticator app, in Base32. */
export const newTotpSecret = (): string =>
  Secret.fromUTF8(randomText(TOTP_SECRET_CHARACTERS)).base32;

/** What an authenticator app is told: six digits, 30 seconds, SHA-1, as all of them understand. */
export const totpOf = (secret: string, email: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: email, secret: Secret.fromBase32(secret) });

/** A secret as it is kept: its characters, sealed. */
export const sealTotp = ({ kernel }: Pick<Identity, 'kernel'>, secret: string): Promise<string> =>
  seal(kernel.secrets, Secret.fromBase32(secret).utf8);

/**
 * Whether the code is the authenticator's of now, and was not used before. `proposed` asks for the
 * secret that is about to be put in force.
 */
export async function checkTotp(
  { kernel }: Identity,
  accountId: string,
  code: string,
  state: 'in-force' | 'proposed' = 'in-force',
): Promise<boolean> {
  const found = await findTotp(kernel.db, accountId);
  if (found === undefined || found.verified !== (state === 'in-force')) return false;
  const now = kernel.clock.now();
  const totp = new TOTP({ secret: Secret.fromUTF8(await unseal(kernel.secrets, found.secret)) });
  const step = totp.validate({ token: code, timestamp: now.getTime(), window: TOTP_WINDOW });
  return step !== null && (await spendTotp(kernel.db, accountId, code, now));
}

/** Whether the code is one of the account's recovery codes; it is none any more after that. */
export async function checkRecoveryCode(
  { kernel }: Identity,
  accountId: string,
  code: string,
): Promise<boolean> {
  const sealed = await findRecoveryCodes(kernel.db, accountId);
  if (sealed === undefined) return false;
  const codes = JSON.parse(await unseal(kernel.secrets, sealed)) as string[];
  if (!codes.includes(code)) return false;
  const left = codes.filter((each) => each !== code);
  return spendRecoveryCode(kernel.db, accountId, sealed, {
    sealed: await seal(kernel.secrets, JSON.stringify(left)),
    remaining: left.length,
  });
}

/** Gives the account a new set of recovery codes, shown this once; those before are worthless. */
export async function renewRecoveryCodes(
  { kernel }: Pick<Identity, 'kernel'>,
  trx: Transaction<DB>,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => `${randomText(5)}-${randomText(5)}`);
  const sealed = await seal(kernel.secrets, JSON.stringify(codes));
  const kept = { sealed, remaining: codes.length };
  await replaceRecoveryCodes(trx, accountId, kept, kernel.clock.now());
  return codes;
}

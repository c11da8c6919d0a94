import { randomInt } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { authSecret } from '../store/auth.ts';

/** Ciphertext of a factor's secret (XChaCha20-Poly1305). */
export const seal = (secrets: Secrets, data: string): Promise<string> =>
  symmetricEncrypt({ key: authSecret(secrets), data });

/** Throws where it was sealed by another key, or altered. */
export const unseal = (secrets: Secrets, data: string): Promise<string> =>
  symmetricDecrypt({ key: authSecret(secrets), data });

const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** So many letters and digits, each of 5.95 bits. */
export const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('');

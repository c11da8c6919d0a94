import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  TOKEN_LIFETIME_SECONDS,
} from '@hub/kernel/auth/tokens.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { findSigningKey } from '../store/signing-keys.ts';
import type { DB } from '../store/types.gen.ts';
import type { Identity } from './identity.ts';
import { keySeal } from './signing-keys.ts';

/** A signed access token and its end. */
export interface SignedToken {
  accessToken: string;
  expiresAt: Date;
}

interface OpenKey {
  id: string;
  key: KeyObject;
}
const opened = new WeakMap<Kernel<DB>, OpenKey>();

/** Signs an access token of ten minutes, or one that ends sooner. `claims` says whose it is. */
export async function signToken(
  { kernel }: Pick<Identity, 'kernel'>,
  claims: JWTPayload & { sub: string; sid: string },
  notAfter?: Date,
): Promise<SignedToken> {
  const { id, key } = await currentKey(kernel);
  const issuedAt = Math.floor(kernel.clock.now().getTime() / 1000);
  const latest = issuedAt + TOKEN_LIFETIME_SECONDS;
  const expiry = Math.min(latest, Math.floor((notAfter?.getTime() ?? Infinity) / 1000));
  const accessToken = await new SignJWT(claims)
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: id })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiry)
    .sign(key);
  return { accessToken, expiresAt: new Date(expiry * 1000) };
}

/** The key that signs now; opened once, and asked for each time since another process may have rotated. */
async function currentKey(kernel: Kernel<DB>): Promise<OpenKey> {
  const stored = await findSigningKey(kernel.db, kernel.clock.now());
  if (stored === undefined) throw new Error('There is no signing key');
  const known = opened.get(kernel);
  if (known?.id === stored.id) return known;
  const pem = kernel.secrets.decrypt(stored.sealed, keySeal(stored.id));
  const current = { id: stored.id, key: createPrivateKey(pem) };
  opened.set(kernel, current);
  return current;
}

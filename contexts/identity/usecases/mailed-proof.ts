import { createHmac, randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import { findAccountId } from '../store/accounts.ts';
import type { MailedProof } from '../store/registrations.ts';
import type { DB } from '../store/types.gen.ts';
import { hashOf, newToken } from './browser-cookie.ts';
import type { Identity } from './identity.ts';

/** How long a code can be typed, in seconds. */
const CODE_SECONDS = 15 * 60;

/** How long the link works, in seconds. */
const LINK_SECONDS = 24 * 3600;

/** A code of six digits and a link, with what is kept of them. */
export interface FreshProof extends MailedProof {
  code: string;
  token: string;
}

/** The code is short, and so is kept as a keyed hash: it cannot be found by trying them all. */
export const codeHash = ({ kernel }: Identity, code: string): Buffer =>
  createHmac('sha256', kernel.secrets.derive('identity/mailed-codes')).update(code).digest();

export function newProof(identity: Identity): FreshProof {
  const now = identity.kernel.clock.now().getTime();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const token = newToken();
  return {
    code,
    token,
    codeHash: codeHash(identity, code),
    codeExpiresAt: new Date(now + CODE_SECONDS * 1000),
    tokenHash: hashOf(token),
    tokenExpiresAt: new Date(now + LINK_SECONDS * 1000),
  };
}

/**
 * Mails code and link; where the address has an account, its owner is told that somebody registered
 * with it, and the code goes to nobody.
 */
export async function mailProof(
  identity: Identity,
  trx: Transaction<DB>,
  to: { email: string; locale: Locale },
  { code, token }: FreshProof,
): Promise<void> {
  const { mail } = identity.kernel;
  const known = await findAccountId(trx, to.email);
  if (known === undefined) {
    await mail.request(trx, {
      to: { address: to.email, locale: to.locale },
      template: 'verify-email',
      params: { code, link: pageLink(identity, `/verify-email#token=${token}`) },
    });
  } else {
    await mail.request(trx, {
      to: { account: known },
      template: 'address-known',
      params: {
        signInLink: pageLink(identity, '/sign-in'),
        resetLink: pageLink(identity, '/forgot-password'),
      },
    });
  }
}

/** A page of ours. What is secret stands behind the `#`, which no browser sends and no server logs. */
export const pageLink = ({ kernel: { config } }: Identity, path: string): string =>
  `${config.publicUrl ?? `http://localhost:${config.port}`}${path}`;

import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Membership } from '../domain/account.ts';
import type { DB } from '../store/types.gen.ts';
import { renewRecoveryCodes, sealTotp } from './codes.ts';
import { openAccount } from './open-account.ts';

/** An account as an operator or the demo makes it. */
export interface Provision {
  email: string;
  password: string;
  locale: Locale;
  /** `new` for a patient whose record is yet to be; an id where the record has one already. */
  patientId?: string;
  practitionerId?: string;
  roles?: readonly Membership[];
  /** What colleagues call the person. */
  displayName?: string;
  /** An authenticator's secret in Base32, enrolled already. Take one from `newTotpSecret`. */
  totpSecret?: string;
}

/** What was made. */
export interface Provisioned {
  accountId: string;
  patientId: string | null;
  email: string;
}

/**
 * Makes accounts without HTTP, for operators and the demo. Safe to repeat: an e-mail address that
 * has an account is left as it is and not returned. Passwords are hashed in parallel, each distinct
 * one once.
 */
export async function provisionAccounts(
  kernel: Kernel<DB>,
  provisions: readonly Provision[],
): Promise<Provisioned[]> {
  const hashes = new Map<string, Promise<string>>();
  for (const { password } of provisions) {
    if (!hashes.has(password)) hashes.set(password, hashPassword(password));
  }
  await Promise.all(hashes.values());
  const made: Provisioned[] = [];
  for (const provision of provisions) {
    const passwordHash = await hashes.get(provision.password)!;
    const created = await kernel.db
      .transaction()
      .execute((trx) => provisionOne(kernel, trx, provision, passwordHash));
    if (created)
      made.push({ accountId: created.id, patientId: created.patientId, email: provision.email });
  }
  return made;
}

async function provisionOne(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { email, locale, patientId, practitionerId, roles, displayName, totpSecret }: Provision,
  passwordHash: string,
): Promise<{ id: string; patientId: string | null } | undefined> {
  const created = await openAccount(kernel, trx, {
    email,
    passwordHash,
    locale,
    patientId: patientId ?? null,
    practitionerId: practitionerId ?? null,
    roles: roles ?? [],
    ...(displayName !== undefined && { displayName }),
  });
  if (created !== undefined && totpSecret !== undefined) {
    await enrolTotp(kernel, trx, created.id, totpSecret);
  }
  return created;
}

async function enrolTotp(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  accountId: string,
  totpSecret: string,
): Promise<void> {
  const secret = await sealTotp({ kernel }, totpSecret);
  await trx
    .insertInto('two_factor')
    .values({ user_id: accountId, secret, verified: true })
    .execute();
  await renewRecoveryCodes({ kernel }, trx, accountId);
}

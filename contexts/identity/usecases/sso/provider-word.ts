import type { Kysely, Transaction } from 'kysely';
import { unauthenticated } from '@hub/kernel/errors.ts';
import type { Account } from '../../domain/account.ts';
import { isProvidersWord } from '../../domain/sso.ts';
import { hasProfileOutside } from '../../store/accounts.ts';
import { clinicOfSession } from '../../store/sso-sign-ins.ts';
import type { DB } from '../../store/types.gen.ts';
import type { Identity } from '../identity.ts';
import type { OpenSession } from '../session.ts';

/** Whether the account opens more than the provider's clinic: then the provider's word alone is not enough. */
export const mustProveItself = async (
  db: Kysely<DB> | Transaction<DB>,
  account: Account,
  { clinicId }: { clinicId: string },
): Promise<boolean> =>
  account.patientId !== null ||
  account.dependants.length > 0 ||
  account.roles.some((role) => role.clinicId !== clinicId) ||
  (await hasProfileOutside(db, account.id, clinicId));

/**
 * Throws 401 where nothing but a provider's word stands behind the session, and the account has come to
 * open more than that provider's clinic: whoever runs the provider could have opened the session. The
 * next sign-in asks for the account's own factor. It must not serve to enrol one either.
 */
export async function requireOwnProof(
  { kernel }: Identity,
  account: Account,
  session: OpenSession,
): Promise<void> {
  if (!isProvidersWord(session)) return;
  const clinicId = await clinicOfSession(kernel.db, session.id);
  if (clinicId === undefined || (await mustProveItself(kernel.db, account, { clinicId })))
    throw unauthenticated();
}

import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { PLATFORM_ID } from '../domain/account.ts';
import { insertAccount } from '../store/accounts.ts';
import type { NewAccount } from '../store/accounts.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Writes an account with its access facts, its event and its audit row in one transaction. Undefined
 * where the e-mail address has an account already.
 */
export async function openAccount(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  account: NewAccount,
): Promise<{ id: string; patientId: string | null } | undefined> {
  const created = await insertAccount(trx, account);
  if (created === undefined) return undefined;
  const { id, patientId } = created;
  const { practitionerId, roles } = account;
  await stateRelations(kernel, trx, { id, patientId, practitionerId, roles });
  await kernel.events.emit(trx, 'account.registered.v1', id, {
    accountId: id,
    patientId,
    locale: account.locale,
  });
  await kernel.mail.tellContact(trx, {
    accountId: id,
    locale: account.locale,
    timeZone: account.timeZone ?? undefined,
    address: account.email.toLowerCase(),
  });
  await kernel.audit.write(trx, anonymous, {
    action: 'create',
    kind: 'account',
    id,
    patient: patientId,
  });
  return created;
}

/** States what the account is to its patient, its practitioner and its clinics. */
export async function stateRelations(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  account: Pick<NewAccount, 'practitionerId' | 'roles'> & { id: string; patientId: string | null },
): Promise<void> {
  const { access } = kernel;
  const subject = account.id;
  if (account.patientId !== null) {
    await access.grant(trx, { subject, kind: 'self', object: account.patientId });
  }
  if (account.practitionerId !== null) {
    await access.grant(trx, { subject, kind: 'practitioner', object: account.practitionerId });
  }
  for (const { role, clinicId } of account.roles) {
    await access.grant(trx, { subject, kind: role, object: clinicId ?? PLATFORM_ID });
  }
}

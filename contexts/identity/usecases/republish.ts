import type { Kernel } from '@hub/kernel/context.ts';
import { findAccount } from '../store/accounts.ts';
import type { DB } from '../store/types.gen.ts';
import { stateRelations } from './open-account.ts';

/** Tells of every account and its access facts again; returns how many accounts. */
export async function republish(kernel: Kernel<DB>): Promise<number> {
  const accounts = await kernel.db.selectFrom('user_account').select('id').orderBy('id').execute();
  for (const { id } of accounts) {
    await kernel.db.transaction().execute(async (trx) => {
      const account = await findAccount(trx, id);
      if (account === undefined) return;
      await stateRelations(kernel, trx, { ...account, practitionerId: null });
      const profiles = await trx
        .selectFrom('practitioner_link')
        .select('practitioner_id')
        .where('user_id', '=', id)
        .where('suspended', '=', false)
        .execute();
      for (const { practitioner_id } of profiles) {
        await kernel.access.grant(trx, {
          subject: id,
          kind: 'practitioner',
          object: practitioner_id,
        });
      }
      for (const { patientId: object, until } of account.dependants)
        await kernel.access.grant(trx, { subject: id, kind: 'guardian', object, until });
      await kernel.events.emit(trx, 'account.registered.v1', id, {
        accountId: id,
        patientId: account.patientId,
        locale: account.locale,
      });
      const { locale, timeZone, email } = account;
      await kernel.mail.tellContact(trx, {
        accountId: id,
        locale,
        timeZone: timeZone ?? undefined,
        address: email,
      });
    });
  }
  const integrations = await kernel.db
    .selectFrom('integration')
    .select(['id', 'clinic_id'])
    .execute();
  for (const { id: subject, clinic_id: object } of integrations)
    await kernel.access.grant(kernel.db, { subject, kind: 'integration', object });
  return accounts.length;
}

import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden } from '@hub/kernel/errors.ts';
import type { RegistrationCheckInput } from '../application-schemas.ts';
import { checkRegistration as mayCheck } from '../rules.ts';
import type { Practitioner } from '../schemas.ts';
import { accountOf, lockPractitioner, practitionerStore } from '../store/practitioners.ts';
import type { PractitionerRow } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { announcePractitioner } from './announce.ts';

/**
 * Writes down what somebody found who looked the number up in its register. Patients find a
 * practitioner only with a confirmed number. Throws 403 `own_registration`: nobody vouches for
 * themselves; 409 `registration_missing`, `registration_changed`.
 */
export async function checkRegistration(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: RegistrationCheckInput,
): Promise<Practitioner> {
  if (actor.kind !== 'account') throw forbidden();
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, id);
    const { clinic_id: clinic } = found;
    await kernel.access.require(trx, actor, mayCheck, { clinic });
    if (await wasEver(trx, actor.accountId, id)) throw forbidden('own_registration');
    await write(kernel, trx, actor, found, input);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'registration-check',
      id,
      clinic,
    });
    await announcePractitioner(kernel, trx, id);
    await tell(kernel, trx, found, input.status);
  });
  return practitionerStore(kernel, actor).get(id);
}

async function write(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { accountId }: AccountActor,
  { id, registration_kind: kind, registration_number: number }: PractitionerRow,
  { status, reason, number: lookedUp }: RegistrationCheckInput,
): Promise<void> {
  if (kind === null || number === null)
    throw conflict('registration_missing', 'There is no number to check');
  if (number !== lookedUp) throw conflict('registration_changed', 'The number is another by now');
  const at = kernel.clock.now();
  const as = (await isPlatform(kernel, trx, accountId)) ? 'platform' : 'clinic';
  await trx
    .updateTable('practitioner')
    .set({
      check_status: status,
      checked_by: accountId,
      checked_as: as,
      checked_at: at,
      check_reason: reason,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
  await trx
    .insertInto('registration_check')
    .values({
      practitioner_id: id,
      kind,
      number,
      status,
      reason,
      checked_by: accountId,
      checked_as: as,
      checked_at: at,
    })
    .execute();
}

/** Whether the account signs in as this practitioner, or ever did. */
async function wasEver(
  trx: Transaction<DB>,
  accountId: string,
  practitionerId: string,
): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.relation r where r.kind = 'practitioner'
    and r.subject = ${accountId}::uuid and r.object = ${practitionerId}::uuid`.execute(trx);
  return rows.length > 0;
}

/** In whose name the check was made, so that it can be shown without the person's. */
async function isPlatform(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  accountId: string,
): Promise<boolean> {
  const now = clock.now();
  const { rows } = await sql`select 1 from kernel.relation r where r.kind = 'platform-admin'
    and r.subject = ${accountId}::uuid and r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now})`.execute(
    trx,
  );
  return rows.length > 0;
}

async function tell(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { id, clinic_id }: PractitionerRow,
  status: RegistrationCheckInput['status'],
): Promise<void> {
  const account = await accountOf(trx, id, kernel.clock.now());
  if (account === null || status === 'pending') return;
  const { name: clinicName } = await trx
    .selectFrom('clinic')
    .select('name')
    .where('id', '=', clinic_id)
    .executeTakeFirstOrThrow();
  await kernel.mail.request(trx, {
    to: { account },
    template: 'registration-checked',
    params: { clinicName, status },
  });
}

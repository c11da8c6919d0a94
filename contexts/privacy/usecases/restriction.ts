import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import * as rules from '../rules.ts';
import type { Ground, RestrictedPatients, Restriction } from '../schemas.ts';
import { personFor } from '../store/people.ts';
import type { Person } from '../store/people.ts';
import type { DB } from '../store/types.gen.ts';
import { asOf } from './consents.ts';

/** Whether the patient has restricted the processing of their data, why and since when. */
export const readRestriction = (
  kernel: Kernel<DB>,
  actor: Actor,
  patientId: string | undefined,
): Promise<Restriction> =>
  forPatient(kernel, actor, patientId, rules.readRestriction, async (trx, person, patient) => {
    await kernel.audit.write(trx, person.actor, { action: 'read', kind: 'restriction', patient });
    return restrictionOf(trx, patient);
  });

/**
 * Restricts the processing (GDPR, Art. 18): from here the data is stored, and seen by the patient and
 * by the authors of their own documentation only. Restricting again changes the ground.
 */
export const restrict = (
  kernel: Kernel<DB>,
  actor: Actor,
  patientId: string | undefined,
  ground: Ground,
): Promise<Restriction> =>
  forPatient(kernel, actor, patientId, rules.changeRestriction, async (trx, person, patient) => {
    await endPresent(kernel, trx, person, patient);
    await trx
      .insertInto('restriction')
      .values({
        patient_id: patient,
        ground,
        placed_by: person.actor.accountId,
        placed_as: person.as,
        placed_at: kernel.clock.now(),
      })
      .execute();
    await kernel.access.grant(trx, { subject: patient, kind: 'restricted', object: patient });
    await kernel.audit.write(trx, person.actor, { action: 'create', kind: 'restriction', patient });
    return restrictionOf(trx, patient);
  });

/** Lifts it. Lifting what is not restricted changes nothing. */
export const lift = (
  kernel: Kernel<DB>,
  actor: Actor,
  patientId: string | undefined,
): Promise<Restriction> =>
  forPatient(kernel, actor, patientId, rules.changeRestriction, async (trx, person, patient) => {
    await endPresent(kernel, trx, person, patient);
    await kernel.access.revoke(trx, { subject: patient, kind: 'restricted', object: patient });
    await kernel.audit.write(trx, person.actor, { action: 'delete', kind: 'restriction', patient });
    return restrictionOf(trx, patient);
  });

/** Which of a clinic's patients have restricted the processing: the state, never the ground. */
export function listRestricted(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
): Promise<RestrictedPatients> {
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, rules.listRestrictions, { clinic: clinicId });
    const rows = await trx
      .selectFrom('restriction as r')
      .innerJoin('patient_clinic as c', 'c.patient_id', 'r.patient_id')
      .select(['r.patient_id', 'r.placed_at'])
      .where('c.clinic_id', '=', clinicId)
      .where('r.lifted_at', 'is', null)
      .orderBy('r.placed_at', 'desc')
      .execute();
    await kernel.audit.write(trx, actor, {
      action: 'search',
      kind: 'restriction',
      clinic: clinicId,
    });
    return {
      items: rows.map((row) => ({
        patientId: row.patient_id,
        since: row.placed_at.toISOString(),
      })),
    };
  });
}

function forPatient<T>(
  kernel: Kernel<DB>,
  actor: Actor,
  patientId: string | undefined,
  rule: Rule,
  work: (trx: Transaction<DB>, person: Person, patient: string) => Promise<T>,
): Promise<T> {
  return kernel.db.transaction().execute(async (trx) => {
    const person = await personFor(kernel, trx, actor, patientId, rule);
    const patient = person.subject.patientId;
    if (patient === null) throw notFound('patient');
    await kernel.access.require(trx, actor, rule, { patient });
    return work(trx, person, patient);
  });
}

const endPresent = async (
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  { actor, as }: Person,
  patient: string,
): Promise<void> => {
  await trx
    .updateTable('restriction')
    .set({ lifted_by: actor.accountId, lifted_as: as, lifted_at: clock.now() })
    .where('patient_id', '=', patient)
    .where('lifted_at', 'is', null)
    .execute();
};

export async function restrictionOf(trx: Transaction<DB>, patient: string): Promise<Restriction> {
  const rows = await trx
    .selectFrom('restriction')
    .selectAll()
    .where('patient_id', '=', patient)
    .orderBy('id', 'desc')
    .execute();
  const present = rows.find((row) => row.lifted_at === null);
  return {
    restricted: present !== undefined,
    ground: present ? (present.ground as Ground) : null,
    since: present?.placed_at.toISOString() ?? null,
    by: present ? asOf(present.placed_as) : null,
    history: rows.map((row) => ({
      ground: row.ground as Ground,
      from: row.placed_at.toISOString(),
      until: row.lifted_at?.toISOString() ?? null,
      placedBy: asOf(row.placed_as),
      liftedBy: row.lifted_as === null ? null : asOf(row.lifted_as),
    })),
  };
}

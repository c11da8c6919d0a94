import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound, unprocessable } from '@hub/kernel/errors.ts';
import { writeVisitType } from '../rules.ts';
import type { VisitType, VisitTypeInput } from '../schemas/visit-types.ts';
import {
  practitionersOf,
  strangersAmong,
  toVisitType,
  visitTypeColumns,
} from '../store/visit-types.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Adds a visit type to a clinic. */
export const createVisitType = (
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: VisitTypeInput,
): Promise<VisitType> =>
  kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, writeVisitType, { clinic: clinicId });
    await refuseStrangers(trx, clinicId, input);
    const row = await trx
      .insertInto('visit_type')
      .values({ clinic_id: clinicId, ...visitTypeColumns(input) })
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'visit-type',
      id: row.id,
      clinic: clinicId,
    });
    await refreshClinic(kernel, trx, clinicId);
    return toVisitType(row);
  });

/** Changes a visit type for bookings to come; what is booked keeps its time and price. */
export const updateVisitType = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: VisitTypeInput,
): Promise<VisitType> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('visit_type')
      .select('clinic_id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) throw notFound('visit-type');
    await kernel.access.require(trx, actor, writeVisitType, { clinic: found.clinic_id });
    await refuseStrangers(trx, found.clinic_id, input);
    const row = await trx
      .updateTable('visit_type')
      .set(visitTypeColumns(input))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'visit-type',
      id,
      clinic: found.clinic_id,
    });
    await refreshClinic(kernel, trx, found.clinic_id);
    return toVisitType(row);
  });

async function refuseStrangers(
  trx: Transaction<DB>,
  clinicId: string,
  { practitionerIds }: VisitTypeInput,
): Promise<void> {
  if (practitionerIds === null) return;
  const strangers = await strangersAmong(trx, clinicId, practitionerIds);
  if (strangers.length === 0) return;
  throw unprocessable(
    strangers.map((id) => ({
      path: `body.practitionerIds.${practitionerIds.indexOf(id)}`,
      message: 'Not a practitioner of the clinic',
      code: 'unknown',
    })),
  );
}

async function refreshClinic(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  clinicId: string,
): Promise<void> {
  for (const id of await practitionersOf(trx, clinicId)) await refreshSoon(kernel, trx, id);
}

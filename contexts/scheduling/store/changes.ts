import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { actingAs, appointmentTargets } from './appointment-row.ts';
import type { StoredAppointment } from './appointment-row.ts';
import type { DB } from './types.gen.ts';

/** An appointment that is about to change, and in whose name the actor does it. */
export type LockedAppointment = StoredAppointment & { acting_as: AppointmentParty };

/** Locks an appointment for a change that the rule allows the actor; throws `not_found` for any other. */
export async function lockAppointment(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  rule: Rule,
  id: string,
): Promise<LockedAppointment> {
  const found = await trx
    .selectFrom('appointment as a')
    .selectAll('a')
    .select(actingAs(access, actor, appointmentTargets).as('acting_as'))
    .where('a.id', '=', id)
    .where(access.where(actor, rule, appointmentTargets))
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw notFound('appointment');
  return found;
}

/** Throws 409 `appointment_changed` where the appointment is not the one that was looked at. */
export function requireRevision(row: StoredAppointment, revision: number | undefined): void {
  if (revision !== undefined && revision !== row.revision)
    throw conflict('appointment_changed', 'The appointment was changed in the meantime', {
      revision: row.revision,
    });
}

import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';
import { endCalendarsOf } from './calendar-sources.ts';

/**
 * Who has left a clinic has none of its patients in care any more (GDPR Art. 5(1)(f)); what they
 * wrote stays with the clinic. A temporary stop, such as a clinic's suspension, ends no care.
 */
export const endCare =
  (kernel: Kernel<DB>) =>
  async (
    { payload: { practitionerId } }: HubEvent<'practitioner.left.v1'>,
    trx: Transaction<DB>,
  ): Promise<void> => {
    const now = kernel.clock.now();
    const { rows } = await sql<{
      patient: string;
    }>`select r.object as patient from kernel.relation r
      where r.subject = ${practitionerId}::uuid and r.kind = 'care'
        and (r.valid_until is null or r.valid_until > ${now}) order by r.object`.execute(trx);
    for (const { patient } of rows)
      await kernel.access.revoke(trx, { subject: practitionerId, kind: 'care', object: patient });
    await endCalendarsOf(kernel, trx, practitionerId);
  };

/** Whether the practitioner has the patient in care at `now`. */
export async function isInCare(
  trx: Transaction<DB>,
  practitionerId: string,
  patientId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.relation r
    where r.subject = ${practitionerId}::uuid and r.kind = 'care' and r.object = ${patientId}::uuid
      and r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now})`.execute(
    trx,
  );
  return rows.length > 0;
}

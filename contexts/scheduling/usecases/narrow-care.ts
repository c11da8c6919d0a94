import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { careUntil } from '../domain/care.ts';
import { lastVisitEnd } from '../store/bookings.ts';
import type { DB } from '../store/types.gen.ts';
import { isInCare } from './end-care.ts';

/** The practitioner keeps the patient in care only as far as other visits of the two reach. */
export async function narrowCare(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
  patientId: string,
): Promise<void> {
  const care = { subject: practitionerId, kind: 'care', object: patientId } as const;
  // Who has left the clinic gets nobody back into care.
  if (!(await isInCare(trx, practitionerId, patientId, kernel.clock.now()))) return;
  await kernel.access.revoke(trx, care);
  const end = await lastVisitEnd(trx, practitionerId, patientId);
  if (end !== undefined && careUntil(end) > kernel.clock.now())
    await kernel.access.grant(trx, { ...care, until: careUntil(end) });
}

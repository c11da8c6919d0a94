import type { Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { reasonContext } from '../store/appointment-row.ts';
import { releasePlace } from '../store/places.ts';
import type { Appointment, DB } from '../store/types.gen.ts';
import { narrowCare } from './cancel-appointment.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

export interface EndOfRequest {
  actor: Actor;
  /** `system` where what it waited for did not come in time. */
  by: 'clinic' | 'system';
  reason?: string | undefined;
}

/** Ends a pending appointment, whose row the caller has locked, and frees its place. */
export async function endRequest(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: Selectable<Appointment>,
  { actor, by, reason }: EndOfRequest,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({
      state: 'cancelled',
      reservation_id: null,
      place_id: null,
      awaits: null,
      awaits_until: null,
      revision: row.revision + 1,
      cancelled_at: kernel.clock.now(),
      cancelled_by: by,
      cancel_reason_sealed:
        reason === undefined
          ? null
          : kernel.secrets.encrypt(reason, reasonContext('cancel-reason', row.id)),
    })
    .where('id', '=', row.id)
    .execute();
  if (row.place_id !== null) await releasePlace(trx, row.place_id);
  await narrowCare(kernel, trx, row.practitioner_id, row.patient_id);
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'appointment',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  await tell(kernel, trx, row.id, by === 'system' ? 'lapsed' : 'declined');
  await refreshSoon(kernel, trx, row.practitioner_id);
}

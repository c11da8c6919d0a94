import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { unprocessable } from '@hub/kernel/errors.ts';
import { DAY_MS } from '../domain/interval.ts';
import { bookableRange, lastStart, slotsFor } from '../domain/schedule.ts';
import { rescheduleAppointment as mayReschedule } from '../rules.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import type { MoveSlotQuery, MoveSlots } from '../schemas/changes.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { lockAppointment } from '../store/changes.ts';
import type { DB } from '../store/types.gen.ts';
import { getTerms } from '../store/visit-types.ts';
import { awaitedAfterMove } from './booking-terms.ts';
import { offerFor } from './move-target.ts';
import { toSlot } from './refusal.ts';

const DEFAULT_DAYS = 14;
const LONGEST_DAYS = 62;

/** Where a visit could move to, the time that it has itself counted as free, in at most 62 days. */
export const searchMoveSlots = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  query: MoveSlotQuery,
): Promise<MoveSlots> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockAppointment(kernel, trx, actor, mayReschedule, id);
    return moveSlotsOf(kernel, trx, found, { ...query, actor, as: found.acting_as });
  });

/** The same for an appointment that the caller may move. */
export async function moveSlotsOf(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  {
    practitionerId = row.practitioner_id,
    from,
    to,
    ...party
  }: MoveSlotQuery & { actor: Actor; as: AppointmentParty },
): Promise<MoveSlots> {
  const now = kernel.clock.now().getTime();
  const start = from === undefined ? now : Date.parse(from);
  const end = to === undefined ? start + DEFAULT_DAYS * DAY_MS : Date.parse(to);
  if (end < start || end - start > LONGEST_DAYS * DAY_MS)
    throw unprocessable([
      { path: 'to', message: `Up to ${LONGEST_DAYS} days after \`from\``, code: 'range' },
    ]);
  const terms = await getTerms(trx, row.visit_type_id);
  const at = { start: row.start_at, now: kernel.clock.now() };
  const [schedule, type] = await offerFor(trx, row, practitionerId)(bookableRange(now));
  // Where it is already is no move.
  const others = (slot: { start: number }): boolean =>
    practitionerId !== row.practitioner_id || slot.start !== row.start_at.getTime();
  const slots = slotsFor(schedule, type, { start, end }, now).filter(others);
  const later =
    slots.length > 0
      ? []
      : slotsFor(schedule, type, { start: Math.max(end, now), end: lastStart(type, now) }, now, 2);
  const next = later.find(others);
  return {
    practitionerId,
    timeZone: schedule.zone,
    awaitsApproval: awaitedAfterMove(terms, row, { ...party, ...at })?.what === 'approval',
    slots: slots.map(toSlot),
    next: next === undefined ? null : toSlot(next),
  };
}

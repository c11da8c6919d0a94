import type { Kernel } from '@hub/kernel/context.ts';
import { notFound, unprocessable } from '@hub/kernel/errors.ts';
import { DAY_MS } from '../domain/interval.ts';
import { bookableRange, lastStart, slotsFor } from '../domain/schedule.ts';
import type { SlotList, SlotQuery } from '../schemas/slots.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { toSlot } from './book-appointment.ts';

const DEFAULT_DAYS = 14;
const LONGEST_DAYS = 62;

/** The free slots that start in a range of at most 62 days; without a range, in the next 14 days. */
export async function searchSlots(
  kernel: Kernel<DB>,
  practitionerId: string,
  query: SlotQuery,
): Promise<SlotList> {
  const now = kernel.clock.now().getTime();
  const start = query.from === undefined ? now : Date.parse(query.from);
  const end = query.to === undefined ? start + DEFAULT_DAYS * DAY_MS : Date.parse(query.to);
  if (end < start)
    throw unprocessable([
      { path: 'querystring.to', message: 'Must not lie before `from`', code: 'range' },
    ]);
  if (end - start > LONGEST_DAYS * DAY_MS) {
    throw unprocessable([
      {
        path: 'querystring.to',
        message: `At most ${LONGEST_DAYS} days after \`from\``,
        code: 'range',
      },
    ]);
  }
  // A day more, since a visit that starts in the range may end after it.
  const schedule = await findSchedule(
    kernel.db,
    practitionerId,
    { start, end: end + DAY_MS },
    query.visitTypeId,
  );
  const type = schedule?.types[0];
  if (schedule === undefined) throw notFound('practitioner');
  if (type === undefined) throw notFound('visit-type');

  const slots = slotsFor(schedule, type, { start, end }, now);
  const next =
    slots.length > 0
      ? undefined
      : await firstAfter(kernel, practitionerId, type.id, Math.max(end, now), now);
  return {
    practitionerId,
    visitTypeId: type.id,
    timeZone: schedule.zone,
    slots: slots.map(toSlot),
    next: next === undefined ? null : toSlot(next),
  };
}

async function firstAfter(
  kernel: Kernel<DB>,
  practitionerId: string,
  visitTypeId: string,
  start: number,
  now: number,
) {
  const schedule = await findSchedule(kernel.db, practitionerId, bookableRange(now), visitTypeId);
  const type = schedule?.types[0];
  return (
    schedule && type && slotsFor(schedule, type, { start, end: lastStart(type, now) }, now, 1)[0]
  );
}

import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound, unprocessable } from '@hub/kernel/errors.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { openHours } from '../domain/availability.ts';
import { isoInstant } from '../domain/instant.ts';
import { DAY_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import type { Schedule } from '../domain/schedule.ts';
import { readAvailability } from '../rules.ts';
import type { CalendarQuery, ClinicCalendar, PractitionerCalendar } from '../schemas/calendar.ts';
import { readCalendars } from '../store/calendar.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';

const LONGEST_DAYS = 62;

/** Working hours and what fills them, of a clinic's practitioners. */
export async function readCalendar(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  { from, to, practitionerId }: CalendarQuery,
): Promise<ClinicCalendar> {
  const range = { start: Date.parse(from), end: Date.parse(to) };
  if (range.end <= range.start || range.end - range.start > LONGEST_DAYS * DAY_MS) {
    throw unprocessable([
      {
        path: 'querystring.to',
        message: `Must lie after \`from\`, by at most ${LONGEST_DAYS} days`,
        code: 'range',
      },
    ]);
  }
  await kernel.access.require(kernel.db, actor, readAvailability, {
    clinic: clinicId,
    ...(practitionerId !== undefined && { practitioner: practitionerId }),
  });
  const filled = await readCalendars(kernel, clinicId, practitionerId, range);
  if (practitionerId !== undefined && filled.length === 0) throw notFound('practitioner');
  return {
    items: await Promise.all(
      filled.map(async (one) => {
        const schedule = await findSchedule(kernel.db, one.practitionerId, range);
        return { ...one, open: schedule === undefined ? [] : openOf(schedule, range) };
      }),
    ),
  };
}

/** Open hours of all modes, those of the same time as one. */
function openOf(schedule: Schedule, range: Interval): PractitionerCalendar['open'] {
  const found = new Map<string, Interval & { modes: VisitMode[] }>();
  for (const mode of ['video', 'in-person'] as const) {
    for (const { start, end } of openHours(schedule, range, { mode })) {
      const same = found.get(`${start}/${end}`);
      if (same) same.modes.push(mode);
      else found.set(`${start}/${end}`, { start, end, modes: [mode] });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, modes }) => ({ start: isoInstant(start), end: isoInstant(end), modes }));
}

import type { Kysely } from 'kysely';
import { unprocessable } from '@hub/kernel/errors.ts';
import { minuteOfDay } from '../domain/availability.ts';
import type { DayHours } from '../domain/availability.ts';
import type { DayHoursItem } from '../schemas/availability.ts';
import { foreignTypesAmong } from '../store/visit-types.ts';
import type { DB } from '../store/types.gen.ts';

export const toHours = ({ start, end, modes, visitTypeIds }: DayHoursItem): DayHours => ({
  startMinute: minuteOfDay(start),
  endMinute: minuteOfDay(end),
  modes,
  visitTypeIds,
});

/** Throws 422 at each of the hours that end before they start or overlap others. */
export function refuseFaulty(path: string, faults: readonly number[]): void {
  if (faults.length === 0) return;
  throw unprocessable(
    faults.map((index) => ({
      path: `${path}.${index}`,
      message: 'Must end after it starts and not overlap other hours of the day',
      code: 'hours',
    })),
  );
}

/** Throws 422 at each of the hours that are for visit types of another clinic. */
export async function refuseForeignTypes(
  db: Kysely<DB>,
  path: string,
  clinicId: string,
  hours: readonly DayHours[],
): Promise<void> {
  const named = [...new Set(hours.flatMap(({ visitTypeIds }) => visitTypeIds ?? []))];
  if (named.length === 0) return;
  const foreign = await foreignTypesAmong(db, clinicId, named);
  const faults = hours.flatMap(({ visitTypeIds }, index) =>
    visitTypeIds?.some((id) => foreign.includes(id)) === true ? [index] : [],
  );
  if (faults.length === 0) return;
  throw unprocessable(
    faults.map((index) => ({
      path: `${path}.${index}.visitTypeIds`,
      message: 'Not a visit type of the clinic',
      code: 'unknown',
    })),
  );
}

import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { slotsFor } from '../domain/schedule.ts';
import type { FreeSlot } from '../domain/schedule.ts';
import { MOST_PRACTITIONERS } from '../schemas/slots.ts';
import type { ClinicSlotQuery } from '../schemas/slots.ts';
import { findSchedules } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { rangeOf } from './search-slots.ts';

const LONGEST_DAYS = 14;

export interface FoundClinicSlots {
  visitTypeId: string;
  mode: VisitMode;
  durationMinutes: number;
  isGroup: boolean;
  practitioners: { practitionerId: string; timeZone: string; slots: FreeSlot[] }[];
  after: string | null;
}

/** The free slots of a clinic's practitioners that start in a range of at most 14 days. */
export async function searchClinicSlots(
  kernel: Kernel<DB>,
  clinicId: string,
  query: ClinicSlotQuery,
): Promise<FoundClinicSlots> {
  const now = kernel.clock.now().getTime();
  const range = rangeOf(query, now, LONGEST_DAYS);
  const { practitionerIds, after, visitTypeId } = query;
  const page = { clinicId, practitionerIds, after, limit: MOST_PRACTITIONERS };
  const schedules = await findSchedules(kernel.db, page, range, visitTypeId);
  const type = schedules[0]?.types[0];
  if (type === undefined) throw notFound('visit-type');
  return {
    visitTypeId,
    mode: type.mode,
    durationMinutes: type.durationMinutes,
    isGroup: type.capacity > 1,
    practitioners: schedules.map((schedule) => ({
      practitionerId: schedule.practitionerId,
      timeZone: schedule.zone,
      slots: slotsFor(schedule, type, range, now),
    })),
    after: schedules.length === MOST_PRACTITIONERS ? schedules.at(-1)!.practitionerId : null,
  };
}

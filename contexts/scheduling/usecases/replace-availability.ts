import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, unprocessable } from '@hub/kernel/errors.ts';
import { faultyHours, minuteOfDay } from '../domain/availability.ts';
import { writeAvailability } from '../rules.ts';
import type { Availability, AvailabilityInput } from '../schemas/availability.ts';
import {
  readAvailabilityOf,
  lockVersion,
  replaceHours,
  requirePractitioner,
} from '../store/availability.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/**
 * Replaces a practitioner's weekly hours. What is booked stays booked. 409 `availability_changed`
 * when somebody else changed them since `version`.
 */
export async function replaceAvailability(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  input: AvailabilityInput,
): Promise<Availability> {
  const hours = input.weekly.map(({ weekday, start, end, modes }) => ({
    weekday,
    startMinute: minuteOfDay(start),
    endMinute: minuteOfDay(end),
    modes,
  }));
  const faults = faultyHours(hours);
  if (faults.length > 0) {
    throw unprocessable(
      faults.map((index) => ({
        path: `body.weekly.${index}`,
        message: 'Must end after it starts and not overlap other hours of the day',
        code: 'hours',
      })),
    );
  }
  return kernel.db.transaction().execute(async (trx) => {
    const practitioner = await requirePractitioner(trx, practitionerId);
    await kernel.access.require(trx, actor, writeAvailability, {
      practitioner: practitionerId,
      clinic: practitioner.clinic_id,
    });
    const version = await lockVersion(trx, practitionerId);
    if (input.version !== undefined && input.version !== version) {
      throw conflict('availability_changed', 'The hours were changed in the meantime', { version });
    }
    await replaceHours(trx, practitionerId, version + 1, hours);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'availability',
      id: practitionerId,
      clinic: practitioner.clinic_id,
    });
    await refreshSoon(kernel, trx, practitionerId);
    return readAvailabilityOf(trx, practitioner);
  });
}

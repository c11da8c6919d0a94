import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { faultyHours } from '../domain/availability.ts';
import { writeAvailability } from '../rules.ts';
import type { Availability, AvailabilityInput } from '../schemas/availability.ts';
import {
  readAvailabilityOf,
  lockVersion,
  replaceHours,
  replaceModeLimits,
  requirePractitioner,
  setWorksOnHolidays,
} from '../store/availability.ts';
import type { DB } from '../store/types.gen.ts';
import { refuseFaulty, refuseForeignTypes, toHours } from './hours-input.ts';
import { refreshSoon } from './publish-free-slots.ts';

/**
 * Replaces a practitioner's weekly hours and limits. What is booked stays booked. 409 `availability_changed`
 * when somebody else changed them since `version`.
 */
export async function replaceAvailability(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  input: AvailabilityInput,
): Promise<Availability> {
  const hours = input.weekly.map(({ weekday, ...each }) => ({ weekday, ...toHours(each) }));
  refuseFaulty('body.weekly', faultyHours(hours));
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
    await refuseForeignTypes(trx, 'body.weekly', practitioner.clinic_id, hours);
    await replaceHours(trx, practitionerId, version + 1, hours);
    if (input.worksOnHolidays !== undefined)
      await setWorksOnHolidays(trx, practitionerId, input.worksOnHolidays);
    if (input.modeLimits !== undefined)
      await replaceModeLimits(trx, practitionerId, input.modeLimits);
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

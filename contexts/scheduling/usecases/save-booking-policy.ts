import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, unprocessable } from '@hub/kernel/errors.ts';
import { writeBookingPolicy as mayWrite } from '../rules.ts';
import type { BookingPolicy, BookingPolicyInput } from '../schemas/booking-policy.ts';
import { countryOf, readBookingPolicy, writeBookingPolicy } from '../store/booking-policies.ts';
import type { DB } from '../store/types.gen.ts';
import { practitionersOf } from '../store/visit-types.ts';
import { fillHolidaysSoon } from './fill-holidays.ts';
import { holidayRegions } from './public-holidays.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Replaces a clinic's policy. 409 `booking_policy_changed` when somebody else changed it since `version`. */
export const saveBookingPolicy = (
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: BookingPolicyInput,
): Promise<BookingPolicy> =>
  kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayWrite, { clinic: clinicId });
    const country = await countryOf(trx, clinicId);
    if (input.holidayRegion !== null) await requireRegion(country, input.holidayRegion);
    if (!(await writeBookingPolicy(trx, clinicId, input))) {
      const { version } = await readBookingPolicy(trx, clinicId);
      throw conflict('booking_policy_changed', 'The rules were changed in the meantime', {
        version,
      });
    }
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'booking-policy',
      id: clinicId,
      clinic: clinicId,
    });
    await fillHolidaysSoon(kernel, trx);
    for (const id of await practitionersOf(trx, clinicId)) await refreshSoon(kernel, trx, id);
    return readBookingPolicy(trx, clinicId);
  });

async function requireRegion(country: string, region: string): Promise<void> {
  const { items } = await holidayRegions(country);
  if (items.some((item) => item.region === region)) return;
  throw unprocessable([
    {
      path: 'body.holidayRegion',
      message: `No part of ${country} with public holidays of its own`,
      code: 'unknown',
    },
  ]);
}

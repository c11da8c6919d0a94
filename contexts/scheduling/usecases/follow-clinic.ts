import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';
import { fillHolidaysSoon } from './fill-holidays.ts';

/** Keeps the replica of directory's clinics; an event older than what it holds changes nothing. */
export const followClinic =
  (kernel: Kernel<DB>) =>
  async (
    { payload, sequence }: HubEvent<'clinic.changed.v1'>,
    trx: Transaction<DB>,
  ): Promise<void> => {
    const { clinicId, country } = payload;
    const before = await trx
      .selectFrom('clinic')
      .select('country')
      .where('id', '=', clinicId)
      .executeTakeFirst();
    const changed = {
      name: payload.name,
      country,
      time_zone: payload.timeZone,
      phone: payload.phone,
      active: payload.active,
      sequence,
    };
    await trx
      .insertInto('clinic')
      .values({ id: clinicId, ...changed })
      .onConflict((row) =>
        row
          .column('id')
          .doUpdateSet(changed)
          .where(sql<boolean>`clinic.sequence < excluded.sequence`),
      )
      .execute();
    if (before?.country === country) return;
    // A part of another country has no holidays for this clinic.
    await sql`update booking_policy b set holiday_region = null, version = b.version + 1 from clinic c
      where c.id = b.clinic_id and c.id = ${clinicId}::uuid and b.holiday_region not like c.country || '-%'`.execute(
      trx,
    );
    await fillHolidaysSoon(kernel, trx);
  };

import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';

/** Keeps the replica of directory's clinics; an event older than what it holds changes nothing. */
export async function followClinic(
  { payload, sequence }: HubEvent<'clinic.changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const changed = {
    name: payload.name,
    country: payload.country,
    time_zone: payload.timeZone,
    phone: payload.phone,
    active: payload.active,
    sequence,
  };
  await trx
    .insertInto('clinic')
    .values({ id: payload.clinicId, ...changed })
    .onConflict((row) =>
      row
        .column('id')
        .doUpdateSet(changed)
        .where(sql<boolean>`clinic.sequence < excluded.sequence`),
    )
    .execute();
}

import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Keeps the replica of directory's practitioners; an event older than what it holds changes nothing. */
export const followPractitioner =
  (kernel: Kernel<DB>) =>
  async (
    { payload, sequence }: HubEvent<'practitioner.changed.v1'>,
    trx: Transaction<DB>,
  ): Promise<void> => {
    const changed = {
      clinic_id: payload.clinicId,
      time_zone: payload.timeZone,
      active: payload.active,
      name: payload.name,
      slug: payload.slug,
      sequence,
    };
    await trx
      .insertInto('practitioner')
      .values({ id: payload.practitionerId, ...changed })
      .onConflict((row) =>
        row
          .column('id')
          .doUpdateSet(changed)
          .where(sql<boolean>`practitioner.sequence < excluded.sequence`),
      )
      .execute();
    await refreshSoon(kernel, trx, payload.practitionerId);
  };

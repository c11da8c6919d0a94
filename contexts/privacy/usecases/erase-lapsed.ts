import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { askForParts } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

/** Erases a guest who never had a visit, as if they had asked for it. */
export const eraseLapsed =
  (kernel: Kernel<DB>) =>
  async (
    { payload: { accountId, patientId } }: HubEvent<'guest.lapsed.v1'>,
    trx: Transaction<DB>,
  ): Promise<void> => {
    const now = kernel.clock.now();
    const row = await trx
      .insertInto('request')
      .values({
        kind: 'erasure',
        state: 'erasing',
        account_id: accountId,
        patient_id: patientId,
        practitioner_ids: [],
        requested_by: accountId,
        locale: 'en',
        requested_at: now,
        confirmed_at: now,
      })
      .onConflict((on) => on.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) await askForParts(kernel, trx, row);
  };

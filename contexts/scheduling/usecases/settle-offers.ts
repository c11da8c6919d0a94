import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { lockOffer, lockOffers } from '../store/offers.ts';
import type { LockedOffer } from '../store/offers.ts';
import { releasePlace } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { endOutdated } from '../store/waiting-list.ts';
import { offerToNext } from './offer-freed.ts';
import { retryingDeadlocks } from './turns.ts';

/**
 * Each minute: offers that nobody took in time go to the next on the list, and entries that nobody
 * waits for any more end.
 */
export async function settleOffers(kernel: Kernel<DB>): Promise<void> {
  const now = kernel.clock.now();
  const { rows } = await sql<{ id: string; practitioner_id: string }>`
    select o.id, e.practitioner_id from waiting_offer o join waiting_entry e on e.id = o.entry_id
    where o.state = 'open' and o.expires_at <= ${now} order by o.expires_at, o.id`.execute(
    kernel.db,
  );
  for (const { id, practitioner_id: practitionerId } of rows)
    await retryingDeadlocks(() =>
      kernel.db.transaction().execute(async (trx) => {
        await lockOffers(trx, practitionerId);
        const offer = await lockOffer(trx, id);
        if (offer?.state === 'open') await closeOffer(kernel, trx, offer, 'expired');
      }),
    );
  await endOutdated(kernel.db, now);
}

/**
 * Ends an open offer that is not taken and offers its time to the next. The caller has locked the
 * practitioner's offers and this one.
 */
export async function closeOffer(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { id, placeId, practitionerId, start, end }: LockedOffer,
  state: 'declined' | 'expired',
): Promise<void> {
  await trx
    .updateTable('waiting_offer')
    .set({ state, settled_at: kernel.clock.now() })
    .where('id', '=', id)
    .execute();
  if (placeId !== null) await releasePlace(trx, placeId);
  await offerToNext(kernel, trx, practitionerId, { start: start.getTime(), end: end.getTime() });
}

import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { heldUntil, MOST_EXTENSIONS } from '../domain/hold.ts';
import type { Hold, HoldRef } from '../schemas/holds.ts';
import { findHold, placesLeft, toHold } from '../store/holds.ts';
import { extendHold, releasePlace } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Ten more minutes from now. Throws 404 where the hold has ended, 409 `hold_final` after the last extension. */
export const extendSlot = (kernel: Kernel<DB>, actor: Actor, ref: HoldRef): Promise<Hold> =>
  kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const held = await lockHold(trx, ref, now);
    if (held === undefined) throw notFound('hold');
    if (held.extensions >= MOST_EXTENSIONS)
      throw conflict('hold_final', 'This hold cannot be extended any more');
    const until = new Date(heldUntil(now.getTime(), held.start.getTime()));
    if (!(await extendHold(trx, held.placeId, now, until))) throw notFound('hold');
    const extensions = held.extensions + 1;
    await trx.updateTable('hold').set({ extensions }).where('id', '=', held.id).execute();
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'hold', id: held.id });
    const left = await placesLeft(trx, held.reservationId, now);
    return toHold({ ...held, heldUntil: until, extensions }, left, now);
  });

/** Gives the place back before the hold ends. Throws 404 where it has ended. */
export const releaseSlot = (kernel: Kernel<DB>, actor: Actor, ref: HoldRef): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const held = await lockHold(trx, ref, kernel.clock.now());
    if (held === undefined) throw notFound('hold');
    await releasePlace(trx, held.placeId);
    await kernel.audit.write(trx, actor, { action: 'delete', kind: 'hold', id: held.id });
    await refreshSoon(kernel, trx, held.practitionerId);
  });

/** Two calls about one hold wait for each other. */
async function lockHold(trx: Transaction<DB>, ref: HoldRef, now: Date) {
  const found = await findHold(trx, ref, now);
  if (found === undefined) return undefined;
  await trx
    .selectFrom('reservation')
    .select('id')
    .where('id', '=', found.reservationId)
    .forUpdate()
    .execute();
  return findHold(trx, ref, now);
}

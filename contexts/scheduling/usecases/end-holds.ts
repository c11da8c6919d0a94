import type { Kernel } from '@hub/kernel/context.ts';
import { removeEndedHolds } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Removes the holds that have ended, and tells whose time is free again. */
export const endHolds = (kernel: Kernel<DB>): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    for (const id of await removeEndedHolds(trx, kernel.clock.now()))
      await refreshSoon(kernel, trx, id);
  });

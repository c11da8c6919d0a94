import type { Kernel } from '@hub/kernel/context.ts';
import type { DB } from '../store/types.gen.ts';
import { announceClinic, announcePractitioner } from './announce.ts';

/** Tells the present state of every clinic and practitioner again; returns how many events. */
export const republish = (kernel: Kernel<DB>) => (): Promise<number> =>
  kernel.db.transaction().execute(async (trx) => {
    // Locked: a change made meanwhile is told after this, not before.
    const clinics = await trx.selectFrom('clinic').selectAll().forShare().execute();
    for (const clinic of clinics) await announceClinic(kernel, trx, clinic);
    const practitioners = await trx
      .selectFrom('practitioner')
      .select(['id', 'clinic_id', 'left_at'])
      .forUpdate()
      .execute();
    for (const { id, clinic_id, left_at } of practitioners) {
      await announcePractitioner(kernel, trx, id);
      if (left_at === null)
        await kernel.access.grant(trx, { subject: id, kind: 'works-at', object: clinic_id });
    }
    return clinics.length + practitioners.length;
  });

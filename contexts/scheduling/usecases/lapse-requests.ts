import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { DB } from '../store/types.gen.ts';
import { endAppointment } from './end-appointment.ts';

/** Ends every pending appointment whose time to wait is over; each in a transaction of its own. */
export async function lapseRequests(kernel: Kernel<DB>): Promise<void> {
  while (await lapseNext(kernel));
}

const lapseNext = (kernel: Kernel<DB>): Promise<boolean> =>
  kernel.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('appointment')
      .selectAll()
      .where('state', '=', 'pending')
      .where('awaits_until', '<=', kernel.clock.now())
      .orderBy('awaits_until')
      .limit(1)
      .forUpdate()
      // Somebody answers it at this moment, or another process ends it.
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return false;
    await endAppointment(kernel, trx, row, { actor: anonymous, by: 'system' });
    return true;
  });

import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { settleReminder, takeDueReminder } from '../store/reminders.ts';
import type { DB } from '../store/types.gen.ts';
import { tell } from './tell.ts';

/**
 * Asks for every reminder that is due, each in a transaction of its own: the mail is asked for and the
 * row says so together, or neither. A process killed in between leaves the row to the next.
 */
export async function sendReminders(kernel: Kernel<DB>): Promise<void> {
  while (await kernel.db.transaction().execute((trx) => sendNext(kernel, trx)));
}

async function sendNext(kernel: Kernel<DB>, trx: Transaction<DB>): Promise<boolean> {
  const at = kernel.clock.now();
  const due = await takeDueReminder(trx, at);
  if (due === undefined) return false;
  const mailIds = (await isToCome(trx, due.appointmentId, at))
    ? await tell(kernel, trx, due.appointmentId, 'reminder')
    : undefined;
  await settleReminder(trx, due, {
    state: mailIds === undefined ? 'void' : 'requested',
    mailIds: mailIds ?? [],
    at,
  });
  return true;
}

/** Nobody is reminded of what has begun, nor who is there already. */
async function isToCome(trx: Transaction<DB>, appointmentId: string, now: Date): Promise<boolean> {
  const found = await trx
    .selectFrom('appointment')
    .select('id')
    .where('id', '=', appointmentId)
    .where('state', '=', 'booked')
    .where('attendance', 'is', null)
    .where('start_at', '>', now)
    .executeTakeFirst();
  return found !== undefined;
}

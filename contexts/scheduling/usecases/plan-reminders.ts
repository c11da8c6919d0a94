import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { planReminders as plan } from '../domain/reminders.ts';
import type { Reminded } from '../domain/reminders.ts';
import { lockReminders, readReminderRules, saveReminder } from '../store/reminders.ts';
import type { KeptReminder } from '../store/reminders.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Plans the reminders of an appointment as the caller's transaction leaves it, whether it was booked,
 * moved, cancelled or its clinic has changed its rules. A mail that was asked for and waits for the
 * morning is taken back where it is true no more.
 */
export async function planReminders(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  appointmentId: string,
): Promise<void> {
  const found = await trx
    .selectFrom('appointment')
    .select(['clinic_id', 'start_at', 'state', 'attendance'])
    .where('id', '=', appointmentId)
    .executeTakeFirst();
  if (found === undefined) return;
  const isToCome = found.state === 'booked' && found.attendance === null;
  const visit: Reminded = isToCome ? { start: found.start_at.getTime() } : null;
  const { minutesBefore } = await readReminderRules(trx, found.clinic_id);
  const kept = await lockReminders(trx, appointmentId);
  const now = kernel.clock.now().getTime();
  for (const reminder of plan(visit, minutesBefore, kept, now)) {
    const before = kept.find((one) => one.minutesBefore === reminder.minutesBefore);
    if (before?.state === reminder.state && before.dueAt === reminder.dueAt) continue;
    if (before !== undefined) await takeBack(kernel, trx, before);
    await saveReminder(trx, appointmentId, reminder);
  }
}

async function takeBack(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { mailIds }: KeptReminder,
): Promise<void> {
  for (const id of mailIds) await kernel.mail.withdraw(trx, id, 'appointment-reminder');
}

import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { writeReminderRules as mayWrite } from '../rules.ts';
import type { ReminderRules, ReminderRulesInput } from '../schemas/reminders.ts';
import { readReminderRules, writeReminderRules } from '../store/reminders.ts';
import type { DB } from '../store/types.gen.ts';
import { planReminders } from './plan-reminders.ts';

const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Replaces a clinic's reminders. 409 `reminders_changed` when somebody else changed them since `version`. */
export const saveReminderRules = (
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: ReminderRulesInput,
): Promise<ReminderRules> =>
  kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayWrite, { clinic: clinicId });
    if (!(await writeReminderRules(trx, clinicId, input))) {
      const { version } = await readReminderRules(trx, clinicId);
      throw conflict('reminders_changed', 'The reminders were changed in the meantime', {
        version,
      });
    }
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'reminder-rules',
      id: clinicId,
      clinic: clinicId,
    });
    // As many visits as a clinic has to come are planned anew by a job.
    await kernel.jobs.add(trx, 'plan-clinic-reminders', { clinicId, after: FIRST_ID });
    return readReminderRules(trx, clinicId);
  });

/** Plans the reminders of a clinic's visits to come anew, a batch at a time. */
export async function planClinicReminders(
  kernel: Kernel<DB>,
  { clinicId, after }: { clinicId: string; after: string },
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('appointment')
      .select('id')
      .where('clinic_id', '=', clinicId)
      .where('state', '=', 'booked')
      .where('start_at', '>', kernel.clock.now())
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      // Whoever moves or cancels one at this moment plans it with the rules as they are now.
      .forShare()
      .execute();
    for (const { id } of rows) await planReminders(kernel, trx, id);
    const last = rows.at(-1);
    if (last !== undefined && rows.length === BATCH)
      await kernel.jobs.add(trx, 'plan-clinic-reminders', { clinicId, after: last.id });
  });
}

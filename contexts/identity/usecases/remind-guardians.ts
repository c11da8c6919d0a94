import type { Kernel } from '@hub/kernel/context.ts';
import { REMIND_DAYS } from '../domain/guardianship.ts';
import type { DB } from '../store/types.gen.ts';

const DAY_MS = 24 * 3_600_000;

/** Tells both sides once that a guardianship ends soon; a child without an account is told by nobody. Returns how many. */
export async function remindGuardians(kernel: Kernel<DB>): Promise<number> {
  const now = kernel.clock.now();
  const soon = new Date(now.getTime() + REMIND_DAYS * DAY_MS);
  return kernel.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('guardianship as g')
      .leftJoin('user_account as p', 'p.patient_id', 'g.patient_id')
      .select(['g.id', 'g.guardian_id', 'g.until', 'p.id as patient_account'])
      .where('g.ended_at', 'is', null)
      .where('g.reminded_at', 'is', null)
      .where('g.until', '>', now)
      .where('g.until', '<=', soon)
      .forUpdate('g')
      .skipLocked()
      .execute();
    for (const { id, guardian_id, until, patient_account } of rows) {
      const params = { until: until.toISOString() };
      for (const account of [guardian_id, patient_account]) {
        if (account === null) continue;
        await kernel.mail.request(trx, {
          to: { account },
          template: 'guardianship-ending',
          params,
        });
      }
      await trx
        .updateTable('guardianship')
        .set({ reminded_at: now })
        .where('id', '=', id)
        .execute();
    }
    return rows.length;
  });
}

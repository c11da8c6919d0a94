import type { Kernel } from '@hub/kernel/context.ts';
import { eventOf, sideOf } from '../store/appointment-row.ts';
import { getIntakeForm } from '../store/intake-forms.ts';
import type { DB } from '../store/types.gen.ts';
import { tellIntakeForm } from './publish-intake-form.ts';
import { publishFreeSlots } from './publish-free-slots.ts';

const BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Tells the present state of every appointment, every form and everybody's free slots again; returns how many events. */
export const republish = (kernel: Kernel<DB>) => async (): Promise<number> => {
  let told = 0;
  let after = FIRST_ID;
  for (;;) {
    const batch = await tellAppointments(kernel, after);
    told += batch.length;
    after = batch.at(-1) ?? after;
    if (batch.length < BATCH) break;
  }
  const forms = await kernel.db.selectFrom('intake_form').select('visit_type_id').execute();
  for (const { visit_type_id: id } of forms)
    await tellIntakeForm(kernel, kernel.db, await getIntakeForm(kernel.db, id));
  const practitioners = await kernel.db.selectFrom('practitioner').select('id').execute();
  for (const { id } of practitioners) await publishFreeSlots(kernel, id, { force: true });
  return told + forms.length + practitioners.length;
};

/** One batch in a transaction of its own. The share lock keeps a cancellation from being overtaken by the booking told again. */
const tellAppointments = ({ db, events }: Kernel<DB>, after: string): Promise<string[]> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('appointment as a')
      .innerJoin('visit_type as t', 't.id', 'a.visit_type_id')
      .selectAll('a')
      .select('t.capacity')
      .where('a.id', '>', after)
      .orderBy('a.id')
      .limit(BATCH)
      .forShare('a')
      .execute();
    const certain = rows.filter((row) => row.confirmed_at !== null);
    for (const row of certain) {
      const payload = eventOf(row, row.capacity);
      if (row.state === 'cancelled') {
        await events.emit(trx, 'appointment.cancelled.v1', row.id, {
          ...payload,
          cancelledBy: sideOf(row.cancelled_by),
        });
      } else {
        await events.emit(trx, 'appointment.booked.v1', row.id, payload);
      }
    }
    return rows.map(({ id }) => id);
  });

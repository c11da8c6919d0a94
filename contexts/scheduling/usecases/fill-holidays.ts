import type { Kernel } from '@hub/kernel/context.ts';
import type { Transaction } from 'kysely';
import { regionsInUse, replaceHolidays } from '../store/booking-policies.ts';
import type { DB } from '../store/types.gen.ts';
import { publicHolidays } from './public-holidays.ts';
import { refreshSoon } from './publish-free-slots.ts';

/** Nobody can book further ahead than two years. */
const YEARS_AHEAD = 2;

/** Has the holidays worked out after the transaction; several calls become one. */
export const fillHolidaysSoon = ({ jobs }: Kernel<DB>, trx: Transaction<DB>): Promise<void> =>
  jobs.add(trx, 'fill-holidays', {}, { key: 'fill-holidays' });

/** Works out the public holidays of every region in use, of this year and the two next. */
export async function fillHolidays(kernel: Kernel<DB>): Promise<void> {
  const thisYear = kernel.clock.now().getUTCFullYear();
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => thisYear + ahead);
  for (const region of await regionsInUse(kernel.db)) {
    const holidays = await publicHolidays(region, years);
    await kernel.db.transaction().execute(async (trx) => {
      const concerned = await replaceHolidays(trx, region, `${thisYear}-01-01`, holidays);
      for (const id of concerned) await refreshSoon(kernel, trx, id);
    });
  }
}

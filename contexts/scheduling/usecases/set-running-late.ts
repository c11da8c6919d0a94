import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { unprocessable } from '@hub/kernel/errors.ts';
import { DAY_MS, MINUTE_MS } from '../domain/interval.ts';
import { dateOf, firstInstant } from '../domain/zone.ts';
import { setRunningLate as maySetRunningLate } from '../rules.ts';
import type { RunningLate, RunningLateInput } from '../schemas/running-late.ts';
import { requirePractitioner } from '../store/availability.ts';
import type { DB } from '../store/types.gen.ts';
import { tell } from './tell.ts';

/** Says that a practitioner's visits begin later today, by so many minutes; what was said before is replaced. */
export const setRunningLate = (
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  { minutes, until }: RunningLateInput,
): Promise<RunningLate> =>
  kernel.db.transaction().execute(async (trx) => {
    const zone = await requireMay(kernel, trx, actor, practitionerId);
    const now = kernel.clock.now();
    const endOfDay = firstInstant(zone, dateOf(zone, now.getTime()) + DAY_MS);
    const untilAt = new Date(until ?? endOfDay);
    if (untilAt <= now || untilAt.getTime() > now.getTime() + DAY_MS)
      throw unprocessable([
        { path: 'body.until', message: 'Must lie within the next 24 hours', code: 'range' },
      ]);
    const before = await trx
      .selectFrom('running_late')
      .select('minutes')
      .where('practitioner_id', '=', practitionerId)
      .where('until_at', '>', now)
      .forUpdate()
      .executeTakeFirst();
    const said = { minutes, said_at: now, until_at: untilAt };
    await trx
      .insertInto('running_late')
      .values({ practitioner_id: practitionerId, ...said })
      .onConflict((on) => on.column('practitioner_id').doUpdateSet(said))
      .execute();
    if (Math.abs(minutes - (before?.minutes ?? 0)) >= NEWS_MINUTES)
      await tellThoseWhoSetOut(kernel, trx, practitionerId, minutes, untilAt);
    return {
      practitionerId,
      minutes,
      until: untilAt.toISOString(),
      saidAt: now.toISOString(),
    };
  });

/** Less than this is no news to somebody on their way. */
const NEWS_MINUTES = 10;
/** Who comes later reads it on the page, and it may be over by then. */
const SET_OUT_MS = 3 * 60 * MINUTE_MS;

async function tellThoseWhoSetOut(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
  minutes: number,
  until: Date,
): Promise<void> {
  const now = kernel.clock.now();
  const soon = new Date(Math.min(until.getTime(), now.getTime() + SET_OUT_MS));
  const visits = await trx
    .selectFrom('appointment')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .where('state', '=', 'booked')
    .where('attendance', 'is', null)
    .where('start_at', '>', now)
    .where('start_at', '<', soon)
    .orderBy('start_at')
    .execute();
  for (const { id } of visits) await tell(kernel, trx, id, 'delayed', { minutes });
}

/** Says that a practitioner is on time again. Once more changes nothing. */
export const endRunningLate = (
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    await requireMay(kernel, trx, actor, practitionerId);
    await trx.deleteFrom('running_late').where('practitioner_id', '=', practitionerId).execute();
  });

/** Throws where the actor may not say so; resolves with the practitioner's zone. Audited, since patients are told. */
async function requireMay(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<string> {
  const { clinic_id: clinic, time_zone: zone } = await requirePractitioner(trx, practitionerId);
  await kernel.access.require(trx, actor, maySetRunningLate, {
    practitioner: practitionerId,
    clinic,
  });
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'running-late',
    id: practitionerId,
    clinic,
  });
  return zone;
}

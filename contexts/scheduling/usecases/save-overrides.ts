import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { unprocessable } from '@hub/kernel/errors.ts';
import { faultyDayHours } from '../domain/availability.ts';
import { DAY_MS } from '../domain/interval.ts';
import { readAvailability, writeAvailability } from '../rules.ts';
import type { DateOverride, DateOverrideInput, DateRange } from '../schemas/availability.ts';
import { lockVersion, requirePractitioner } from '../store/availability.ts';
import { readOverrides, removeOverrides, replaceOverrides } from '../store/overrides.ts';
import type { DB } from '../store/types.gen.ts';
import { refuseFaulty, refuseForeignTypes, toHours } from './hours-input.ts';
import { refreshSoon } from './publish-free-slots.ts';

const LONGEST_DAYS = 366;

/** Dates on which a practitioner works other hours than those of the week, or not at all. */
export async function listOverrides(
  { db, access }: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  range: DateRange,
): Promise<{ items: DateOverride[] }> {
  requireRange('querystring.to', range);
  const { clinic_id: clinic } = await requirePractitioner(db, practitionerId);
  await access.require(db, actor, readAvailability, { practitioner: practitionerId, clinic });
  return { items: await readOverrides(db, practitionerId, range) };
}

/** Gives dates hours of their own, or closes them. What is booked stays booked. */
export function saveOverrides(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  { from, to, hours }: DateOverrideInput,
): Promise<{ items: DateOverride[] }> {
  const range = { from, to };
  requireRange('body.to', range);
  const given = hours.map(toHours);
  refuseFaulty('body.hours', faultyDayHours(given));
  return change(kernel, actor, practitionerId, async (trx, clinicId) => {
    await refuseForeignTypes(trx, 'body.hours', clinicId, given);
    await replaceOverrides(trx, practitionerId, range, given);
    return { items: await readOverrides(trx, practitionerId, range) };
  });
}

/** Lets the weekly hours hold again on dates. */
export function deleteOverrides(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  range: DateRange,
): Promise<void> {
  requireRange('querystring.to', range);
  return change(kernel, actor, practitionerId, (trx) =>
    removeOverrides(trx, practitionerId, range),
  );
}

const change = <Result>(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  work: (trx: Transaction<DB>, clinicId: string) => Promise<Result>,
): Promise<Result> =>
  kernel.db.transaction().execute(async (trx) => {
    const { clinic_id: clinic } = await requirePractitioner(trx, practitionerId);
    await kernel.access.require(trx, actor, writeAvailability, {
      practitioner: practitionerId,
      clinic,
    });
    // Two who change the same dates come one after the other.
    await lockVersion(trx, practitionerId);
    const result = await work(trx, clinic);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'availability',
      id: practitionerId,
      clinic,
    });
    await refreshSoon(kernel, trx, practitionerId);
    return result;
  });

function requireRange(path: string, { from, to }: DateRange): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days < 0)
    throw unprocessable([{ path, message: 'Must not lie before `from`', code: 'range' }]);
  if (days >= LONGEST_DAYS)
    throw unprocessable([{ path, message: `At most ${LONGEST_DAYS} days`, code: 'range' }]);
}

import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { AuditEntry } from '@hub/kernel/audit/audit.ts';
import type {
  LinkCalendar,
  LinkCancellation,
  LinkRescheduling,
  LinkSlots,
  LinkedAppointment,
} from '../schemas/links.ts';
import type { MoveSlots } from '../schemas/changes.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { readLinked } from '../store/linked-appointment.ts';
import { lockByLink } from '../store/links.ts';
import type { DB } from '../store/types.gen.ts';
import { calendarOf } from './appointment-calendar.ts';
import { cancel } from './cancel-appointment.ts';
import { reschedule } from './reschedule-appointment.ts';
import { moveSlotsOf } from './search-move-slots.ts';
import { retryingDeadlocks } from './turns.ts';

/*
 * Who has a link acts on the patient's side, whoever they are: the mail went to the patient or to who
 * acts for them. What is said of the visit is what its mail said, never the reason or the patient.
 */

/** What a link is for. Throws 404 `link_invalid` for every link that is not good. */
export const openLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  token: string,
): Promise<LinkedAppointment> => withLink(kernel, actor, token, async () => undefined);

/** Moves the visit of a link, within the clinic's deadline and offer. */
export const rescheduleByLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  { token, ...request }: LinkRescheduling,
): Promise<LinkedAppointment> =>
  retryingDeadlocks(() =>
    withLink(kernel, actor, token, (trx, found) =>
      reschedule(kernel, trx, found, { actor, as: 'patient', request }),
    ),
  );

/** Cancels the visit of a link, within the clinic's deadline. Why is for the practitioner, and not shown by the link. */
export const cancelByLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  { token, reason }: LinkCancellation,
): Promise<LinkedAppointment> =>
  withLink(kernel, actor, token, (trx, found) =>
    cancel(kernel, trx, found, { actor, as: 'patient', reason }),
  );

/** Where the visit of a link could move to. */
export const slotsByLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  { token, ...query }: LinkSlots,
): Promise<MoveSlots> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockByLink(kernel, trx, token);
    await kernel.audit.write(trx, actor, entryOf(found));
    return moveSlotsOf(kernel, trx, found, { ...query, actor, as: 'patient' });
  });

/** The visit of a link as an iCalendar file. */
export const calendarByLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  { token, language }: LinkCalendar,
): Promise<string> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockByLink(kernel, trx, token);
    await kernel.audit.write(trx, actor, entryOf(found));
    return calendarOf(kernel, trx, found.id, language);
  });

const withLink = (
  kernel: Kernel<DB>,
  actor: Actor,
  token: string,
  act: (trx: Transaction<DB>, found: StoredAppointment) => Promise<void>,
): Promise<LinkedAppointment> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockByLink(kernel, trx, token);
    await act(trx, found);
    await kernel.audit.write(trx, actor, entryOf(found));
    return readLinked(kernel, trx, found.id);
  });

const entryOf = (row: StoredAppointment): AuditEntry => ({
  action: 'read',
  kind: 'appointment',
  id: row.id,
  patient: row.patient_id,
  clinic: row.clinic_id,
});

import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { DEFAULT_REMINDERS } from '../domain/reminders.ts';
import type { Reminder } from '../domain/reminders.ts';
import type { ReminderRules } from '../schemas/reminders.ts';
import type { DB } from './types.gen.ts';

/** A clinic's rules, or the defaults where it has decided nothing; the longest before comes first. */
export async function readReminderRules(
  db: Kysely<DB> | Transaction<DB>,
  clinicId: string,
): Promise<ReminderRules> {
  const rows = await db
    .selectFrom('reminder_policy as p')
    .leftJoin('reminder_rule as r', 'r.clinic_id', 'p.clinic_id')
    .select(['p.version', 'r.minutes_before'])
    .where('p.clinic_id', '=', clinicId)
    .orderBy('r.minutes_before', 'desc')
    .execute();
  const [first] = rows;
  if (first === undefined)
    return { minutesBefore: [...DEFAULT_REMINDERS], version: 0, isDefault: true };
  return {
    minutesBefore: rows.flatMap(({ minutes_before }) => minutes_before ?? []),
    version: first.version,
    isDefault: false,
  };
}

/** Replaces a clinic's rules; false where they have another version by now. */
export async function writeReminderRules(
  trx: Transaction<DB>,
  clinicId: string,
  { minutesBefore, version }: { minutesBefore: readonly number[]; version: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into reminder_policy (clinic_id, version)
    select ${clinicId}::uuid, 1 where ${version}::int = 0
    on conflict do nothing returning 1`.execute(trx);
  if (rows.length === 0) {
    const raised = await trx
      .updateTable('reminder_policy')
      .set({ version: version + 1 })
      .where('clinic_id', '=', clinicId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (raised.numUpdatedRows === 0n) return false;
  }
  await trx.deleteFrom('reminder_rule').where('clinic_id', '=', clinicId).execute();
  if (minutesBefore.length > 0)
    await trx
      .insertInto('reminder_rule')
      .values(minutesBefore.map((minutes) => ({ clinic_id: clinicId, minutes_before: minutes })))
      .execute();
  return true;
}

/** A reminder as it is kept, with the mails that were asked for. */
export interface KeptReminder extends Reminder {
  mailIds: string[];
}

/** The reminders of an appointment, locked: none is sent while they are planned anew. */
export async function lockReminders(
  trx: Transaction<DB>,
  appointmentId: string,
): Promise<KeptReminder[]> {
  const rows = await trx
    .selectFrom('reminder')
    .selectAll()
    .where('appointment_id', '=', appointmentId)
    .orderBy('minutes_before')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    minutesBefore: row.minutes_before,
    dueAt: row.due_at.getTime(),
    state: row.state as Reminder['state'],
    mailIds: row.mail_ids,
  }));
}

/** Keeps one reminder as planned; what was asked for is forgotten with it. */
export async function saveReminder(
  trx: Transaction<DB>,
  appointmentId: string,
  { minutesBefore, dueAt, state }: Reminder,
): Promise<void> {
  const planned = {
    due_at: new Date(dueAt),
    state,
    requested_at: null,
    mail_ids: sql<string[]>`'{}'::uuid[]`,
  };
  await trx
    .insertInto('reminder')
    .values({ appointment_id: appointmentId, minutes_before: minutesBefore, ...planned })
    .onConflict((row) => row.columns(['appointment_id', 'minutes_before']).doUpdateSet(planned))
    .execute();
}

/** A reminder that is due, taken by this transaction alone; undefined where none is. */
export async function takeDueReminder(
  trx: Transaction<DB>,
  now: Date,
): Promise<{ appointmentId: string; minutesBefore: number } | undefined> {
  const row = await trx
    .selectFrom('reminder')
    .select(['appointment_id', 'minutes_before'])
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row && { appointmentId: row.appointment_id, minutesBefore: row.minutes_before };
}

/** What became of a reminder that was due. */
export async function settleReminder(
  trx: Transaction<DB>,
  { appointmentId, minutesBefore }: { appointmentId: string; minutesBefore: number },
  end: { state: 'requested' | 'void'; mailIds: string[]; at: Date },
): Promise<void> {
  await trx
    .updateTable('reminder')
    .set({
      state: end.state,
      requested_at: end.state === 'requested' ? end.at : null,
      mail_ids: end.mailIds,
    })
    .where('appointment_id', '=', appointmentId)
    .where('minutes_before', '=', minutesBefore)
    .execute();
}

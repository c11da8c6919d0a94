import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { ErasurePart, PersonalData, Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { PurgedCount } from '@hub/kernel/privacy/purge.ts';
import { eventOf, moneyOf, reasonContext } from '../store/appointment-row.ts';
import { readOverrides } from '../store/overrides.ts';
import type { Appointment, DB } from '../store/types.gen.ts';
import { capacityOf } from '../store/visit-types.ts';
import { calendarsOf, eraseFeeds, feedsOf } from './personal-calendars.ts';
import { eraseWaiting, purgeWaiting, waitingOf } from './waiting-data.ts';
import { giveBack } from './give-back.ts';
import { refreshSoon } from './publish-free-slots.ts';

/**
 * A patient's appointments with what they wrote, and when a practitioner works and is away. Holds
 * name nobody: who has one is kept as a keyed hash, for two hours at most.
 */
export const personalData = (kernel: Kernel<DB>): PersonalData<DB> => ({
  export: async (subject, trx) => ({
    data: {
      appointments: await appointmentsOf(kernel, subject, trx),
      workingHours: await hoursOf(subject, trx),
      absences: await absencesOf(subject, trx),
      calendarFeeds: await feedsOf(subject, trx),
      connectedCalendars: await calendarsOf(subject, trx),
      waitingList: await waitingOf(subject, trx),
      hoursOfDates: await otherHoursOf(subject, trx),
      workingLimits: await limitsOf(subject, trx),
    },
  }),
  erase: (subject, trx) => eraseAppointments(kernel, subject, trx),
});

async function appointmentsOf(
  { secrets }: Kernel<DB>,
  { patientId }: Subject,
  trx: Transaction<DB>,
): Promise<unknown[]> {
  if (patientId === null) return [];
  const rows = await trx
    .selectFrom('appointment as a')
    .innerJoin('visit_type as t', 't.id', 'a.visit_type_id')
    .selectAll('a')
    .select('t.name as visit_type_name')
    .where('a.patient_id', '=', patientId)
    .orderBy('a.start_at')
    .execute();
  const moves = await trx
    .selectFrom('appointment_move as m')
    .innerJoin('appointment as a', 'a.id', 'm.appointment_id')
    .selectAll('m')
    .where('a.patient_id', '=', patientId)
    .orderBy('m.moved_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    visitType: row.visit_type_name,
    mode: row.mode,
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    state: row.state,
    awaits: row.awaits,
    awaitsUntil: row.awaits_until?.toISOString() ?? null,
    payer: row.payer,
    price: moneyOf(row.price_minor, row.currency),
    reason:
      row.reason_sealed && secrets.decrypt(row.reason_sealed, reasonContext('reason', row.id)),
    cancelReason:
      row.cancel_reason_sealed &&
      secrets.decrypt(row.cancel_reason_sealed, reasonContext('cancel-reason', row.id)),
    bookedAt: row.booked_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    cancelledAt: row.cancelled_at?.toISOString() ?? null,
    cancelledBy: row.cancelled_by,
    cancelledLate: row.cancelled_late,
    attendance: row.attendance,
    moves: moves
      .filter((move) => move.appointment_id === row.id)
      .map((move) => ({
        from: move.from_start_at.toISOString(),
        to: move.to_start_at.toISOString(),
        movedAt: move.moved_at.toISOString(),
        movedBy: move.moved_as,
        reason:
          move.reason_sealed &&
          secrets.decrypt(move.reason_sealed, reasonContext('move-reason', move.id)),
      })),
  }));
}

/** The hours of single dates in place of the weekly ones. */
async function otherHoursOf(
  { practitionerIds }: Subject,
  trx: Transaction<DB>,
): Promise<unknown[]> {
  const every = { from: '0001-01-01', to: '9999-12-31' };
  const found: unknown[] = [];
  for (const practitionerId of practitionerIds)
    for (const override of await readOverrides(trx, practitionerId, every))
      found.push({ practitionerId, ...override });
  return found;
}

async function limitsOf({ practitionerIds }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (practitionerIds.length === 0) return [];
  return trx
    .selectFrom('availability as a')
    .leftJoin('mode_limit as l', 'l.practitioner_id', 'a.practitioner_id')
    .select([
      'a.practitioner_id as practitionerId',
      'a.works_on_holidays as worksOnHolidays',
      'l.mode',
      'l.per_day as perDay',
      'l.per_week as perWeek',
    ])
    .where('a.practitioner_id', 'in', practitionerIds)
    .orderBy('a.practitioner_id')
    .orderBy('l.mode')
    .execute();
}

async function hoursOf({ practitionerIds }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (practitionerIds.length === 0) return [];
  const rows = await trx
    .selectFrom('weekly_hours')
    .selectAll()
    .where('practitioner_id', 'in', practitionerIds)
    .orderBy('practitioner_id')
    .orderBy('weekday')
    .orderBy('start_minute')
    .execute();
  return rows.map((row) => ({
    practitionerId: row.practitioner_id,
    weekday: row.weekday,
    startMinute: row.start_minute,
    endMinute: row.end_minute,
    modes: row.modes,
  }));
}

async function absencesOf({ practitionerIds }: Subject, trx: Transaction<DB>): Promise<unknown[]> {
  if (practitionerIds.length === 0) return [];
  const { rows } = await sql`
    select practitioner_id as "practitionerId", lower(during) as "from", upper(during) as "to", kind,
      created_at as "createdAt", ended_at as "endedAt"
    from absence where practitioner_id = any(${practitionerIds}::uuid[]) order by during, id`.execute(
    trx,
  );
  return rows;
}

/**
 * Visits to come are cancelled, so that the practitioner's time is free again; then all go. That a
 * visit took place is part of the documentation, which records keeps (DE: § 630f BGB).
 */
async function eraseAppointments(
  kernel: Kernel<DB>,
  subject: Subject,
  trx: Transaction<DB>,
): Promise<ErasurePart> {
  const { patientId } = subject;
  const feeds = await eraseFeeds(subject, trx);
  if (patientId === null) return { erased: counted({ 'calendar-feed': feeds }), kept: [] };
  const now = kernel.clock.now();
  await trx
    .insertInto('erased_patient')
    .values({ patient_id: patientId, erased_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const waiting = await eraseWaiting(kernel, trx, patientId);
  // Bookings under way are waited for and go too; those that come see that the patient is gone.
  await sql`lock table appointment in share row exclusive mode`.execute(trx);
  const rows = await trx
    .selectFrom('appointment')
    .selectAll()
    .where('patient_id', '=', patientId)
    .forUpdate()
    .execute();
  for (const row of rows)
    if (row.state !== 'cancelled' && row.confirmed_at !== null && row.start_at > now)
      await announceCancelled(kernel, trx, row);
  await trx.deleteFrom('appointment').where('patient_id', '=', patientId).execute();
  await trx.deleteFrom('clinic_patient').where('patient_id', '=', patientId).execute();
  for (const row of rows) await giveBack(kernel, trx, row);
  for (const id of new Set(rows.map((row) => row.practitioner_id)))
    await refreshSoon(kernel, trx, id);
  const { rows: carers } = await sql<{
    subject: string;
  }>`select subject from kernel.relation where kind = 'care' and object = ${patientId}::uuid`.execute(
    trx,
  );
  for (const { subject } of carers)
    await kernel.access.revoke(trx, { subject, kind: 'care', object: patientId });
  const reasons = rows.filter((row) => row.reason_sealed ?? row.cancel_reason_sealed).length;
  return {
    erased: counted({
      appointment: rows.length,
      'appointment-reason': reasons,
      'calendar-feed': feeds,
      'waiting-entry': waiting,
    }),
    kept: [],
  };
}

async function announceCancelled(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: Selectable<Appointment>,
): Promise<void> {
  await kernel.events.emit(trx, 'appointment.cancelled.v1', row.id, {
    ...eventOf(row, await capacityOf(trx, row.visit_type_id)),
    cancelledBy: 'patient',
  });
}

/**
 * What patients wrote when they booked or cancelled: it served to prepare a visit that is long over,
 * and what of it matters is in the note (GDPR, Art. 5(1)(c) and (e)).
 */
export async function purgeReasons({ db }: Kernel<DB>, before: Date): Promise<PurgedCount[]> {
  const { numUpdatedRows } = await db
    .updateTable('appointment')
    .set({ reason_sealed: null, cancel_reason_sealed: null })
    .where('end_at', '<', before)
    .where((e) =>
      e.or([e('reason_sealed', 'is not', null), e('cancel_reason_sealed', 'is not', null)]),
    )
    .executeTakeFirst();
  await db
    .updateTable('appointment_move')
    .set({ reason_sealed: null })
    .where('reason_sealed', 'is not', null)
    .where('moved_at', '<', before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('appointment')
          .select('id')
          .whereRef('appointment.id', '=', 'appointment_move.appointment_id')
          .where('end_at', '<', before),
      ),
    )
    .execute();
  // Where a past visit stands in a practitioner's calendar: it stays there, and nothing changes it any more.
  await db
    .deleteFrom('exported_visit')
    .where('appointment_id', 'in', (e) =>
      e.selectFrom('appointment').select('id').where('end_at', '<', before),
    )
    .execute();
  // Nobody has a token from before.
  await db.deleteFrom('erased_patient').where('erased_at', '<', before).execute();
  return [
    { kind: 'appointment-reason', count: Number(numUpdatedRows) },
    { kind: 'waiting-entry', count: await purgeWaiting(db, before) },
  ];
}

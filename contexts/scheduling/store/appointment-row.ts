import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Targets } from '@hub/kernel/access/predicate.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { AppointmentBooked } from '@hub/contracts/events/scheduling.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Money } from '@hub/contracts/money.ts';
import { deadlinesOf, delayOf } from '../domain/changes.ts';
import { isoInstant } from '../domain/instant.ts';
import { actAsGuardian, actAsPatient, readAppointment, readReason } from '../rules.ts';
import type { Appointment, AppointmentParty } from '../schemas/appointments.ts';
import { changingOf, policyOf } from './change-terms.ts';
import type { PolicyColumns } from './change-terms.ts';
import { modeOf } from './schedules.ts';
import type { Appointment as AppointmentTable, DB } from './types.gen.ts';

/** Where an appointment's targets of access rules stand. */
export const appointmentTargets = {
  patient: sql.ref<string>('a.patient_id'),
  practitioner: sql.ref<string>('a.practitioner_id'),
  clinic: sql.ref<string>('a.clinic_id'),
};

/** In whose name the actor acts on an appointment; whoever is the patient is that before all else. */
export const actingAs = (
  access: Access,
  actor: Actor,
  targets: Targets,
): RawBuilder<AppointmentParty> =>
  sql<AppointmentParty>`case when ${access.where(actor, actAsPatient, targets)} then 'patient'
    when ${access.where(actor, actAsGuardian, targets)} then 'guardian' else 'clinic' end`;

/** Everything that the API shows of an appointment, and whether the actor may read the reasons. */
export type AppointmentRow = Omit<
  Selectable<AppointmentTable>,
  | 'during'
  | 'reservation_id'
  | 'place_id'
  | 'blocked_from'
  | 'blocked_until'
  | 'link_version'
  | 'booked_by'
  | 'idempotency_key'
  | 'idempotency_digest'
> &
  PolicyColumns & {
    is_group: boolean;
    acting_as: AppointmentParty;
    late_minutes: number | null;
    late_until: Date | null;
    move_id: string | null;
    move_practitioner_id: string | null;
    move_start_at: Date | null;
    moved_at: Date | null;
    moved_as: string | null;
    move_reason_sealed: Buffer | null;
    visit_type_name: unknown;
    time_zone: string;
    may_read_reason: boolean;
  };

const SHOWN =
  sql.raw(`a.id, a.clinic_id, a.practitioner_id, a.patient_id, a.visit_type_id, a.mode, a.start_at, a.end_at, a.state,
  a.price_minor, a.currency, a.reason_sealed, a.cancel_reason_sealed, a.booked_at, a.confirmed_at, a.booked_as, a.cancelled_at, a.cancelled_by, a.cancelled_late,
  a.awaits, a.awaits_until, a.payer, a.revision, a.attendance, a.attendance_at, t.capacity > 1 as is_group,
  b.cancel_until_minutes, b.reschedule_until_minutes, b.late_cancellation, b.no_show_after_minutes,
  l.minutes as late_minutes, l.until_at as late_until,
  m.id as move_id, m.from_practitioner_id as move_practitioner_id, m.from_start_at as move_start_at, m.moved_at, m.moved_as,
  m.reason_sealed as move_reason_sealed,
  t.name as visit_type_name, p.time_zone`);
const TABLES = sql.raw(
  `appointment a join visit_type t on t.id = a.visit_type_id join practitioner p on p.id = a.practitioner_id
  left join booking_policy b on b.clinic_id = a.clinic_id
  left join running_late l on l.practitioner_id = a.practitioner_id
  left join lateral (select * from appointment_move each where each.appointment_id = a.id order by each.moved_at desc, each.id desc
    limit 1) m on true`,
);

/** What the actor may see of the appointments that meet the conditions. Plain SQL: building it anew for each read would cost as much as running it. */
export const selectVisible = (
  { access }: Kernel<DB>,
  actor: Actor,
  conditions: RawBuilder<unknown>,
): RawBuilder<AppointmentRow> =>
  sql<AppointmentRow>`select ${SHOWN}, ${access.where(actor, readReason, appointmentTargets)} as may_read_reason,
    ${actingAs(access, actor, appointmentTargets)} as acting_as
    from ${TABLES} where ${conditions} and ${access.where(actor, readAppointment, appointmentTargets)}`;

export function toAppointment(
  row: AppointmentRow,
  { secrets, clock }: Pick<Kernel<DB>, 'secrets' | 'clock'>,
): Appointment {
  const open = (sealed: Buffer | null, field: ReasonField, id = row.id): string | null =>
    sealed !== null && row.may_read_reason
      ? secrets.decrypt(sealed, reasonContext(field, id))
      : null;
  const now = clock.now().getTime();
  const visit = changingOf(row);
  const deadlines = deadlinesOf(visit, policyOf(row), sideOf(row.acting_as), now);
  return {
    id: row.id,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    patientId: row.patient_id,
    visitTypeId: row.visit_type_id,
    visitTypeName: row.visit_type_name as LocalizedText,
    mode: modeOf(row.mode),
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    timeZone: row.time_zone,
    state: row.state as Appointment['state'],
    price: moneyOf(row.price_minor, row.currency),
    reason: open(row.reason_sealed, 'reason'),
    bookedAt: row.booked_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    bookedBy: row.booked_as as Appointment['bookedBy'],
    cancelledAt: row.cancelled_at?.toISOString() ?? null,
    cancelledBy: row.cancelled_by as Appointment['cancelledBy'],
    cancelledLate: row.cancelled_late,
    cancelReason: open(row.cancel_reason_sealed, 'cancel-reason'),
    awaits: row.awaits as Appointment['awaits'],
    awaitsUntil: row.awaits_until?.toISOString() ?? null,
    payer: row.payer as Appointment['payer'],
    revision: row.revision,
    canCancelUntil: instantOf(deadlines.cancelUntil),
    cancelsLateFrom: instantOf(deadlines.lateFrom),
    canRescheduleUntil: instantOf(deadlines.rescheduleUntil),
    lastMove:
      row.move_id === null
        ? null
        : {
            practitionerId: row.move_practitioner_id!,
            start: row.move_start_at!.toISOString(),
            movedAt: row.moved_at!.toISOString(),
            movedBy: row.moved_as as AppointmentParty,
            reason: open(row.move_reason_sealed, 'move-reason', row.move_id),
          },
    attendance: row.attendance as Appointment['attendance'],
    attendanceAt: row.attendance_at?.toISOString() ?? null,
    delayMinutes: delayOf(visit, lateOf(row), now),
    isGroup: row.is_group,
  };
}

export const lateOf = ({
  late_minutes: minutes,
  late_until: until,
}: Pick<AppointmentRow, 'late_minutes' | 'late_until'>) =>
  minutes === null || until === null ? null : { minutes, until: until.getTime() };

export const instantOf = (instant: number | null): string | null =>
  instant === null ? null : isoInstant(instant);

type ReasonField = 'reason' | 'cancel-reason' | 'move-reason';

/** Binds a sealed reason to its row, an appointment or a move of one, and field. */
export const reasonContext = (field: ReasonField, id: string): string =>
  `scheduling.appointment/${id}/${field}`;

/** A row as the table has it. */
export type StoredAppointment = Selectable<AppointmentTable>;

/** What events tell of an appointment whose visit type has so many places. */
export const eventOf = (row: StoredAppointment, capacity: number): AppointmentBooked => ({
  appointmentId: row.id,
  clinicId: row.clinic_id,
  practitionerId: row.practitioner_id,
  patientId: row.patient_id,
  visitTypeId: row.visit_type_id,
  mode: modeOf(row.mode),
  start: row.start_at.toISOString(),
  end: row.end_at.toISOString(),
  ...(capacity > 1 && row.reservation_id !== null && { sessionId: row.reservation_id }),
});

/** To other contexts a guardian is the patient's side, and what lapses by itself the clinic's. */
export const sideOf = (by: string | null): 'patient' | 'clinic' =>
  by === 'patient' || by === 'guardian' ? 'patient' : 'clinic';

export const moneyOf = (amountMinor: number | null, currency: string | null): Money | null =>
  amountMinor === null ? null : { amountMinor, currency: currency as Money['currency'] };

import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Targets } from '@hub/kernel/access/predicate.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Money } from '@hub/contracts/money.ts';
import { actAsGuardian, actAsPatient, readAppointment, readReason } from '../rules.ts';
import type { Appointment, AppointmentParty } from '../schemas/appointments.ts';
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
> & {
  is_group: boolean;
  visit_type_name: unknown;
  time_zone: string;
  may_read_reason: boolean;
};

const SHOWN =
  sql.raw(`a.id, a.clinic_id, a.practitioner_id, a.patient_id, a.visit_type_id, a.mode, a.start_at, a.end_at, a.state,
  a.price_minor, a.currency, a.reason_sealed, a.cancel_reason_sealed, a.booked_at, a.confirmed_at, a.booked_as, a.cancelled_at, a.cancelled_by, a.cancelled_late,
  a.awaits, a.awaits_until, a.payer, a.revision, a.attendance, a.attendance_at, t.capacity > 1 as is_group,
  t.name as visit_type_name, p.time_zone`);
const TABLES = sql.raw(
  'appointment a join visit_type t on t.id = a.visit_type_id join practitioner p on p.id = a.practitioner_id',
);

/** What the actor may see of the appointments that meet the conditions. Plain SQL: building it anew for each read would cost as much as running it. */
export const selectVisible = (
  { access }: Kernel<DB>,
  actor: Actor,
  conditions: RawBuilder<unknown>,
): RawBuilder<AppointmentRow> =>
  sql<AppointmentRow>`select ${SHOWN}, ${access.where(actor, readReason, appointmentTargets)} as may_read_reason
    from ${TABLES} where ${conditions} and ${access.where(actor, readAppointment, appointmentTargets)}`;

export function toAppointment(row: AppointmentRow, secrets: Secrets): Appointment {
  const open = (sealed: Buffer | null, field: ReasonField): string | null =>
    sealed !== null && row.may_read_reason
      ? secrets.decrypt(sealed, reasonContext(field, row.id))
      : null;
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
    attendance: row.attendance as Appointment['attendance'],
    attendanceAt: row.attendance_at?.toISOString() ?? null,
    isGroup: row.is_group,
  };
}

type ReasonField = 'reason' | 'cancel-reason';

/** Binds a sealed reason to its appointment and field. */
export const reasonContext = (field: ReasonField, appointmentId: string): string =>
  `scheduling.appointment/${appointmentId}/${field}`;

export const moneyOf = (amountMinor: number | null, currency: string | null): Money | null =>
  amountMinor === null ? null : { amountMinor, currency: currency as Money['currency'] };

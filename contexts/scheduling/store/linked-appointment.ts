import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { deadlinesOf, delayOf } from '../domain/changes.ts';
import type { LinkedAppointment } from '../schemas/links.ts';
import { instantOf, lateOf } from './appointment-row.ts';
import type { StoredAppointment } from './appointment-row.ts';
import { changingOf, policyOf } from './change-terms.ts';
import type { PolicyColumns } from './change-terms.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

type Row = StoredAppointment &
  PolicyColumns & {
    visit_type_name: unknown;
    capacity: number;
    time_zone: string;
    practitioner_name: string;
    practitioner_slug: string;
    clinic_name: string | null;
    clinic_phone: string | null;
    late_minutes: number | null;
    late_until: Date | null;
    from_practitioner_id: string | null;
    from_start_at: Date | null;
  };

/** A visit as its link shows it. Whether the caller may see it is the link's to say. */
export async function readLinked(
  { clock }: Pick<Kernel<DB>, 'clock'>,
  trx: Transaction<DB>,
  id: string,
): Promise<LinkedAppointment> {
  const { rows } = await sql<Row>`
    select a.*, t.name as visit_type_name, t.capacity, p.time_zone, p.name as practitioner_name, p.slug as practitioner_slug,
      c.name as clinic_name, c.phone as clinic_phone,
      b.cancel_until_minutes, b.reschedule_until_minutes, b.late_cancellation, b.no_show_after_minutes,
      l.minutes as late_minutes, l.until_at as late_until, m.from_practitioner_id, m.from_start_at
    from appointment a join visit_type t on t.id = a.visit_type_id join practitioner p on p.id = a.practitioner_id
    left join clinic c on c.id = a.clinic_id
    left join booking_policy b on b.clinic_id = a.clinic_id
    left join running_late l on l.practitioner_id = a.practitioner_id
    left join lateral (select * from appointment_move each where each.appointment_id = a.id
      order by each.moved_at desc, each.id desc limit 1) m on true
    where a.id = ${id}::uuid`.execute(trx);
  const row = rows[0]!;
  const now = clock.now().getTime();
  const visit = changingOf(row);
  const deadlines = deadlinesOf(visit, policyOf(row), 'patient', now);
  return {
    id: row.id,
    practitionerId: row.practitioner_id,
    practitionerName: row.practitioner_name,
    practitionerSlug: row.practitioner_slug,
    clinicName: row.clinic_name ?? '',
    clinicPhone: row.clinic_phone,
    visitTypeId: row.visit_type_id,
    visitTypeName: row.visit_type_name as LocalizedText,
    mode: modeOf(row.mode),
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    timeZone: row.time_zone,
    state: row.state as LinkedAppointment['state'],
    awaits: row.awaits as LinkedAppointment['awaits'],
    awaitsUntil: row.awaits_until?.toISOString() ?? null,
    cancelledBy: row.cancelled_by as LinkedAppointment['cancelledBy'],
    cancelledLate: row.cancelled_late,
    revision: row.revision,
    canCancelUntil: instantOf(deadlines.cancelUntil),
    cancelsLateFrom: instantOf(deadlines.lateFrom),
    canRescheduleUntil: instantOf(deadlines.rescheduleUntil),
    delayMinutes: delayOf(visit, lateOf(row), now),
    isGroup: row.capacity > 1,
    lastMove:
      row.from_practitioner_id === null || row.from_start_at === null
        ? null
        : { practitionerId: row.from_practitioner_id, start: row.from_start_at.toISOString() },
  };
}

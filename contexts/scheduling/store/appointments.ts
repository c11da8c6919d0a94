import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Appointment, AppointmentPage, AppointmentQuery } from '../schemas/appointments.ts';
import { selectVisible, toAppointment } from './appointment-row.ts';
import type { AppointmentRow } from './appointment-row.ts';
import { cursorOf, positionOf } from './cursor.ts';
import type { Position } from './cursor.ts';
import type { DB } from './types.gen.ts';

/** The appointments that one actor may see. Each read is one statement that also writes the audit rows. */
export interface AppointmentStore {
  /** Throws `not_found` for one that does not exist or is not the actor's to see. */
  get(id: string): Promise<Appointment>;
  list(query: AppointmentQuery): Promise<AppointmentPage>;
}

export function appointmentStore(kernel: Kernel<DB>, actor: Actor): AppointmentStore {
  const { db, audit } = kernel;
  const audited = (action: 'read' | 'search') =>
    audit.column(actor, {
      action,
      kind: 'appointment',
      id: sql.ref('found.id'),
      patient: sql.ref('found.patient_id'),
      clinic: sql.ref('found.clinic_id'),
    });
  return {
    async get(id) {
      const found = selectVisible(kernel, actor, sql`a.id = ${id}::uuid`);
      const { rows } =
        await sql<AppointmentRow>`select found.*, ${audited('read')} as audited from (${found} offset 0) found`.execute(
          db,
        );
      if (rows[0] === undefined) throw notFound('appointment');
      return toAppointment(rows[0], kernel);
    },
    async list({ order, cursor, limit, ...filter }) {
      const conditions = [
        ...conditionsOf(filter),
        ...(cursor === undefined ? [] : [beyond(positionOf(cursor), order)]),
      ];
      const page = selectVisible(kernel, actor, sql.join([sql`true`, ...conditions], sql` and `));
      const direction = sql.raw(order);
      const { rows } = await sql<AppointmentRow>`select found.*, ${audited('search')} as audited
        from (${page} order by a.start_at ${direction}, a.id ${direction} limit ${limit}) found`.execute(
        db,
      );
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return {
        items: rows.map((row) => toAppointment(row, kernel)),
        nextCursor: last === undefined ? null : cursorOf({ start: last.start_at, id: last.id }),
      };
    },
  };
}

function conditionsOf({
  patientId,
  practitionerId,
  clinicId,
  from,
  to,
  state,
}: Omit<AppointmentQuery, 'order' | 'cursor' | 'limit'>): RawBuilder<unknown>[] {
  return [
    patientId !== undefined && sql`a.patient_id = ${patientId}::uuid`,
    practitionerId !== undefined && sql`a.practitioner_id = ${practitionerId}::uuid`,
    clinicId !== undefined && sql`a.clinic_id = ${clinicId}::uuid`,
    from !== undefined && sql`a.end_at > ${new Date(from)}`,
    to !== undefined && sql`a.start_at < ${new Date(to)}`,
    state !== undefined && sql`a.state = ${state}`,
  ].filter((condition) => condition !== false);
}

const beyond = ({ start, id }: Position, order: 'asc' | 'desc'): RawBuilder<unknown> =>
  sql`(a.start_at, a.id) ${sql.raw(order === 'asc' ? '>' : '<')} (${start}, ${id}::uuid)`;

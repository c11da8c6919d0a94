import { sql } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { readAppointment } from '../rules.ts';
import type { Appointment, AppointmentPage, AppointmentQuery } from '../schemas.ts';
import { appointmentTargets, selectAppointments, toAppointment } from './appointment-row.ts';
import { cursorOf, positionOf } from './cursor.ts';
import type { DB } from './types.gen.ts';

/** The appointments that one actor may see. Each read is one statement that also writes the audit rows. */
export interface AppointmentStore {
  /** Throws `not_found` for one that does not exist or is not the actor's to see. */
  get(id: string): Promise<Appointment>;
  list(query: AppointmentQuery): Promise<AppointmentPage>;
}

export function appointmentStore(kernel: Kernel<DB>, actor: Actor): AppointmentStore {
  const { db, access, audit, secrets } = kernel;
  const visible = () => selectAppointments(db, kernel, actor).where(access.where(actor, readAppointment, appointmentTargets));
  return {
    async get(id) {
      const entry = { action: 'read', kind: 'appointment', id: sql.ref('a.id'), patient: sql.ref('a.patient_id'), clinic: sql.ref('a.clinic_id') } as const;
      const row = await visible().select(audit.column(actor, entry).as('audited')).where('a.id', '=', id).executeTakeFirst();
      if (row === undefined) throw notFound('appointment');
      return toAppointment(row, secrets);
    },
    async list({ patientId, practitionerId, clinicId, from, to, state, order, cursor, limit }) {
      const after = cursor === undefined ? undefined : positionOf(cursor);
      const entry = { action: 'search', kind: 'appointment', id: sql.ref('page.id'), patient: sql.ref('page.patient_id'), clinic: sql.ref('page.clinic_id') } as const;
      const rows = await db
        .with('page', () =>
          visible()
            .$if(patientId !== undefined, (query) => query.where('a.patient_id', '=', patientId!))
            .$if(practitionerId !== undefined, (query) => query.where('a.practitioner_id', '=', practitionerId!))
            .$if(clinicId !== undefined, (query) => query.where('a.clinic_id', '=', clinicId!))
            .$if(from !== undefined, (query) => query.where('a.end_at', '>', new Date(from!)))
            .$if(to !== undefined, (query) => query.where('a.start_at', '<', new Date(to!)))
            .$if(state !== undefined, (query) => query.where('a.state', '=', state!))
            .$if(after !== undefined, (query) =>
              query.where(sql<boolean>`(a.start_at, a.id) ${sql.raw(order === 'asc' ? '>' : '<')} (${after!.start}, ${after!.id}::uuid)`),
            )
            .orderBy('a.start_at', order)
            .orderBy('a.id', order)
            .limit(limit),
        )
        .selectFrom('page')
        .selectAll('page')
        .select(audit.column(actor, entry).as('audited'))
        .execute();
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return {
        items: rows.map((row) => toAppointment(row, secrets)),
        nextCursor: last === undefined ? null : cursorOf({ start: last.start_at, id: last.id }),
      };
    },
  };
}

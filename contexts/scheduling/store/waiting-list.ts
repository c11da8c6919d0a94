import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { readWaiting } from '../rules.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import type { WaitingEntry, WaitingQuery } from '../schemas/waiting-list.ts';
import { entryTargets, OFFER_JSON, toOffer } from './offers.ts';
import type { OfferRow } from './offers.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

interface EntryRow {
  id: string;
  clinic_id: string;
  practitioner_id: string;
  practitioner_name: string;
  visit_type_id: string;
  visit_type_name: unknown;
  mode: string;
  patient_id: string;
  appointment_id: string | null;
  appointment_start: Date | null;
  from_at: Date;
  until_at: Date;
  time_zone: string;
  state: string;
  created_as: string;
  created_at: Date;
  offer: OfferRow | null;
}

/** Entries that meet the conditions and are the actor's to see, each read audited. */
const visible = (
  { access, audit, clock }: Kernel<DB>,
  actor: Actor,
  action: 'read' | 'search',
  conditions: RawBuilder<unknown>,
): RawBuilder<EntryRow> => sql<EntryRow>`
  select found.*, ${audit.column(actor, {
    action,
    kind: 'waiting-entry',
    id: sql.ref('found.id'),
    patient: sql.ref('found.patient_id'),
    clinic: sql.ref('found.clinic_id'),
  })} as audited from (
    select e.id, e.clinic_id, e.practitioner_id, p.name as practitioner_name, e.visit_type_id, t.name as visit_type_name,
      t.mode, e.patient_id, e.appointment_id, a.start_at as appointment_start, e.from_at, e.until_at, p.time_zone, e.state,
      e.created_as, e.created_at,
      (select ${OFFER_JSON} from waiting_offer o left join clinic c on c.id = e.clinic_id
        where o.entry_id = e.id and o.state = 'open' and o.expires_at > ${clock.now()}) as offer
    from waiting_entry e join practitioner p on p.id = e.practitioner_id join visit_type t on t.id = e.visit_type_id
      left join appointment a on a.id = e.appointment_id
    where ${conditions} and ${access.where(actor, readWaiting, entryTargets)}`;

/** Throws `not_found` for one that does not exist or is not the actor's to see. */
export async function getEntry(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<WaitingEntry> {
  const { rows } = await sql<EntryRow>`${visible(kernel, actor, 'read', sql`e.id = ${id}::uuid`)}
    offset 0) found`.execute(kernel.db);
  if (rows[0] === undefined) throw notFound('waiting-entry');
  return toEntry(rows[0]);
}

/** In the order in which they joined, which is the order in which they are asked. */
export async function listEntries(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId, clinicId, practitionerId, state, limit }: WaitingQuery,
): Promise<WaitingEntry[]> {
  const conditions = [
    sql`e.state = ${state}`,
    ...(patientId === undefined ? [] : [sql`e.patient_id = ${patientId}::uuid`]),
    ...(clinicId === undefined ? [] : [sql`e.clinic_id = ${clinicId}::uuid`]),
    ...(practitionerId === undefined ? [] : [sql`e.practitioner_id = ${practitionerId}::uuid`]),
  ];
  const { rows } = await sql<EntryRow>`
    ${visible(kernel, actor, 'search', sql.join(conditions, sql` and `))}
    order by e.created_at, e.id limit ${limit}) found`.execute(kernel.db);
  return rows.map(toEntry);
}

export interface NewEntry {
  clinicId: string;
  practitionerId: string;
  visitTypeId: string;
  patientId: string;
  appointmentId: string | null;
  from: Date;
  until: Date;
  payer: string | null;
  by: string;
  as: AppointmentParty;
  at: Date;
}

/** Undefined where the patient waits for the same already, or was erased meanwhile. */
export async function insertEntry(
  trx: Transaction<DB>,
  entry: NewEntry,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into waiting_entry (clinic_id, practitioner_id, visit_type_id, patient_id, appointment_id, from_at, until_at,
      payer, created_by, created_as, created_at)
    select ${entry.clinicId}::uuid, ${entry.practitionerId}::uuid, ${entry.visitTypeId}::uuid, ${entry.patientId}::uuid,
      ${entry.appointmentId}::uuid, ${entry.from}, ${entry.until}, ${entry.payer}, ${entry.by}::uuid, ${entry.as}, ${entry.at}
    where not exists (select 1 from erased_patient x where x.patient_id = ${entry.patientId}::uuid)
    on conflict do nothing returning id`.execute(trx);
  return rows[0]?.id;
}

/** Ends what nobody waits for any more: windows that are over, and visits that are cancelled or over. */
export async function endOutdated(db: Kysely<DB>, now: Date): Promise<void> {
  await sql`update waiting_entry e set state = 'ended' where e.state = 'waiting'
    and (e.until_at <= ${now} or exists (select 1 from appointment a
      where a.id = e.appointment_id and (a.state = 'cancelled' or a.start_at <= ${now})))
    and not exists (select 1 from waiting_offer o where o.entry_id = e.id and o.state = 'open')`.execute(
    db,
  );
}

const toEntry = (row: EntryRow): WaitingEntry => ({
  id: row.id,
  clinicId: row.clinic_id,
  practitionerId: row.practitioner_id,
  practitionerName: row.practitioner_name,
  visitTypeId: row.visit_type_id,
  visitTypeName: row.visit_type_name as LocalizedText,
  mode: modeOf(row.mode),
  patientId: row.patient_id,
  appointmentId: row.appointment_id,
  appointmentStart: row.appointment_start?.toISOString() ?? null,
  from: row.from_at.toISOString(),
  until: row.until_at.toISOString(),
  timeZone: row.time_zone,
  state: row.state as WaitingEntry['state'],
  createdBy: row.created_as as WaitingEntry['createdBy'],
  createdAt: row.created_at.toISOString(),
  offer: row.offer && toOffer(row.offer),
});

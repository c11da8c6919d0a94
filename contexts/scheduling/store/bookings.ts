import { sql } from 'kysely';
import type { Expression, Kysely, Transaction } from 'kysely';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { TokenActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { bookAppointment, bookForPatient } from '../rules.ts';
import type { Payer } from '@hub/contracts/payers.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import type { TakenPlace } from './places.ts';
import { actingAs } from './appointment-row.ts';
import type { DB } from './types.gen.ts';

export interface BookingParty {
  /** A new id for the appointment. */
  id: string;
  /** For whom: as asked, or the actor's own patient; null for an actor that is none. */
  patientId: string | null;
  allowed: boolean;
  /** In whose name the actor books. */
  as: AppointmentParty;
  /** Whether the patient has, or had, a visit in the clinic, or the clinic took them up itself. */
  known: boolean;
  /** Whether the patient came to a visit in the clinic before. */
  wasThere: boolean;
}

/** Who books for whom, in one statement. */
export async function partyOf(
  { db, access, clock }: Kernel<DB>,
  actor: TokenActor,
  wanted: { patientId: string | undefined; practitionerId: string; clinicId: string },
): Promise<BookingParty> {
  const patient = sql.ref<string>('party.patient_id');
  const targets = { patient, practitioner: wanted.practitionerId, clinic: wanted.clinicId };
  const { rows } = await sql<BookingParty>`
    select uuidv7() as id, party.patient_id as "patientId",
      ${access.where(actor, bookAppointment, targets)} and ${access.where(actor, bookForPatient, targets)}
        and not ${isErased(patient)} as allowed,
      ${actingAs(access, actor, targets)} as "as",
      (exists (select 1 from appointment a where a.patient_id = party.patient_id and a.clinic_id = ${wanted.clinicId}::uuid
        and a.state <> 'cancelled')
        or exists (select 1 from clinic_patient c where c.patient_id = party.patient_id and c.clinic_id = ${wanted.clinicId}::uuid)) as known,
      exists (select 1 from appointment a where a.patient_id = party.patient_id and a.clinic_id = ${wanted.clinicId}::uuid
        and a.state = 'booked' and a.start_at <= ${clock.now()} and a.attendance is distinct from 'no-show') as "wasThere"
    from (select coalesce(${wanted.patientId ?? null}::uuid, (select r.object from kernel.relation r
      where r.subject = ${subjectOf(actor)}::uuid and r.kind = 'self' and r.valid_from <= ${clock.now()}
        and (r.valid_until is null or r.valid_until > ${clock.now()}) limit 1)) as patient_id) party`.execute(
    db,
  );
  return rows[0]!;
}

export interface NewBooking {
  id: string;
  clinicId: string;
  practitionerId: string;
  patientId: string;
  visitTypeId: string;
  mode: string;
  start: Date;
  end: Date;
  place: TakenPlace;
  /** What it waits for and until when; null for one that is booked at once. */
  awaits: { what: 'approval' | 'payment'; until: Date } | null;
  payer: Payer | null;
  priceMinor: number | null;
  currency: string | null;
  reasonSealed: Buffer | null;
  /** The account or integration. */
  bookedBy: string;
  bookedAs: AppointmentParty;
  bookedAt: Date;
  idempotency: { key: string; digest: Buffer } | null;
}

/**
 * Writes the appointment that has the place. False where the idempotency key was used, the patient has
 * a place in the group visit already or was erased meanwhile: the caller must then roll back.
 */
export async function insertBooking(trx: Transaction<DB>, booking: NewBooking): Promise<boolean> {
  const { place, awaits, idempotency } = booking;
  const { rows } = await sql`
    insert into appointment (id, clinic_id, practitioner_id, patient_id, visit_type_id, mode, start_at, end_at,
      reservation_id, place_id, blocked_from, blocked_until, state, awaits, awaits_until, payer,
      price_minor, currency, reason_sealed, booked_by, booked_as, booked_at, confirmed_at, idempotency_key, idempotency_digest)
    select ${booking.id}::uuid, ${booking.clinicId}::uuid, ${booking.practitionerId}::uuid, ${booking.patientId}::uuid,
      ${booking.visitTypeId}::uuid, ${booking.mode}, ${booking.start}, ${booking.end},
      ${place.reservationId}::uuid, ${place.placeId}::uuid, ${place.blockedFrom}, ${place.blockedUntil},
      ${awaits === null ? 'booked' : 'pending'}, ${awaits?.what ?? null}, ${awaits?.until ?? null}::timestamptz, ${booking.payer},
      ${booking.priceMinor}::integer, ${booking.currency}, ${booking.reasonSealed}::bytea, ${booking.bookedBy}::uuid,
      ${booking.bookedAs}, ${booking.bookedAt}, ${awaits === null ? booking.bookedAt : null}::timestamptz, ${idempotency?.key ?? null}, ${idempotency?.digest ?? null}::bytea
    where not ${isErased(sql`${booking.patientId}::uuid`)}
    on conflict do nothing returning id`.execute(trx);
  return rows.length === 1;
}

/** Whether the patient has a place in the group visit already. */
export async function isInSession(
  db: Kysely<DB>,
  patientId: string,
  {
    practitionerId,
    visitTypeId,
    start,
  }: { practitionerId: string; visitTypeId: string; start: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('practitioner_id', '=', practitionerId)
    .where('visit_type_id', '=', visitTypeId)
    .where('start_at', '=', start)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row !== undefined;
}

/** True for a patient who was erased. */
const isErased = (patient: Expression<unknown>) =>
  sql<boolean>`exists (select 1 from erased_patient e where e.patient_id = ${patient})`;

/** The appointment that the account or integration booked with this key. */
export const findByKey = (db: Kysely<DB>, bookedBy: string, key: string) =>
  db
    .selectFrom('appointment')
    .select(['id', 'idempotency_digest'])
    .where('booked_by', '=', bookedBy)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** When the last visit of patient and practitioner ends that was not cancelled; undefined without any. */
export async function lastVisitEnd(
  db: Kysely<DB>,
  practitionerId: string,
  patientId: string,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('appointment')
    .select((eb) => eb.fn.max('end_at').as('end'))
    .where('practitioner_id', '=', practitionerId)
    .where('patient_id', '=', patientId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row?.end ?? undefined;
}

import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { readWaiting } from '../rules.ts';
import type { WaitingOffer } from '../schemas/waiting-list.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

/** Where an entry's targets of access rules stand. */
export const entryTargets = {
  patient: sql.ref<string>('e.patient_id'),
  practitioner: sql.ref<string>('e.practitioner_id'),
  clinic: sql.ref<string>('e.clinic_id'),
};

/** As the database gives it in JSON, its instants with their own offsets. */
export interface OfferRow {
  id: string;
  entryId: string;
  patientId: string;
  state: string;
  clinicId: string;
  clinicName: string | null;
  clinicPhone: string | null;
  practitionerId: string;
  practitionerName: string;
  visitTypeName: unknown;
  mode: string;
  start: string;
  end: string;
  timeZone: string;
  expiresAt: string;
  movesFrom: string | null;
  appointmentId: string | null;
}

/** Reads offer `o` of entry `e`, with practitioner `p`, visit type `t`, clinic `c` and the entry's visit `a`. */
export const OFFER_JSON =
  sql.raw(`json_build_object('id', o.id, 'entryId', e.id, 'patientId', e.patient_id, 'state', o.state,
  'clinicId', e.clinic_id, 'clinicName', c.name, 'clinicPhone', c.phone, 'practitionerId', e.practitioner_id,
  'practitionerName', p.name, 'visitTypeName', t.name, 'mode', t.mode, 'start', o.start_at, 'end', o.end_at,
  'timeZone', p.time_zone, 'expiresAt', o.expires_at,
  'movesFrom', case when o.state = 'open' then a.start_at end, 'appointmentId', o.appointment_id)`);

const OFFERS = sql.raw(`waiting_offer o join waiting_entry e on e.id = o.entry_id
  join practitioner p on p.id = e.practitioner_id join visit_type t on t.id = e.visit_type_id
  left join clinic c on c.id = e.clinic_id left join appointment a on a.id = e.appointment_id`);

/** Throws `not_found` for one that does not exist or is not the actor's to see. */
export async function getOffer(
  { db, access, audit }: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<WaitingOffer> {
  const { rows } = await sql<{ offer: OfferRow }>`
    select ${OFFER_JSON} as offer, ${audit.column(actor, {
      action: 'read',
      kind: 'waiting-offer',
      id: sql.ref('o.id'),
      patient: sql.ref('e.patient_id'),
      clinic: sql.ref('e.clinic_id'),
    })} as audited
    from ${OFFERS} where o.id = ${id}::uuid and ${access.where(actor, readWaiting, entryTargets)}`.execute(
    db,
  );
  if (rows[0] === undefined) throw notFound('waiting-offer');
  return toOffer(rows[0].offer);
}

/** An offer by its id, for whoever has shown its link. */
export async function findOffer(db: Kysely<DB>, id: string): Promise<WaitingOffer | undefined> {
  const { rows } = await sql<{ offer: OfferRow }>`select ${OFFER_JSON} as offer from ${OFFERS}
    where o.id = ${id}::uuid`.execute(db);
  return rows[0] && toOffer(rows[0].offer);
}

/** An offer that is about to be settled. */
export interface LockedOffer {
  id: string;
  state: string;
  start: Date;
  end: Date;
  expiresAt: Date;
  appointmentId: string | null;
  placeId: string | null;
  entryId: string;
  entryState: string;
  clinicId: string;
  practitionerId: string;
  visitTypeId: string;
  patientId: string;
  movesAppointmentId: string | null;
  payer: string | null;
  createdBy: string;
  createdAs: string;
}

/** Whose list an offer belongs to; undefined for one that does not exist or is not within the condition. */
export async function practitionerOfOffer(
  db: Kysely<DB>,
  id: string,
  condition: RawBuilder<unknown>,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select e.practitioner_id as id
    from waiting_offer o join waiting_entry e on e.id = o.entry_id
    where o.id = ${id}::uuid and ${condition}`.execute(db);
  return rows[0]?.id;
}

/**
 * Puts all that changes a practitioner's offers in order. To be taken before any row of offers is
 * locked, so that nobody waits in a circle.
 */
export const lockOffers = async (trx: Transaction<DB>, practitionerId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('scheduling.offers/' || ${practitionerId}, 0))`.execute(
    trx,
  );
};

export async function lockOffer(
  trx: Transaction<DB>,
  id: string,
): Promise<LockedOffer | undefined> {
  const { rows } = await sql<LockedOffer>`
    select o.id, o.state, o.start_at as start, o.end_at as end, o.expires_at as "expiresAt", o.appointment_id as "appointmentId",
      (select h.place_id from hold h where h.id = o.hold_id) as "placeId", e.id as "entryId", e.state as "entryState",
      e.clinic_id as "clinicId", e.practitioner_id as "practitionerId", e.visit_type_id as "visitTypeId",
      e.patient_id as "patientId", e.appointment_id as "movesAppointmentId", e.payer,
      e.created_by as "createdBy", e.created_as as "createdAs"
    from waiting_offer o join waiting_entry e on e.id = o.entry_id
    where o.id = ${id}::uuid for update of o, e`.execute(trx);
  return rows[0];
}

const iso = (instant: string): string => new Date(instant).toISOString();

export const toOffer = (row: OfferRow): WaitingOffer => ({
  ...row,
  state: row.state as WaitingOffer['state'],
  visitTypeName: row.visitTypeName as LocalizedText,
  mode: modeOf(row.mode),
  start: iso(row.start),
  end: iso(row.end),
  expiresAt: iso(row.expiresAt),
  movesFrom: row.movesFrom === null ? null : iso(row.movesFrom),
});

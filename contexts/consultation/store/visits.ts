/** Visits as an actor may see them. Authorisation is part of each query. */
import { sql } from 'kysely';
import type { Kysely, Transaction, Updateable } from 'kysely';
import type { PatientAs, VisitParty } from '@hub/contracts/visit.ts';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import { actAsPatient, conduct, watchWaitingRoom } from '../rules.ts';
import type { DB, Visit as VisitTable } from './types.gen.ts';
import type { VisitRow } from './visit-row.ts';

/** A visit together with what the actor is in it. */
export interface OwnVisit {
  row: VisitRow;
  party: VisitParty;
  /** Where the party is the patient: whether the actor is they, or a guardian. */
  as: PatientAs;
}

const patient = sql.ref<string>('visit.patient_id');
const practitioner = sql.ref<string>('visit.practitioner_id');

/** Undefined when there is no such visit or `rule` does not hold for this actor. */
export async function findVisit(
  db: Kysely<DB>,
  access: Access,
  actor: Actor,
  rule: Rule,
  visitId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<OwnVisit | undefined> {
  const found = await db
    .selectFrom('visit')
    .selectAll('visit')
    .select(sql<boolean>`${access.where(actor, conduct, { practitioner })}`.as('conducts'))
    .select(sql<boolean>`${access.where(actor, actAsPatient, { patient })}`.as('is_patient'))
    .where('visit.id', '=', visitId)
    .where(access.where(actor, rule, { patient, practitioner }))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!found) return undefined;
  const { conducts, is_patient: isPatient, ...row } = found;
  return {
    row,
    party: conducts ? 'practitioner' : 'patient',
    as: isPatient ? 'self' : 'guardian',
  };
}

/** For what happens by itself (a lost connection, a cancelled appointment): no actor to authorise. */
export const lockVisit = (trx: Transaction<DB>, visitId: string): Promise<VisitRow | undefined> =>
  trx.selectFrom('visit').selectAll().where('id', '=', visitId).forUpdate().executeTakeFirst();

export const updateVisit = (
  trx: Transaction<DB>,
  visitId: string,
  columns: Updateable<VisitTable>,
): Promise<VisitRow> =>
  trx
    .updateTable('visit')
    .set({ ...columns, revision: sql`revision + 1` })
    .where('id', '=', visitId)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Open visits round `now`, those who wait longest first. Empty for who is not this practitioner. */
export function listWaitingRoom(
  db: Kysely<DB>,
  access: Access,
  actor: Actor,
  practitionerId: string,
  now: Date,
): Promise<VisitRow[]> {
  return openVisits(db, practitionerId, now)
    .where(access.where(actor, watchWaitingRoom, { practitioner }))
    .execute();
}

/** The same for sockets that were authorised when they began to watch. */
export const listWatchedWaitingRoom = (
  db: Kysely<DB>,
  practitionerId: string,
  now: Date,
): Promise<VisitRow[]> => openVisits(db, practitionerId, now).execute();

const HALF_DAY_MS = 12 * 3600_000;

const openVisits = (db: Kysely<DB>, practitionerId: string, now: Date) =>
  db
    .selectFrom('visit')
    .selectAll('visit')
    .where('visit.practitioner_id', '=', practitionerId)
    .where('visit.starts_at', '>', new Date(now.getTime() - HALF_DAY_MS))
    .where('visit.starts_at', '<', new Date(now.getTime() + HALF_DAY_MS))
    .where('visit.state', 'not in', ['ended', 'cancelled'])
    .orderBy('visit.waiting_since', (order) => order.asc().nullsLast())
    .orderBy('visit.starts_at')
    .orderBy('visit.id');

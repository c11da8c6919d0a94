import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { MOST_EXTENSIONS } from '../domain/hold.ts';
import type { Hold, HoldRef } from '../schemas/holds.ts';
import type { TakenPlace } from './places.ts';
import type { DB } from './types.gen.ts';

/** A live hold with its place. */
export interface FoundHold extends TakenPlace {
  id: string;
  practitionerId: string;
  visitTypeId: string;
  start: Date;
  end: Date;
  heldUntil: Date;
  extensions: number;
  capacity: number;
}

/** The hold that the token opens, unless it has ended. */
export async function findHold(
  db: Kysely<DB>,
  { id, token }: HoldRef,
  now: Date,
): Promise<FoundHold | undefined> {
  const { rows } = await sql<FoundHold>`
    select h.id, h.practitioner_id as "practitionerId", h.visit_type_id as "visitTypeId", h.start_at as start, h.end_at as "end",
      p.held_until as "heldUntil", h.extensions, r.capacity, p.id as "placeId", r.id as "reservationId",
      lower(r.during) as "blockedFrom", upper(r.during) as "blockedUntil"
    from hold h join place p on p.id = h.place_id join reservation r on r.id = p.reservation_id
    where h.id = ${id}::uuid and h.token_hash = ${tokenHash(token)} and p.held_until > ${now}`.execute(
    db,
  );
  return rows[0];
}

export interface NewHold {
  placeId: string;
  practitionerId: string;
  visitTypeId: string;
  start: Date;
  end: Date;
  token: string;
  holder: Buffer;
  isAnonymous: boolean;
  now: Date;
}

export async function insertHold(trx: Transaction<DB>, hold: NewHold): Promise<string> {
  const { id } = await trx
    .insertInto('hold')
    .values({
      place_id: hold.placeId,
      practitioner_id: hold.practitionerId,
      visit_type_id: hold.visitTypeId,
      start_at: hold.start,
      end_at: hold.end,
      token_hash: tokenHash(hold.token),
      holder: hold.holder,
      is_anonymous: hold.isAnonymous,
      created_at: hold.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts everybody in order who holds with the practitioner, or holds from the same place, until the transaction ends. */
export async function lockHolds(
  trx: Transaction<DB>,
  practitionerId: string,
  holder: Buffer,
): Promise<void> {
  for (const key of [`hold/${practitionerId}`, `hold/${holder.toString('hex')}`])
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}

/**
 * How many live holds one holder has anywhere, and how many people who are not signed in have within a
 * range of the practitioner's. Call it after `lockHolds`, so that no two pass the same limit at once.
 */
export async function countHolds(
  trx: Transaction<DB>,
  { holder, practitionerId, from, to, now }: HoldCountQuestion,
): Promise<{ ofHolder: number; anonymous: number }> {
  const { rows } = await sql<{ ofHolder: number; anonymous: number }>`select
    (select count(*)::int from hold h join place p on p.id = h.place_id
      where h.holder = ${holder} and p.held_until > ${now}) as "ofHolder",
    (select count(*)::int from hold h join place p on p.id = h.place_id
      where h.is_anonymous and h.practitioner_id = ${practitionerId}::uuid and h.start_at >= ${from} and h.start_at < ${to}
        and p.held_until > ${now}) as anonymous`.execute(trx);
  return rows[0]!;
}

interface HoldCountQuestion {
  holder: Buffer;
  practitionerId: string;
  from: Date;
  to: Date;
  now: Date;
}

/** How many places of the reservation nobody has. */
export async function placesLeft(
  db: Kysely<DB>,
  reservationId: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{
    left: number;
  }>`select r.capacity - (select count(*)::int from place p
      where p.reservation_id = r.id and (p.held_until is null or p.held_until > ${now})) as left
    from reservation r where r.id = ${reservationId}::uuid`.execute(db);
  return rows[0]?.left ?? 0;
}

export const toHold = (hold: Omit<FoundHold, keyof TakenPlace>, left: number, now: Date): Hold => ({
  id: hold.id,
  practitionerId: hold.practitionerId,
  visitTypeId: hold.visitTypeId,
  start: hold.start.toISOString(),
  end: hold.end.toISOString(),
  heldUntil: hold.heldUntil.toISOString(),
  secondsLeft: Math.floor((hold.heldUntil.getTime() - now.getTime()) / 1000),
  extensionsLeft: MOST_EXTENSIONS - hold.extensions,
  placesLeft: left,
});

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

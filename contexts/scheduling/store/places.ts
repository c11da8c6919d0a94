import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { blockedSql, fillBlocks } from './blocks.ts';
import type { DB } from './types.gen.ts';

/** Time of a practitioner that somebody wants. */
export interface WantedTime {
  practitionerId: string;
  visitTypeId: string;
  start: Date;
  end: Date;
  /** The visit with its buffers. */
  blockedFrom: Date;
  blockedUntil: Date;
  /** Of the reservation, where it is a new one. */
  capacity: number;
}

/** A place that was taken, with the time of its reservation. */
export interface TakenPlace {
  placeId: string;
  reservationId: string;
  blockedFrom: Date;
  blockedUntil: Date;
}

interface PlaceRow {
  place_id: string;
  reservation_id: string;
  blocked_from: Date;
  blocked_until: Date;
}

/**
 * Takes a place: in a reservation of its own or, for a group visit, in the one that is there. With
 * `heldUntil` it is a hold. Undefined where the time is taken or the group is full: the database's
 * constraints decide, and somebody quicker elsewhere is waited for. Holds that have ended give way, but
 * what an absence or another calendar blocks beneath them is taken by nobody, whatever is open there still.
 */
export async function takePlace(
  trx: Transaction<DB>,
  wanted: WantedTime,
  now: Date,
  heldUntil: Date | null = null,
): Promise<TakenPlace | undefined> {
  const own = await takeOwn(trx, wanted, now, heldUntil);
  return own ?? (wanted.capacity > 1 ? join(trx, wanted, now, heldUntil) : undefined);
}

async function takeOwn(
  trx: Transaction<DB>,
  { practitionerId, visitTypeId, start, end, blockedFrom, blockedUntil, capacity }: WantedTime,
  now: Date,
  heldUntil: Date | null,
): Promise<TakenPlace | undefined> {
  const during = sql`tstzrange(${blockedFrom}, ${blockedUntil})`;
  const { rows } = await sql<
    (PlaceRow | { place_id: null }) & { ended_from: Date | null; ended_until: Date | null }
  >`
    with ended as (
      delete from reservation where practitioner_id = ${practitionerId}::uuid and during && ${during} and held_until <= ${now}
      returning during
    ), reserved as (
      -- Reads the count, so that what has ended is gone before.
      insert into reservation (practitioner_id, during, capacity, visit_type_id, start_at, end_at, held_until)
      select w.practitioner_id, w.during, ${capacity}, ${visitTypeId}::uuid, ${start}, ${end}, ${heldUntil}::timestamptz
      from (select count(*) from ended) gone,
        (select ${practitionerId}::uuid as practitioner_id, ${during} as during) w
      where not ${BLOCKED.wanted}
      on conflict do nothing returning id, during
    ), taken as (
      insert into place (reservation_id, capacity, number, held_until)
      select id, ${capacity}, 1, ${heldUntil}::timestamptz from reserved returning id, reservation_id
    )
    select t.id as place_id, t.reservation_id, lower(r.during) as blocked_from, upper(r.during) as blocked_until,
      ended_from, ended_until
    from (select min(lower(during)) as ended_from, max(upper(during)) as ended_until from ended) e
      left join taken t on true left join reserved r on r.id = t.reservation_id`.execute(trx);
  const { ended_from: from, ended_until: until, ...place } = rows[0]!;
  if (from !== null && until !== null)
    await fillBlocks(trx, practitionerId, { start: from.getTime(), end: until.getTime() });
  return placeOf(place);
}

const BLOCKED = {
  wanted: sql.raw<boolean>(blockedSql('w.practitioner_id', 'w.during')),
  session: sql.raw<boolean>(blockedSql('reservation.practitioner_id', 'reservation.during')),
};

/** The lock on the reservation puts all who join it in order. */
async function join(
  trx: Transaction<DB>,
  { practitionerId, visitTypeId, start, end }: WantedTime,
  now: Date,
  heldUntil: Date | null,
): Promise<TakenPlace | undefined> {
  const found = await trx
    .selectFrom('reservation')
    .select(['id', 'capacity'])
    .where('practitioner_id', '=', practitionerId)
    .where('visit_type_id', '=', visitTypeId)
    .where('start_at', '=', start)
    .where('end_at', '=', end)
    .where(BLOCKED.session, 'is', false)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) return undefined;
  await trx
    .deleteFrom('place')
    .where('reservation_id', '=', found.id)
    .where('held_until', '<=', now)
    .execute();
  const { rows } = await sql<PlaceRow>`
    with taken as (
      insert into place (reservation_id, capacity, number, held_until)
      select ${found.id}::uuid, ${found.capacity}, min(free.number), ${heldUntil}::timestamptz
      from generate_series(1, ${found.capacity}::int) free (number)
      where not exists (select 1 from place p where p.reservation_id = ${found.id}::uuid and p.number = free.number)
      having min(free.number) is not null
      returning id, reservation_id
    )
    select t.id as place_id, r.id as reservation_id, lower(r.during) as blocked_from, upper(r.during) as blocked_until
    from taken t join reservation r on r.id = t.reservation_id`.execute(trx);
  if (rows.length > 0) await settle(trx, found.id);
  return placeOf(rows[0]);
}

/** Makes a hold's place firm. False where the hold has ended. */
export async function confirmPlace(
  trx: Transaction<DB>,
  placeId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with ${locked(placeId)}, confirmed as (
      update place p set held_until = null from locked
      where p.id = ${placeId}::uuid and (p.held_until is null or p.held_until > ${now}) returning p.reservation_id
    )
    update reservation r set held_until = null from confirmed c where r.id = c.reservation_id returning r.id`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Makes a hold's place firm and ends the hold: the place with the time of its reservation, or undefined where the hold has ended. */
export async function confirmHeld(
  trx: Transaction<DB>,
  placeId: string,
  now: Date,
): Promise<TakenPlace | undefined> {
  if (!(await confirmPlace(trx, placeId, now))) return undefined;
  await trx.deleteFrom('hold').where('place_id', '=', placeId).execute();
  const { rows } = await sql<PlaceRow>`
    select p.id as place_id, r.id as reservation_id, lower(r.during) as blocked_from, upper(r.during) as blocked_until
    from place p join reservation r on r.id = p.reservation_id where p.id = ${placeId}::uuid`.execute(
    trx,
  );
  return placeOf(rows[0]);
}

/** Holds a place longer. False where the hold has ended, or nothing is held there. */
export async function extendHold(
  trx: Transaction<DB>,
  placeId: string,
  now: Date,
  heldUntil: Date,
): Promise<boolean> {
  const { rows } = await sql<{ reservation_id: string }>`
    with ${locked(placeId)}
    update place p set held_until = ${heldUntil} from locked
    where p.id = ${placeId}::uuid and p.held_until > ${now} returning p.reservation_id`.execute(
    trx,
  );
  if (rows[0] === undefined) return false;
  await settle(trx, rows[0].reservation_id);
  return true;
}

/** Gives a place back, and the time with the last one of its reservation. */
export async function releasePlace(trx: Transaction<DB>, placeId: string): Promise<void> {
  const { rows } = await sql<{ reservation_id: string }>`
    with ${locked(placeId)}
    delete from place p using locked where p.id = ${placeId}::uuid returning p.reservation_id`.execute(
    trx,
  );
  if (rows[0] !== undefined) await settle(trx, rows[0].reservation_id);
}

/** Everybody locks a reservation before its places, so that nobody waits for each other in a circle. */
const locked = (placeId: string) =>
  sql`locked as (select r.id from reservation r join place p on p.reservation_id = r.id
    where p.id = ${placeId}::uuid for update of r)`;

/** Lets a reservation end with the last of its holds, or go where nobody has a place in it. */
async function settle(trx: Transaction<DB>, reservationId: string): Promise<void> {
  const { rows } = await sql<FreedRow>`
    with remaining as (
      select count(*) as places, bool_or(held_until is null) as is_firm, max(held_until) as held_until
      from place where reservation_id = ${reservationId}::uuid
    ), kept as (
      update reservation r set held_until = case when is_firm then null else remaining.held_until end
      from remaining where r.id = ${reservationId}::uuid and places > 0
    )
    delete from reservation r using remaining
    where r.id = ${reservationId}::uuid and r.kind = 'visit' and places = 0 returning ${FREED}`.execute(
    trx,
  );
  await closeAgain(trx, rows);
}

interface FreedRow {
  practitioner_id: string;
  freed_from: Date;
  freed_until: Date;
}
const FREED = sql.raw(
  'r.practitioner_id, lower(r.during) as freed_from, upper(r.during) as freed_until',
);

/**
 * What an absence or another calendar blocks is closed as soon as nothing takes it any more. Nobody can
 * have taken it in between, so this waits for nobody.
 */
async function closeAgain(trx: Transaction<DB>, freed: readonly FreedRow[]): Promise<void> {
  for (const { practitioner_id: id, freed_from: from, freed_until: until } of freed)
    await fillBlocks(trx, id, { start: from.getTime(), end: until.getTime() });
}

/**
 * Removes holds that have ended; returns whose time is free again, each practitioner once. What somebody
 * is busy with at this moment is left for the next time.
 */
export async function removeEndedHolds(trx: Transaction<DB>, now: Date): Promise<string[]> {
  const { rows } = await sql<FreedRow & { is_gone: boolean }>`
    with due as (
      select r.id, r.practitioner_id, r.held_until, r.during from reservation r
      where r.held_until <= ${now} or r.id in (select p.reservation_id from place p where p.held_until <= ${now})
      order by r.id for update skip locked
    ), ended as (
      delete from place p using due d
      where p.reservation_id = d.id and p.held_until <= ${now} and (d.held_until is null or d.held_until > ${now})
    ), gone as (
      delete from reservation r using due d where r.id = d.id and d.held_until <= ${now} returning r.id
    )
    select ${FREED}, exists (select 1 from gone g where g.id = r.id) as is_gone from due r`.execute(
    trx,
  );
  await closeAgain(
    trx,
    rows.filter((row) => row.is_gone),
  );
  return [...new Set(rows.map((row) => row.practitioner_id))];
}

const placeOf = (row: PlaceRow | { place_id: null } | undefined): TakenPlace | undefined =>
  row === undefined || row.place_id === null
    ? undefined
    : {
        placeId: row.place_id,
        reservationId: row.reservation_id,
        blockedFrom: row.blocked_from,
        blockedUntil: row.blocked_until,
      };

import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict } from '@hub/kernel/errors.ts';
import { anonymousShare, heldUntil, HOLDS_OF_ACCOUNT, HOLDS_OF_NETWORK } from '../domain/hold.ts';
import { DAY_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { refusalOf, slotsFor } from '../domain/schedule.ts';
import { dateOf, firstInstant } from '../domain/zone.ts';
import { holdForStaff } from '../rules.ts';
import type { HeldSlot, HoldRequest } from '../schemas/holds.ts';
import { countHolds, findHold, insertHold, lockHolds, placesLeft, toHold } from '../store/holds.ts';
import type { FoundHold } from '../store/holds.ts';
import { keepsLimits } from '../store/limits.ts';
import { releasePlace, takePlace } from '../store/places.ts';
import { findSchedule } from '../store/schedules.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { getTerms } from '../store/visit-types.ts';
import { readerOf, wantedTime } from './book-appointment.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { momentOf, refused } from './refusal.ts';
import { inTurn, retryingDeadlocks } from './turns.ts';

/** 192 bits: nobody guesses it within the lifetime of a hold, or ever. */
const TOKEN_BYTES = 24;

/**
 * Keeps a place for ten minutes while a form is filled in; whoever shows the token has it. Refuses as
 * booking does, and with 429 `too_many_holds` or 409 `holds_exhausted` where holding would keep others
 * from booking: one can book without a hold all the same.
 */
export const holdSlot = (
  kernel: Kernel<DB>,
  actor: Actor,
  network: string,
  request: HoldRequest,
): Promise<HeldSlot> =>
  inTurn(kernel.pool, request.practitionerId, () =>
    retryingDeadlocks(() => hold(kernel, actor, network, request)),
  );

async function hold(
  kernel: Kernel<DB>,
  actor: Actor,
  network: string,
  request: HoldRequest,
): Promise<HeldSlot> {
  const now = kernel.clock.now();
  const start = new Date(request.start);
  const earlier = request.instead && (await findHold(kernel.db, request.instead, now));
  if (earlier && isSame(earlier, request))
    return {
      ...toHold(earlier, await placesLeft(kernel.db, earlier.reservationId, now), now),
      token: request.instead!.token,
    };

  const read = readerOf(kernel.db, request);
  const [schedule, type] = await read(momentOf(start));
  const { bookableBy } = await getTerms(kernel.db, type.id);
  if (!bookableBy.some((booker) => booker !== 'staff'))
    await kernel.access.require(kernel.db, actor, holdForStaff, {
      practitioner: schedule.practitionerId,
      clinic: schedule.clinicId,
    });
  const refusal = refusalOf(schedule, type, start.getTime(), now.getTime());
  // The caller's own hold gives way, and so do those that have ended: the database tells.
  const mayGiveWay = refusal === 'slot_taken' || (refusal === 'limit_reached' && earlier);
  if (refusal === undefined || mayGiveWay) {
    const held = await take(kernel, actor, { network, schedule, type, start, now, earlier });
    if (held) return held;
  }
  throw await refused(refusal ?? 'slot_taken', read, start, now);
}

interface Wish {
  network: string;
  schedule: PractitionerSchedule;
  type: OfferedType;
  start: Date;
  now: Date;
  earlier: FoundHold | undefined;
}

/** Takes the place and gives the earlier one up, in one transaction. Undefined where the time was taken. */
async function take(kernel: Kernel<DB>, actor: Actor, wish: Wish): Promise<HeldSlot | undefined> {
  const { schedule, type, start, now, earlier } = wish;
  const { practitionerId, clinicId } = schedule;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const wanted = wantedTime(practitionerId, type, start);
  const until = new Date(heldUntil(now.getTime(), start.getTime()));
  const isAnonymous = actor.kind === 'anonymous';
  const holder = holderOf(kernel, actor, wish.network);
  try {
    return await kernel.db.transaction().execute(async (trx) => {
      // Before anything is taken or given back: otherwise two who change slots would wait for each other.
      await lockHolds(trx, practitionerId, holder);
      if (earlier) await giveUp(kernel, trx, earlier);
      await requireRoom(trx, wish, holder, isAnonymous);
      const place = await takePlace(trx, wanted, now, until);
      if (place === undefined) throw new Taken();
      if (!(await keepsLimits(trx, schedule, type, start, place, now))) throw new Taken();
      const { end } = wanted;
      const visit = { practitionerId, visitTypeId: type.id, start, end };
      const id = await insertHold(trx, {
        ...visit,
        placeId: place.placeId,
        token,
        holder,
        isAnonymous,
        now,
      });
      await kernel.audit.write(trx, actor, {
        action: 'create',
        kind: 'hold',
        id,
        clinic: clinicId,
      });
      await refreshSoon(kernel, trx, practitionerId);
      const left = await placesLeft(trx, place.reservationId, now);
      const held = { ...visit, id, heldUntil: until, extensions: 0, capacity: type.capacity };
      return { ...toHold(held, left, now), token };
    });
  } catch (error) {
    if (error instanceof Taken) return undefined;
    throw error;
  }
}

async function giveUp(kernel: Kernel<DB>, trx: Transaction<DB>, earlier: FoundHold): Promise<void> {
  await releasePlace(trx, earlier.placeId);
  await refreshSoon(kernel, trx, earlier.practitionerId);
}

/** Throws where this hold would leave too little for others. */
async function requireRoom(
  trx: Transaction<DB>,
  { schedule, type, start, now }: Wish,
  holder: Buffer,
  isAnonymous: boolean,
): Promise<void> {
  const day = dayOf(schedule, start);
  const range = type.capacity > 1 ? { start: start.getTime(), end: start.getTime() + 1 } : day;
  const { ofHolder, anonymous } = await countHolds(trx, {
    holder,
    practitionerId: schedule.practitionerId,
    from: new Date(range.start),
    to: new Date(range.end),
    now,
  });
  if (ofHolder >= (isAnonymous ? HOLDS_OF_NETWORK : HOLDS_OF_ACCOUNT))
    throw new AppError('too_many_holds', 'Too many appointments are held from here already', {
      status: 429,
    });
  if (!isAnonymous) return;
  // Read anew, since others have taken some before this one had the lock.
  const fresh = await findSchedule(trx, schedule.practitionerId, day, type.id);
  const free = slotsFor(fresh ?? schedule, type, day, now.getTime()).length;
  const places = type.capacity > 1 ? type.capacity : anonymous + free;
  if (anonymous >= anonymousShare(places))
    throw conflict('holds_exhausted', 'So many people are booking here that nothing more is held');
}

/** The date of the visit on the practitioner's calendar. */
function dayOf({ zone }: PractitionerSchedule, start: Date): Interval {
  const date = dateOf(zone, start.getTime());
  return { start: firstInstant(zone, date), end: firstInstant(zone, date + DAY_MS) };
}

/** Who holds, as a keyed hash: enough to count by, and nothing that names anybody. */
function holderOf({ secrets }: Kernel<DB>, actor: Actor, network: string): Buffer {
  const name = subjectOf(actor) ?? `network/${network}`;
  return createHmac('sha256', secrets.derive('scheduling.holder')).update(name).digest();
}

const isSame = (held: FoundHold, { practitionerId, visitTypeId, start }: HoldRequest): boolean =>
  held.practitionerId === practitionerId &&
  held.visitTypeId === visitTypeId &&
  held.start.getTime() === Date.parse(start);

/** Rolls the transaction back, so that the earlier hold stays. */
class Taken extends Error {}

import type { Transaction } from 'kysely';
import { z } from 'zod';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { DAY_MS, MINUTE_MS, overlaps } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { GRACE_MS, offerUntil, suits } from '../domain/offer.ts';
import { slotsFor } from '../domain/schedule.ts';
import { candidatesFor, isAnybodyWaiting, offerMinutesOf } from '../store/candidates.ts';
import type { Candidate } from '../store/candidates.ts';
import { keepsLimits } from '../store/limits.ts';
import { lockOffers } from '../store/offers.ts';
import { releasePlace, takePlace } from '../store/places.ts';
import type { WantedTime } from '../store/places.ts';
import { findSchedule } from '../store/schedules.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { wantedTime } from './book-appointment.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tellOffer } from './tell.ts';
import { retryingDeadlocks } from './turns.ts';

const FreedPayload = z.object({
  practitionerId: z.uuid(),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  placeId: z.uuid().nullable(),
});

/** How long freed time waits for the job that offers it. If that takes longer, it is free for all meanwhile. */
const KEPT_MS = MINUTE_MS;

/**
 * To be called in the transaction that frees time of a practitioner: a job right after it offers the
 * time to the next on the waiting list. `visit` is what was there; its time is kept until then, so that
 * nobody comes in between.
 */
export async function offerSoon(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
  freed: Interval,
  visit?: WantedTime,
): Promise<void> {
  const now = kernel.clock.now();
  if (freed.end <= now.getTime()) return;
  if (!(await isAnybodyWaiting(trx, practitionerId, freed))) return;
  const kept =
    visit && visit.start > now
      ? await takePlace(trx, visit, now, new Date(now.getTime() + KEPT_MS))
      : undefined;
  await kernel.jobs.add(trx, 'offer-freed', {
    practitionerId,
    from: new Date(freed.start).toISOString(),
    until: new Date(freed.end).toISOString(),
    placeId: kept?.placeId ?? null,
  });
}

/** Offers freed time to those who wait. Repeated, it offers what is still free and nothing twice. */
export const offerFreed =
  (kernel: Kernel<DB>) =>
  async (payload: unknown): Promise<void> => {
    const { practitionerId, from, until, placeId } = FreedPayload.parse(payload);
    const freed = { start: Date.parse(from), end: Date.parse(until) };
    await retryingDeadlocks(() =>
      kernel.db.transaction().execute(async (trx) => {
        await lockOffers(trx, practitionerId);
        if (placeId !== null && (await isKept(trx, placeId))) await releasePlace(trx, placeId);
        await offerToNext(kernel, trx, practitionerId, freed);
      }),
    );
  };

/** Whether a place is only kept for this job, and nobody's. */
async function isKept(trx: Transaction<DB>, placeId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('place as p')
    .leftJoin('hold as h', 'h.place_id', 'p.id')
    .select('p.id')
    .where('p.id', '=', placeId)
    .where('p.held_until', 'is not', null)
    .where('h.id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Offers what is free within `freed`, each slot to the first on the list whom it suits. The caller has
 * locked the practitioner's offers.
 */
export async function offerToNext(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
  freed: Interval,
): Promise<void> {
  const now = kernel.clock.now();
  const candidates = await candidatesFor(trx, practitionerId, freed, now);
  const [first] = candidates;
  if (first !== undefined) {
    const offerMinutes = await offerMinutesOf(trx, first.clinicId);
    const free = new FreedSlots(trx, practitionerId, freed, now);
    for (const candidate of candidates)
      await offerSlot(kernel, trx, free, { candidate, offerMinutes, now });
  }
  await refreshSoon(kernel, trx, practitionerId);
}

/** The slots that begin or end within freed time, by visit type: read once, and anew after an offer. */
class FreedSlots {
  readonly #trx;
  readonly #practitionerId;
  readonly #freed;
  readonly #now;
  readonly #known = new Map<string, Promise<Offered | undefined>>();

  constructor(trx: Transaction<DB>, practitionerId: string, freed: Interval, now: Date) {
    this.#trx = trx;
    this.#practitionerId = practitionerId;
    this.#freed = freed;
    this.#now = now;
  }

  /** Undefined where the practitioner does not offer the type. */
  of(visitTypeId: string): Promise<Offered | undefined> {
    const known = this.#known.get(visitTypeId) ?? this.#read(visitTypeId);
    this.#known.set(visitTypeId, known);
    return known;
  }

  forget(): void {
    this.#known.clear();
  }

  async #read(visitTypeId: string): Promise<Offered | undefined> {
    const { start, end } = this.#freed;
    const around = { start: start - DAY_MS, end: end + DAY_MS };
    const schedule = await findSchedule(this.#trx, this.#practitionerId, around, visitTypeId);
    const type = schedule?.types[0];
    if (schedule === undefined || type === undefined) return undefined;
    const range = { start: start - type.durationMinutes * MINUTE_MS, end };
    const slots = slotsFor(schedule, type, range, this.#now.getTime());
    return { schedule, type, slots: slots.filter((slot) => overlaps(slot, this.#freed)) };
  }
}

interface Offered {
  schedule: PractitionerSchedule;
  type: OfferedType;
  slots: Interval[];
}

interface Offering {
  candidate: Candidate;
  offerMinutes: number;
  now: Date;
}

async function offerSlot(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  free: FreedSlots,
  { candidate, offerMinutes, now }: Offering,
): Promise<void> {
  const offered = await free.of(candidate.visitTypeId);
  if (offered === undefined) return;
  const { schedule, type } = offered;
  for (const slot of offered.slots) {
    if (!suits(candidate, slot)) continue;
    const terms = { offerMinutes, minimumNoticeMinutes: type.minimumNoticeMinutes };
    const until = offerUntil(now.getTime(), slot.start, terms);
    if (until === undefined) continue;
    if (await makeOffer(kernel, trx, { schedule, candidate, type, slot, until, now })) {
      free.forget();
      return;
    }
  }
}

interface NewOffer {
  schedule: PractitionerSchedule;
  candidate: Candidate;
  type: OfferedType;
  slot: Interval;
  until: number;
  now: Date;
}

/** Holds the slot for the candidate. False where somebody was quicker, or has filled the day or the week. */
async function makeOffer(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { schedule, candidate, type, slot, until, now }: NewOffer,
): Promise<boolean> {
  const { practitionerId } = schedule;
  const wanted = wantedTime(practitionerId, type, new Date(slot.start));
  const place = await takePlace(trx, wanted, now, new Date(until + GRACE_MS));
  if (place === undefined) return false;
  if (!(await keepsLimits(trx, schedule, type, wanted.start, place, now))) {
    await releasePlace(trx, place.placeId);
    return false;
  }
  const hold = await trx
    .insertInto('hold')
    .values({
      place_id: place.placeId,
      practitioner_id: practitionerId,
      visit_type_id: type.id,
      start_at: wanted.start,
      end_at: wanted.end,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const offer = await trx
    .insertInto('waiting_offer')
    .values({
      entry_id: candidate.entryId,
      hold_id: hold.id,
      start_at: wanted.start,
      end_at: wanted.end,
      offered_at: now,
      expires_at: new Date(until),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await kernel.audit.write(trx, anonymous, {
    action: 'create',
    kind: 'waiting-offer',
    id: offer.id,
    patient: candidate.patientId,
    clinic: candidate.clinicId,
  });
  await tellOffer(kernel, trx, offer.id);
  return true;
}

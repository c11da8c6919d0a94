import type { Payer } from '@hub/contracts/payers.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import { AppError, conflict, unprocessable } from '@hub/kernel/errors.ts';
import { MINUTE_MS } from '../domain/interval.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { sideOf } from '../store/appointment-row.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import type { BookingTerms } from '../store/visit-types.ts';

/** What a visit waits for before it is certain, and when it lapses without that. */
export interface Awaited {
  what: 'approval' | 'payment';
  until: Date;
}

/**
 * Throws where the visit type is not for this booking: 403 `not_bookable_by_patients`, `…_by_staff` or
 * `account_needed`,
 * 409 `first_visits_only` or `follow_ups_only`, 422 for a payer. Returns whose bill it is, where that
 * is known.
 */
export function requireTerms(
  terms: BookingTerms,
  party: { as: AppointmentParty; wasThere: boolean; isGuest: boolean },
  payer: Payer | undefined,
): Payer | null {
  requireBooker(terms, party);
  // Whom the practice has seen before it used this hub only its staff know: they decide.
  if (party.as !== 'clinic') {
    if (terms.audience === 'first' && party.wasThere)
      throw conflict('first_visits_only', 'This is for a first visit to the practice');
    if (terms.audience === 'follow-up' && !party.wasThere)
      throw conflict('follow_ups_only', 'This is for patients who were at the practice before');
  }
  return payerOf(terms, payer);
}

function requireBooker(
  { bookableBy }: BookingTerms,
  { as, isGuest }: { as: AppointmentParty; isGuest: boolean },
): void {
  const booker = as === 'clinic' ? 'staff' : isGuest ? 'guest' : 'patient';
  if (bookableBy.includes(booker)) return;
  if (booker === 'guest' && bookableBy.includes('patient'))
    throw new AppError('account_needed', 'This is booked with an account', { status: 403 });
  throw booker === 'staff'
    ? new AppError('not_bookable_by_staff', 'Only patients book this', { status: 403 })
    : new AppError('not_bookable_by_patients', 'Only the practice books this', { status: 403 });
}

function payerOf({ payers }: BookingTerms, payer: Payer | undefined): Payer | null {
  if (payers === null) return payer ?? null;
  const [only] = payers;
  if (payer === undefined && payers.length === 1) return only ?? null;
  if (payer === undefined)
    throw unprocessable([
      { path: 'body.payer', message: 'Say whose bill it is', code: 'required' },
    ]);
  if (!payers.includes(payer))
    throw unprocessable([
      { path: 'body.payer', message: 'This bill is not taken for the visit', code: 'not_taken' },
    ]);
  return payer;
}

/**
 * Whether the booking waits for the clinic's yes. What its own people book they have said yes to; what
 * a program books it has not. It never waits beyond the start of the visit.
 */
export function awaitedOf(
  { approvalHours }: Pick<BookingTerms, 'approvalHours'>,
  actor: Actor,
  as: AppointmentParty,
  start: Date,
  now: Date,
): Awaited | null {
  if (approvalHours === null || (as === 'clinic' && actor.kind === 'account')) return null;
  const until = now.getTime() + approvalHours * 60 * MINUTE_MS;
  return { what: 'approval', until: new Date(Math.min(until, start.getTime())) };
}

/**
 * What a visit waits for once it has moved to `start`. The clinic's yes was to a time: whoever would wait
 * for it to book there waits for it anew. A request that its own people move is still to be answered.
 */
export function awaitedAfterMove(
  terms: Pick<BookingTerms, 'approvalHours'>,
  { state, awaits, awaits_until: until }: StoredAppointment,
  { actor, as, start, now }: { actor: Actor; as: AppointmentParty; start: Date; now: Date },
): Awaited | null {
  const anew = awaitedOf(terms, actor, as, start, now);
  if (state !== 'pending' || awaits === null || until === null) return anew;
  const owed: Awaited = {
    what: awaits === 'payment' ? 'payment' : 'approval',
    until: until < start ? until : start,
  };
  return owed.what === 'approval' && sideOf(as) === 'patient' ? (anew ?? owed) : owed;
}

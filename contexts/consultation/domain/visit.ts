/** The rules of one video visit, as a pure state machine over its facts. */
import type { VisitRefusal } from '@hub/contracts/signalling.ts';
import type { VisitParty, VisitState } from '@hub/contracts/visit.ts';

const MINUTE_MS = 60_000;

/** The waiting room opens this long before the appointment. */
export const OPENS_BEFORE_MINUTES = 60;
/** Practices run late: the waiting room closes only this long after the booked end. */
export const CLOSES_AFTER_MINUTES = 240;
/** Somebody whose connection is lost this long has left the waiting room. */
export const AWAY_UNTIL_LEFT_MINUTES = 5;
/** An admitted visit that both have left is over this long after its booked end. */
export const FORGOTTEN_AFTER_MINUTES = 30;

/** A page (tab) that takes part. `present` is false while its connection is lost. */
export interface Seat {
  clientId: string | null;
  present: boolean;
}

export interface VisitFacts {
  state: VisitState;
  start: Date;
  end: Date;
  waitingSince: Date | null;
  startedAt: Date | null;
  endedAt: Date | null;
  /** Number of the media connection, see `Signal`. */
  epoch: number;
  patient: Seat;
  practitioner: Seat;
}

export type VisitAct =
  | { type: 'join'; party: VisitParty; clientId: string }
  | { type: 'leave'; party: VisitParty; clientId: string }
  /** The connection of this page is gone and has not come back in time. */
  | { type: 'lose'; party: VisitParty; clientId: string }
  | { type: 'admit' }
  | { type: 'end' }
  /** The page tells what its devices can do. */
  | { type: 'report'; party: VisitParty; clientId: string }
  /** The page asks for a new media connection in place of the one of `epoch`. */
  | { type: 'rebuild'; party: VisitParty; clientId: string; epoch: number }
  | { type: 'cancel' }
  /** To another time, or to another practitioner. */
  | { type: 'move'; start: Date; end: Date; toAnother: boolean }
  /** Nobody has come back: leave the waiting room, or close a visit that was left open. */
  | { type: 'tidy'; awaySince: Date };

/** What happened; the events and the announcements follow from it. */
export type VisitFact = 'started' | 'ended';

export type Outcome =
  | { ok: true; visit: VisitFacts; facts: VisitFact[] }
  | { ok: false; refusal: VisitRefusal };

export const opensAt = (start: Date): Date =>
  new Date(start.getTime() - OPENS_BEFORE_MINUTES * MINUTE_MS);
export const closesAt = (end: Date): Date =>
  new Date(end.getTime() + CLOSES_AFTER_MINUTES * MINUTE_MS);
export const isOpen = (state: VisitState): boolean => state !== 'ended' && state !== 'cancelled';
export const isAdmitted = (state: VisitState): boolean =>
  state === 'in-call' || state === 'interrupted';

const refuse = (refusal: VisitRefusal): Outcome => ({ ok: false, refusal });
const accept = (visit: VisitFacts, ...facts: VisitFact[]): Outcome => ({ ok: true, visit, facts });

/** What the visit becomes when `act` happens at `now`, or why that cannot be. */
export function decide(visit: VisitFacts, act: VisitAct, now: Date): Outcome {
  if (visit.state === 'cancelled') return refuse('visit_cancelled');
  if (visit.state === 'ended') return refuse('visit_ended');
  switch (act.type) {
    case 'join':
      return join(visit, act.party, act.clientId, now);
    case 'leave':
    case 'lose':
      return go(visit, act);
    case 'admit':
      return admit(visit, now);
    case 'end':
      return isAdmitted(visit.state) ? finish(visit, now) : refuse('not_admitted');
    case 'report':
      return holdsSeat(visit, act) ? accept(visit) : refuse('not_joined');
    case 'rebuild':
      if (!holdsSeat(visit, act)) return refuse('not_joined');
      if (!isAdmitted(visit.state)) return refuse('not_admitted');
      if (act.epoch !== visit.epoch) return refuse('stale_epoch');
      return accept({ ...visit, epoch: visit.epoch + 1 });
    case 'cancel':
      // An appointment cancelled while the two talk does not cut them off.
      return isAdmitted(visit.state) ? accept(visit) : accept({ ...visit, state: 'cancelled' });
    case 'move':
      return move(visit, act, now);
    case 'tidy':
      return tidy(visit, act.awaySince, now);
  }
}

/** False for a page that another one of the same person has replaced. */
export const holdsSeat = (
  visit: VisitFacts,
  { party, clientId }: { party: VisitParty; clientId: string },
): boolean => visit[party].clientId === clientId;

function join(visit: VisitFacts, party: VisitParty, clientId: string, now: Date): Outcome {
  const returning = visit[party].clientId === clientId;
  const seated: VisitFacts = { ...visit, [party]: { clientId, present: true } };
  if (isAdmitted(visit.state)) {
    // A page that only lost its socket keeps its media; a new page needs a new connection.
    return accept({
      ...seated,
      epoch: returning ? visit.epoch : visit.epoch + 1,
      state: seated.patient.present && seated.practitioner.present ? 'in-call' : 'interrupted',
    });
  }
  if (party === 'practitioner') return accept(seated);
  if (now < opensAt(visit.start)) return refuse('too_early');
  if (now > closesAt(visit.end)) return refuse('too_late');
  return accept({ ...seated, state: 'waiting', waitingSince: visit.waitingSince ?? now });
}

function go(
  visit: VisitFacts,
  act: { type: 'leave' | 'lose'; party: VisitParty; clientId: string },
): Outcome {
  // The page that goes has been replaced already by another: nothing changes.
  if (!holdsSeat(visit, act)) return accept(visit);
  const left: VisitFacts = {
    ...visit,
    [act.party]: { clientId: act.type === 'leave' ? null : act.clientId, present: false },
  };
  if (isAdmitted(visit.state)) return accept({ ...left, state: 'interrupted' });
  if (act.party === 'patient' && act.type === 'leave') {
    return accept({ ...left, state: 'scheduled', waitingSince: null });
  }
  return accept(left);
}

function admit(visit: VisitFacts, now: Date): Outcome {
  // Pressing twice, or on two screens, admits once.
  if (isAdmitted(visit.state)) return accept(visit);
  if (visit.state !== 'waiting') return refuse('not_waiting');
  return accept({ ...visit, state: 'in-call', startedAt: now, epoch: visit.epoch + 1 }, 'started');
}

const finish = (visit: VisitFacts, now: Date): Outcome =>
  accept(
    {
      ...visit,
      state: 'ended',
      endedAt: now,
      patient: { clientId: null, present: false },
      practitioner: { clientId: null, present: false },
    },
    'ended',
  );

/**
 * Who waits goes on waiting where the waiting room is open for the new time too, and has left it where
 * it is not. Two who talk already are not cut off, and their visit stays where it is.
 */
function move(
  visit: VisitFacts,
  { start, end, toAnother }: Extract<VisitAct, { type: 'move' }>,
  now: Date,
): Outcome {
  if (isAdmitted(visit.state)) return accept(visit);
  const moved: VisitFacts = {
    ...visit,
    start,
    end,
    ...(toAnother && { practitioner: { clientId: null, present: false } }),
  };
  return visit.state === 'waiting' && now < opensAt(start)
    ? accept({
        ...moved,
        state: 'scheduled',
        waitingSince: null,
        patient: { clientId: null, present: false },
      })
    : accept(moved);
}

function tidy(visit: VisitFacts, awaySince: Date, now: Date): Outcome {
  const awayMs = now.getTime() - awaySince.getTime();
  if (
    visit.state === 'waiting' &&
    !visit.patient.present &&
    awayMs >= AWAY_UNTIL_LEFT_MINUTES * MINUTE_MS
  ) {
    return accept({
      ...visit,
      state: 'scheduled',
      waitingSince: null,
      patient: { clientId: null, present: false },
    });
  }
  const forgotten = now.getTime() >= visit.end.getTime() + FORGOTTEN_AFTER_MINUTES * MINUTE_MS;
  const empty = !visit.patient.present && !visit.practitioner.present;
  if (
    isAdmitted(visit.state) &&
    empty &&
    forgotten &&
    awayMs >= AWAY_UNTIL_LEFT_MINUTES * MINUTE_MS
  ) {
    return finish(visit, now);
  }
  return accept(visit);
}

import type { Encounter } from '@medplum/fhirtypes';
import type { WaitingRoom } from '../../doctor/queries.ts';
import type { Appointment } from '../queries.ts';

/**
 * Where a visit stands. `not-started`: a video visit whose time is over and that nobody began;
 * `over`: a visit whose time has passed and of which nobody has said what became of it.
 */
export type VisitState =
  | 'requested'
  | 'booked'
  | 'waiting'
  | 'in-visit'
  | 'done'
  | 'no-show'
  | 'not-started'
  | 'over'
  | 'cancelled';

type Facts = {
  appointment: Pick<Appointment, 'state' | 'mode' | 'end' | 'attendance'>;
  waiting?: Pick<WaitingRoom['visits'][number], 'state'> | undefined;
  /** `unread`: the record has not answered, or is not the reader's to see. */
  encounter?: Encounter['status'] | 'unread' | undefined;
  now: Date;
};

/** Puts together what scheduling, the waiting room and the record each know of a visit. */
export function visitStateOf({ appointment, waiting, encounter, now }: Facts): VisitState {
  const { state, attendance, mode, end } = appointment;
  if (attendance === 'no-show') return 'no-show';
  if (state === 'cancelled') return 'cancelled';
  if (state === 'pending') return 'requested';
  if (encounter === 'finished' || attendance === 'done') return 'done';
  if (
    waiting?.state === 'in-call' ||
    waiting?.state === 'interrupted' ||
    encounter === 'in-progress' ||
    attendance === 'in-visit'
  )
    return 'in-visit';
  if (waiting?.state === 'waiting' || attendance === 'arrived') return 'waiting';
  if (new Date(end) > now) return 'booked';
  return mode === 'video' && encounter !== 'unread' ? 'not-started' : 'over';
}

/** Still to come or under way: what a day has ahead of it. */
export const isAhead = (state: VisitState): boolean =>
  state === 'requested' || state === 'booked' || state === 'waiting' || state === 'in-visit';

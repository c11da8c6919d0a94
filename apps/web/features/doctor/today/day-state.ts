import type { Encounter } from '@medplum/fhirtypes';
import type { Appointment, WaitingRoom } from '../queries.ts';

/**
 * Where a visit of the day stands. `pending`: it waits for the clinic's yes. `not-started`: a video visit whose time is over and that nobody
 * began; `over`: a visit at the practice whose time has passed.
 */
export type DayState =
  | 'booked'
  | 'pending'
  | 'waiting'
  | 'in-visit'
  | 'done'
  | 'not-started'
  | 'over'
  | 'cancelled';

type Facts = {
  appointment: Pick<Appointment, 'state' | 'mode' | 'end'>;
  waiting: Pick<WaitingRoom['visits'][number], 'state'> | undefined;
  /** `unread`: the record has not answered yet. */
  encounter: Encounter['status'] | 'unread' | undefined;
  now: Date;
};

/** Puts together what scheduling, the waiting room and the record each know of a visit. */
export function dayStateOf({ appointment, waiting, encounter, now }: Facts): DayState {
  if (appointment.state !== 'booked') return appointment.state;
  if (encounter === 'finished') return 'done';
  if (waiting?.state === 'waiting') return 'waiting';
  if (
    waiting?.state === 'in-call' ||
    waiting?.state === 'interrupted' ||
    encounter === 'in-progress'
  )
    return 'in-visit';
  if (new Date(appointment.end) > now) return 'booked';
  return appointment.mode === 'video' && encounter !== 'unread' ? 'not-started' : 'over';
}

import type { VisitState } from '@hub/contracts/visit.ts';
import type { Appointment } from '../find/queries.ts';

/** How long before the start the dashboard offers to join. */
export const joinBeforeMinutes = 15;
/** How long before the start a video visit's own state is worth asking for. */
export const watchBeforeMinutes = 60;
/** How long after the end a video visit can still be going on. */
export const longestOverrunMinutes = 4 * 60;

const minuteMs = 60_000;

/** What the patient can do about an appointment right now. */
export type Standing =
  | 'requested'
  | 'coming'
  | 'open'
  | 'waiting'
  | 'running'
  | 'over'
  | 'cancelled';

type Told = Pick<Appointment, 'start' | 'end' | 'mode' | 'state'>;

/** `visit` is the state of the video visit, where it is known. */
export function standingOf(appointment: Told, visit: VisitState | undefined, now: Date): Standing {
  if (appointment.state === 'cancelled') return 'cancelled';
  if (appointment.state === 'pending') return 'requested';
  if (appointment.mode === 'video') {
    if (visit === 'ended' || visit === 'cancelled') return 'over';
    if (visit === 'waiting') return 'waiting';
    if (visit === 'in-call' || visit === 'interrupted') return 'running';
  }
  if (Date.parse(appointment.end) <= now.getTime()) return 'over';
  const opens = Date.parse(appointment.start) - joinBeforeMinutes * minuteMs;
  return appointment.mode === 'video' && now.getTime() >= opens ? 'open' : 'coming';
}

/** Whether the state of the video visit can make a difference to an appointment now. */
export function isWatched({ start, end, mode, state }: Told, now: Date): boolean {
  return (
    mode === 'video' &&
    state === 'booked' &&
    now.getTime() >= Date.parse(start) - watchBeforeMinutes * minuteMs &&
    now.getTime() <= Date.parse(end) + longestOverrunMinutes * minuteMs
  );
}

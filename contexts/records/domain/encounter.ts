import type { Encounter, Period } from '@medplum/fhirtypes';

/** The ids and times that all events about one meeting carry. */
export interface Meeting {
  visitId: string;
  clinicId: string;
  practitionerId: string;
  patientId: string;
}

export type MeetingChange =
  | {
      kind: 'booked' | 'rescheduled' | 'cancelled';
      mode: 'video' | 'in-person';
      start: string;
      end: string;
    }
  /** As the clinic saw it; null takes back what was said by mistake. */
  | { kind: 'attended'; attendance: Attendance | null; at: string }
  | { kind: 'started' | 'ended'; at: string };

type Attendance = 'arrived' | 'in-visit' | 'done' | 'no-show';

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CLASSES = {
  video: { system: ACT_CODE, code: 'VR', display: 'virtual' },
  'in-person': { system: ACT_CODE, code: 'AMB', display: 'ambulatory' },
} as const;

type Status = 'planned' | 'arrived' | 'cancelled' | 'in-progress' | 'finished';
/** Events of one meeting come from two contexts in any order; a later state is never undone. */
const RANK: Record<Status, number> = {
  planned: 0,
  arrived: 1,
  cancelled: 2,
  'in-progress': 3,
  finished: 4,
};

const STATUS: Record<Exclude<MeetingChange['kind'], 'attended'>, Status> = {
  booked: 'planned',
  rescheduled: 'planned',
  cancelled: 'cancelled',
  started: 'in-progress',
  ended: 'finished',
};
const ATTENDED: Record<Attendance, Status> = {
  arrived: 'arrived',
  'in-visit': 'in-progress',
  done: 'finished',
  'no-show': 'cancelled',
};

/**
 * The encounter after what was told, or undefined where that changes nothing. Its period is the
 * planned one until the meeting starts, and the real one from then on.
 */
export function followMeeting(
  meeting: Meeting,
  change: MeetingChange,
  known: Encounter | undefined,
): Encounter | undefined {
  if (change.kind === 'attended') return attended(change, known);
  const next = STATUS[change.kind];
  if (!known) return { ...newEncounter(meeting, change), status: next, period: periodOf(change) };
  const current = known.status as Status;
  if (change.kind === 'booked' || change.kind === 'rescheduled')
    return RANK[current] < RANK.cancelled ? planned(meeting, change, known) : undefined;
  if (RANK[next] > RANK[current]) {
    const kept = current === 'in-progress' ? known.period : undefined;
    return { ...known, status: next, period: { ...kept, ...periodOf(change) } };
  }
  // The start was overtaken by the end: only its time is news.
  return change.kind === 'started' && current === 'finished' && !known.period?.start
    ? { ...known, period: { ...periodOf(change), ...known.period } }
    : undefined;
}

/** Where and when it will be now. Whoever had come for the old time has not come for the new one. */
function planned(meeting: Meeting, change: MeetingChange, known: Encounter): Encounter | undefined {
  const next: Encounter = {
    ...known,
    status: change.kind === 'rescheduled' ? 'planned' : known.status,
    participant: newEncounter(meeting, change).participant!,
    period: periodOf(change),
  };
  return JSON.stringify(next) === JSON.stringify(known) ? undefined : next;
}

/**
 * What the clinic says of a visit at the practice is the truth about it. A video visit that took place
 * says so itself, and nothing that is said of it later undoes that.
 */
function attended(
  { attendance, at }: Extract<MeetingChange, { kind: 'attended' }>,
  known: Encounter | undefined,
): Encounter | undefined {
  if (!known) return undefined;
  const next = attendance === null ? 'planned' : ATTENDED[attendance];
  const current = known.status as Status;
  const tookPlace = RANK[current] > RANK.cancelled;
  if (next === current) return undefined;
  if (known.class.code === CLASSES.video.code && tookPlace && RANK[next] < RANK[current])
    return undefined;
  const period = { ...known.period };
  if (next === 'in-progress') {
    period.start = at;
    delete period.end;
  }
  if (next === 'finished') period.end = at;
  return { ...known, status: next, period };
}

function periodOf(change: MeetingChange): Period {
  switch (change.kind) {
    case 'booked':
    case 'rescheduled':
    case 'cancelled':
      return { start: change.start, end: change.end };
    case 'started':
      return { start: change.at };
    case 'ended':
      return { end: change.at };
    case 'attended':
      return {};
  }
}

/** Only video meetings have visits, so one known by its visit alone is virtual. */
const newEncounter = (meeting: Meeting, change: MeetingChange): Omit<Encounter, 'status'> => ({
  resourceType: 'Encounter',
  id: meeting.visitId,
  class: CLASSES['mode' in change ? change.mode : 'video'],
  subject: { reference: `Patient/${meeting.patientId}` },
  participant: [{ individual: { reference: `Practitioner/${meeting.practitionerId}` } }],
  serviceProvider: { reference: `Organization/${meeting.clinicId}` },
});

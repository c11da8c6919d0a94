import type { Encounter, Period } from '@medplum/fhirtypes';

/** The ids and times that all events about one meeting carry. */
export interface Meeting {
  visitId: string;
  clinicId: string;
  practitionerId: string;
  patientId: string;
}

export type MeetingChange =
  | { kind: 'booked' | 'cancelled'; mode: 'video' | 'in-person'; start: string; end: string }
  | { kind: 'started' | 'ended'; at: string };

const ACT_CODE = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CLASSES = {
  video: { system: ACT_CODE, code: 'VR', display: 'virtual' },
  'in-person': { system: ACT_CODE, code: 'AMB', display: 'ambulatory' },
} as const;

type Status = 'planned' | 'cancelled' | 'in-progress' | 'finished';
/** Events of one meeting come from two contexts in any order; a later state is never undone. */
const RANK: Record<Status, number> = { planned: 0, cancelled: 1, 'in-progress': 2, finished: 3 };

const STATUS: Record<MeetingChange['kind'], Status> = {
  booked: 'planned',
  cancelled: 'cancelled',
  started: 'in-progress',
  ended: 'finished',
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
  const next = STATUS[change.kind];
  if (!known) return { ...newEncounter(meeting, change), status: next, period: periodOf(change) };
  const current = known.status as Status;
  if (RANK[next] > RANK[current]) {
    const kept = current === 'in-progress' ? known.period : undefined;
    return { ...known, status: next, period: { ...kept, ...periodOf(change) } };
  }
  // The start was overtaken by the end: only its time is news.
  return change.kind === 'started' && current === 'finished' && !known.period?.start
    ? { ...known, period: { ...periodOf(change), ...known.period } }
    : undefined;
}

function periodOf(change: MeetingChange): Period {
  switch (change.kind) {
    case 'booked':
    case 'cancelled':
      return { start: change.start, end: change.end };
    case 'started':
      return { start: change.at };
    case 'ended':
      return { end: change.at };
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

import { http, whileRestricted } from '../drive.ts';
import type { Drives } from '../drive.ts';
import { dayIn } from '../world.ts';
import type { Booking, World } from '../world.ts';

const BASE = '/api/v1/scheduling';
const absencesOf = ({ a }: World): string =>
  `${BASE}/practitioners/${a.doctor.practitionerId}/absences`;

/** Far from what other calls book. */
const AWAY = { from: `${dayIn(300)}T08:00:00Z`, to: `${dayIn(300)}T09:00:00Z` };
const absence = { ...AWAY, kind: 'leave' };
interface Away {
  id: string;
}
const beAway = (world: World): Promise<Away> =>
  world.as<Away>(world.a.doctor, 'POST', absencesOf(world), absence);

/** A visit of the patient on a day of its own, and the doctor's absence then. */
interface Conflict extends Away {
  visit: Booking;
  span: { from: string; to: string };
}
const conflict = async (world: World): Promise<Conflict> => {
  const start = world.nextStart();
  const visit = await world.book({ start });
  const span = { from: start, to: new Date(Date.parse(start) + 60_000).toISOString() };
  const { id } = await world.as<Away>(world.a.doctor, 'POST', absencesOf(world), {
    ...span,
    kind: 'other',
  });
  return { id, visit, span };
};

const preview = http<Conflict>({
  prepare: conflict,
  isRepeatable: true,
  request: (world, { span }) => ({
    method: 'POST',
    url: `${absencesOf(world)}/preview`,
    payload: span,
  }),
  shows: ({ body }, _world, { visit }) => body.includes(visit.id),
});
const conflicts = http<Conflict>({
  prepare: conflict,
  isRepeatable: true,
  request: ({ a }) => ({ url: `${BASE}/practitioners/${a.doctor.practitionerId}/conflicts` }),
  shows: ({ body }, _world, { visit }) => body.includes(visit.id),
});
const OF_RESTRICTED = 'a visit of a patient who has restricted the use of their data';

export const waitingDrives: Drives = {
  listAbsences: {
    'when the treating doctor is away': http({
      request: (world) => ({ url: absencesOf(world) }),
    }),
  },
  createAbsence: {
    'an absence of the treating doctor': http({
      request: (world) => ({ method: 'POST', url: absencesOf(world), payload: absence }),
    }),
  },
  previewAbsence: {
    'the visits in an absence of the treating doctor': preview,
    [OF_RESTRICTED]: whileRestricted(preview),
  },
  changeAbsence: {
    'an absence of the treating doctor': http<Away>({
      prepare: beAway,
      isRepeatable: true,
      request: (_world, { id }) => ({
        method: 'PUT',
        url: `${BASE}/absences/${id}`,
        payload: absence,
      }),
    }),
  },
  endAbsence: {
    'an absence of the treating doctor': http<Away>({
      prepare: beAway,
      request: (_world, { id }) => ({ method: 'POST', url: `${BASE}/absences/${id}/end` }),
    }),
  },
  planAbsence: {
    'the visits in an absence of the treating doctor': http<Conflict>({
      prepare: conflict,
      isRepeatable: true,
      request: (_world, { id }) => ({ url: `${BASE}/absences/${id}/visits` }),
    }),
  },
  listConflicts: {
    "the patient's visit while the treating doctor is away": conflicts,
    [OF_RESTRICTED]: whileRestricted(conflicts),
  },
};

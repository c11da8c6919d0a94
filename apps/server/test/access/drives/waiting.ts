import { http, whileRestricted } from '../drive.ts';
import type { Drives } from '../drive.ts';
import { offerToken } from '../../../../../contexts/scheduling/store/offer-links.ts';
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

/** A place on the list, and time that is kept for it. */
interface Kept {
  entryId: string;
  offerId: string;
  token: string;
}

const UNTIL = `${dayIn(250)}T08:00:00Z`;
const wish = ({ a, patient, visitTypes }: World) => ({
  practitionerId: a.doctor.practitionerId,
  visitTypeId: visitTypes.offered,
  patientId: patient.patientId,
  until: UNTIL,
});
/** Nobody waits twice for the same, so whoever waited before leaves. */
const leave = async ({ as, patient }: World): Promise<void> => {
  const list = `${BASE}/waiting-list?patientId=${patient.patientId}`;
  const { items } = await as<{ items: { id: string }[] }>(patient, 'GET', list);
  for (const { id } of items) await as(patient, 'POST', `${BASE}/waiting-list/${id}/withdraw`);
};
const join = async (world: World): Promise<{ id: string }> => {
  await leave(world);
  return world.as<{ id: string }>(world.patient, 'POST', `${BASE}/waiting-list`, wish(world));
};
/** Somebody cancels, and the patient is the next on the list. */
const keep = async (world: World): Promise<Kept> => {
  const visit = await world.book({ patient: world.otherPatient });
  const { id: entryId } = await join(world);
  await world.as(world.otherPatient, 'POST', `${BASE}/appointments/${visit.id}/cancel`, {});
  await world.hub.drain();
  const { rows } = await world.hub.owner.query<{ id: string }>(
    "select id from scheduling.waiting_offer where entry_id = $1 and state = 'open'",
    [entryId],
  );
  const offerId = rows[0]!.id;
  return { entryId, offerId, token: offerToken(world.hub.kernel('scheduling'), offerId) };
};
const answer = (what: 'take' | 'decline') =>
  http<Kept>({
    prepare: keep,
    request: (_world, { offerId }) => ({
      method: 'POST',
      url: `${BASE}/offers/${offerId}/${what}`,
    }),
  });
const byLink = (path: '' | '/take' | '/decline') => ({
  'an offer whose link they hold': http<Kept>({
    prepare: keep,
    isRepeatable: path === '',
    request: (_world, { token }) => ({
      method: 'POST',
      url: `${BASE}/links/offer${path}`,
      payload: { token },
    }),
  }),
  'an offer whose link they do not hold': http<Kept>({
    prepare: keep,
    isRepeatable: true,
    request: (_world, { token }) => ({
      method: 'POST',
      url: `${BASE}/links/offer${path}`,
      payload: { token: `${token.slice(0, -8)}AAAAAAAA` },
    }),
  }),
});
const joining = http({
  prepare: leave,
  request: (world) => ({ method: 'POST', url: `${BASE}/waiting-list`, payload: wish(world) }),
});
const listing = http<{ id: string }>({
  prepare: join,
  isRepeatable: true,
  request: ({ patient }) => ({ url: `${BASE}/waiting-list?patientId=${patient.patientId}` }),
  shows: ({ body }, _world, { id }) => body.includes(id),
});
const RESTRICTED = 'a place of a patient who has restricted the use of their data';
const PLACE = 'a place of the patient on the waiting list';

export const waitingDrives: Drives = {
  decideVisits: {
    'the visits in an absence of the treating doctor': http<Conflict>({
      prepare: conflict,
      isRepeatable: true,
      request: (_world, { id, visit }) => ({
        method: 'POST',
        url: `${BASE}/absences/${id}/visits`,
        payload: { decisions: [{ appointmentId: visit.id, action: 'keep' }] },
      }),
    }),
  },
  joinWaitingList: { [PLACE]: joining, [RESTRICTED]: whileRestricted(joining) },
  listWaiting: { [PLACE]: listing, [RESTRICTED]: whileRestricted(listing) },
  leaveWaitingList: {
    [PLACE]: http<{ id: string }>({
      prepare: join,
      request: (_world, { id }) => ({
        method: 'POST',
        url: `${BASE}/waiting-list/${id}/withdraw`,
      }),
    }),
  },
  getOffer: {
    'time that is kept for the patient': http<Kept>({
      prepare: keep,
      isRepeatable: true,
      request: (_world, { offerId }) => ({ url: `${BASE}/offers/${offerId}` }),
    }),
  },
  takeOffer: { 'time that is kept for the patient': answer('take') },
  declineOffer: { 'time that is kept for the patient': answer('decline') },
  readOfferLink: byLink(''),
  takeOfferByLink: byLink('/take'),
  declineOfferByLink: byLink('/decline'),
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

import { appointmentLink } from '../../../../../contexts/scheduling/store/links.ts';
import { http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, World } from '../world.ts';

const BASE = '/api/v1/scheduling';
const RESTRICTED = 'an appointment of a patient who has restricted the use of their data';

const booking = (world: World): Promise<Booking> => world.book();

/** A visit of a patient whom the colleague does not treat. */
const bookingOfStranger = async (world: World): Promise<Booking> =>
  world.book({ patient: await world.hub.actors.patient() });

/** The answer, whatever its shape, has the text. */
const mentions = (text: string) => (response: { body: string }) => response.body.includes(text);

const rescheduling = ({
  shows,
  prepare = booking,
  target = () => ({}),
}: {
  shows?: (response: { body: string }) => boolean;
  prepare?: (world: World) => Promise<Booking>;
  target?: (world: World) => object;
} = {}): Drive =>
  http<Booking>({
    prepare,
    request: (world, { id }) => ({
      method: 'POST',
      url: `${BASE}/appointments/${id}/reschedule`,
      payload: { start: world.nextStart(), ...target(world) },
    }),
    ...(shows && { shows }),
  });

const moveSlots = http<Booking>({
  prepare: booking,
  isRepeatable: true,
  request: (_world, { id }) => ({ url: `${BASE}/appointments/${id}/slots` }),
});

/** Visits are booked days ahead: who may say it is told that it is too early. */
const attendance = http<Booking>({
  prepare: booking,
  isRepeatable: true,
  request: (_world, { id }) => ({
    method: 'POST',
    url: `${BASE}/appointments/${id}/attendance`,
    payload: { attendance: 'arrived' },
  }),
  reached: [409],
});

const runningLate = ({ a }: World): string =>
  `${BASE}/practitioners/${a.doctor.practitionerId}/running-late`;

const byLink = (path: string, payload: (world: World) => object, isGood: boolean): Drive =>
  http<Booking>({
    prepare: booking,
    request: (world, { id }) => ({
      method: 'POST',
      url: `${BASE}/links/${path}`,
      payload: {
        token: appointmentLink(world.hub, { id, linkVersion: isGood ? 1 : 2 }),
        ...payload(world),
      },
    }),
  });
const HELD = 'a visit whose link they have';
const NOT_HELD = 'a visit whose link they do not have';
const link = (path: string, payload: (world: World) => object = () => ({})) => ({
  [HELD]: byLink(path, payload, true),
  [NOT_HELD]: byLink(path, payload, false),
});

/** What becomes of a visit that is booked. */
export const changeDrives: Drives = {
  rescheduleAppointment: {
    'an appointment of the patient': rescheduling(),
    "in a guardian's name": rescheduling({ shows: mentions('"movedBy":"guardian"') }),
    'to the time of the colleague, of a patient whom they do not treat': rescheduling({
      prepare: bookingOfStranger,
      target: ({ a }) => ({ practitionerId: a.colleague.practitionerId }),
    }),
    [RESTRICTED]: whileRestricted(rescheduling()),
  },
  searchMoveSlots: {
    'an appointment of the patient': moveSlots,
    [RESTRICTED]: whileRestricted(moveSlots),
  },
  setAttendance: {
    'an appointment of the patient': attendance,
    [RESTRICTED]: whileRestricted(attendance),
  },
  setRunningLate: {
    "a practitioner's day": http({
      request: (world) => ({ method: 'PUT', url: runningLate(world), payload: { minutes: 20 } }),
    }),
  },
  endRunningLate: {
    "a practitioner's day": http({
      request: (world) => ({ method: 'DELETE', url: runningLate(world) }),
    }),
  },
  openAppointmentLink: link('appointment'),
  searchSlotsByLink: link('slots'),
  downloadCalendarByLink: link('calendar'),
  rescheduleByLink: link('reschedule', (world) => ({ start: world.nextStart() })),
  cancelByLink: link('cancel'),
};

import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { hours } from '../world.ts';
import type { Booking, World } from '../world.ts';
import { bookingOfCaller } from './callers.ts';

const BASE = '/api/v1/scheduling';
const REASON = 'A cough that does not go';

const visitTypesOf = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}/visit-types`;
const practitioner = ({ a }: World): string => `${BASE}/practitioners/${a.doctor.practitionerId}`;
const booking = (world: World): Promise<Booking> => world.book({ reason: REASON });

/** A patient of clinic A's doctor alone, and when the colleague is free. */
interface Stranger {
  patientId: string;
  start: string;
}

/** The answer, whatever its shape, names the id or the text. */
const mentions = (text: string) => (response: { body: string }) => response.body.includes(text);

const offer = {
  name: { en: 'Video visit' },
  durationMinutes: 10,
  mode: 'video',
  maximumDaysAhead: 730,
};

const cancellation = (shows?: (response: { body: string }) => boolean) =>
  http<Booking>({
    prepare: booking,
    request: (_world, { id }) => ({
      method: 'POST',
      url: `${BASE}/appointments/${id}/cancel`,
      payload: {},
    }),
    ...(shows && { shows }),
  });

const RESTRICTED = 'an appointment of a patient who has restricted the use of their data';
const OF_RESTRICTED = 'a visit of a patient who has restricted the use of their data';

const bookingOfPatient = http<string>({
  prepare: async (world) => world.nextStart(),
  request: ({ a, patient, visitTypes }, start) => ({
    method: 'POST',
    url: `${BASE}/appointments`,
    payload: {
      practitionerId: a.doctor.practitionerId,
      visitTypeId: visitTypes.offered,
      patientId: patient.patientId,
      start,
    },
  }),
});

const readAppointment = (shows?: (response: { body: string }) => boolean): Drive =>
  http<Booking>({
    prepare: booking,
    isRepeatable: true,
    request: (_world, { id }) => ({ url: `${BASE}/appointments/${id}` }),
    ...(shows && { shows }),
  });

const listAppointments = (shows: (response: { body: string }, id: string) => boolean): Drive =>
  http<Booking>({
    prepare: booking,
    isRepeatable: true,
    request: ({ patient }) => ({
      url: `${BASE}/appointments?patientId=${patient.patientId}&limit=200&order=desc`,
    }),
    shows: (response, _world, { id }) => shows(response, id),
  });

const listed = (response: { body: string }, id: string): boolean => response.body.includes(id);

export const schedulingDrives: Drives = {
  listVisitTypes: {
    'what a clinic offers': get(visitTypesOf),
    'what a clinic offers no more': http({
      request: (world) => ({ url: `${visitTypesOf(world)}?includeInactive=true` }),
      shows: (response, { visitTypes }) => response.body.includes(visitTypes.withdrawn),
    }),
  },
  createVisitType: {
    "a clinic's offer": http({
      request: (world) => ({
        method: 'POST',
        url: visitTypesOf(world),
        payload: { ...offer, active: false },
      }),
    }),
  },
  updateVisitType: {
    "a clinic's offer": http({
      request: ({ visitTypes }) => ({
        method: 'PUT',
        url: `${BASE}/visit-types/${visitTypes.offered}`,
        payload: offer,
      }),
    }),
  },
  listPractitionerVisitTypes: {
    'what a practitioner offers': get((world) => `${practitioner(world)}/visit-types`),
  },
  searchSlots: {
    'free slots': get(
      (world) => `${practitioner(world)}/slots?visitTypeId=${world.visitTypes.offered}`,
    ),
  },
  getAvailability: {
    "a practitioner's hours": get((world) => `${practitioner(world)}/availability`),
  },
  replaceAvailability: {
    "a practitioner's hours": http({
      request: (world) => ({
        method: 'PUT',
        url: `${practitioner(world)}/availability`,
        payload: hours,
      }),
    }),
  },
  bookAppointment: {
    'a visit of the patient': bookingOfPatient,
    [OF_RESTRICTED]: whileRestricted(bookingOfPatient),
    'a visit of a caller whom the clinic registered': bookingOfCaller,
    'a visit with the colleague, of a patient whom they do not treat': http<Stranger>({
      prepare: async (world) => {
        const patient = await world.hub.actors.patient();
        await world.book({ patient });
        return { patientId: patient.patientId, start: world.nextStart() };
      },
      request: ({ a, visitTypes }, { patientId, start }) => ({
        method: 'POST',
        url: `${BASE}/appointments`,
        payload: {
          practitionerId: a.colleague.practitionerId,
          visitTypeId: visitTypes.offered,
          patientId,
          start,
        },
      }),
    }),
  },
  getAppointment: {
    'an appointment of the patient': readAppointment(),
    'why the patient comes': readAppointment(mentions(REASON)),
    [RESTRICTED]: whileRestricted(readAppointment()),
  },
  listAppointments: {
    'an appointment of the patient': listAppointments(listed),
    'why the patient comes': listAppointments(mentions(REASON)),
    [RESTRICTED]: whileRestricted(listAppointments(listed)),
  },
  cancelAppointment: {
    'an appointment of the patient': cancellation(),
    "in the patient's own name": cancellation(mentions('"cancelledBy":"patient"')),
    "in a guardian's name": cancellation(mentions('"cancelledBy":"guardian"')),
  },
};

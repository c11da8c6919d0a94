import { scheduleId, slotId } from '../../../../../contexts/scheduling/fhir/ids.ts';
import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, World } from '../world.ts';

const FHIR = '/fhir/R4';
const API = '/api/v1/scheduling';
const THEIRS = 'an appointment of the patient';
const RESTRICTED = 'an appointment of a patient who has restricted the use of their data';
const OF_RESTRICTED = 'a visit of a patient who has restricted the use of their data';

const keyOf = ({ a, visitTypes }: World) => ({
  practitionerId: a.doctor.practitionerId,
  visitTypeId: visitTypes.offered,
});
const booking = (world: World): Promise<Booking> => world.book({});
const patientOf = ({ patient }: World): string => `Patient/${patient.patientId}`;

/** With one appointment of the patient, which the answer shows to whoever may see it. */
const seeing = (
  request: (world: World, id: string) => { method?: 'POST'; url: string; payload?: object },
): Drive =>
  http<Booking>({
    prepare: booking,
    isRepeatable: true,
    request: (world, { id }) => request(world, id),
    // Not where the answer merely repeats what was asked for.
    shows: (response, _world, { id }) => response.body.includes(`"id":"${id}`),
  });

const both = (drive: Drive) => ({ [THEIRS]: drive, [RESTRICTED]: whileRestricted(drive) });

const resourceOf = (world: World, start: string) => ({
  resourceType: 'Appointment',
  status: 'booked',
  start,
  serviceType: [
    { coding: [{ system: 'urn:telehealth-hub:visit-type', code: world.visitTypes.offered }] },
  ],
  participant: [
    { actor: { reference: patientOf(world) }, status: 'accepted' },
    { actor: { reference: `Practitioner/${world.a.doctor.practitionerId}` }, status: 'accepted' },
  ],
});

const creating = http<string>({
  prepare: async (world) => world.nextStart(),
  request: (world, start) => ({
    method: 'POST',
    url: `${FHIR}/Appointment`,
    payload: resourceOf(world, start),
  }),
});

const answering = http<Booking>({
  prepare: async (world) => {
    const { id: visitTypeId } = await world.as<{ id: string }>(
      world.a.admin,
      'POST',
      `${API}/clinics/${world.a.clinicId}/visit-types`,
      {
        name: { en: 'Visit' },
        durationMinutes: 10,
        mode: 'video',
        maximumDaysAhead: 730,
        approvalHours: 24,
      },
    );
    return world.as<Booking>(world.patient, 'POST', `${API}/appointments`, {
      practitionerId: world.a.doctor.practitionerId,
      visitTypeId,
      start: world.nextStart(),
    });
  },
  request: (_world, { id }) => ({
    method: 'POST',
    url: `${FHIR}/AppointmentResponse`,
    payload: {
      resourceType: 'AppointmentResponse',
      appointment: { reference: `Appointment/${id}` },
      participantStatus: 'accepted',
    },
  }),
});

/** Scheduling by its FHIR side: the same rules, so the same people. */
export const schedulingFhirDrives: Drives = {
  searchSchedule: {
    'what a practitioner offers': get(
      (world) => `${FHIR}/Schedule?actor=Practitioner/${world.a.doctor.practitionerId}`,
    ),
  },
  readSchedule: {
    'what a practitioner offers': get((world) => `${FHIR}/Schedule/${scheduleId(keyOf(world))}`),
  },
  searchSlot: {
    'free slots': get((world) => `${FHIR}/Slot?schedule=Schedule/${scheduleId(keyOf(world))}`),
  },
  readSlot: {
    'free slots': http<string>({
      prepare: async (world) => world.nextStart(),
      isRepeatable: true,
      request: (world, start) => ({
        url: `${FHIR}/Slot/${slotId({ ...keyOf(world), start: Date.parse(start) })}`,
      }),
    }),
  },
  searchAppointment: both(
    seeing((world, id) => ({ url: `${FHIR}/Appointment?patient=${patientOf(world)}&_id=${id}` })),
  ),
  searchByPostAppointment: both(
    seeing((world, id) => ({
      method: 'POST',
      url: `${FHIR}/Appointment/_search`,
      payload: { patient: patientOf(world), _id: id },
    })),
  ),
  readAppointment: both(seeing((_world, id) => ({ url: `${FHIR}/Appointment/${id}` }))),
  createAppointment: {
    'a visit of the patient': creating,
    [OF_RESTRICTED]: whileRestricted(creating),
  },
  updateAppointment: {
    [THEIRS]: http<Booking>({
      prepare: booking,
      request: (_world, { id }) => ({
        method: 'PUT',
        url: `${FHIR}/Appointment/${id}`,
        headers: { 'if-match': 'W/"0"' },
        payload: { resourceType: 'Appointment', id, status: 'cancelled' },
      }),
    }),
  },
  searchAppointmentResponse: both(
    seeing((_world, id) => ({ url: `${FHIR}/AppointmentResponse?appointment=Appointment/${id}` })),
  ),
  readAppointmentResponse: both(
    seeing((_world, id) => ({ url: `${FHIR}/AppointmentResponse/${id}.patient` })),
  ),
  createAppointmentResponse: {
    'a visit that waits for approval': answering,
    [OF_RESTRICTED]: whileRestricted(answering),
  },
};

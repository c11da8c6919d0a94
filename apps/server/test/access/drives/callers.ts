import { http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';

const patients = ({ a }: World): string => `/api/v1/records/clinics/${a.clinicId}/patients`;

const details = {
  givenName: 'Kim',
  familyName: 'Anrufer',
  birthDate: '1950-05-05',
  phone: '+49 30 5550100',
};

/** Somebody whom clinic A took up, and who was never there. */
export async function registered(world: World): Promise<string> {
  const { id } = await world.as<{ id: string }>(world.a.desk, 'POST', patients(world), {
    ...details,
    isSomebodyElse: true,
  });
  await world.hub.drain();
  return id;
}

const find: Drive = http({
  prepare: (world) => world.book(),
  isRepeatable: true,
  request: (world) => ({
    method: 'POST',
    url: `${patients(world)}/find`,
    payload: { text: 'Muster' },
  }),
  shows: ({ body }, { patient }) => body.includes(patient.patientId),
});

const change = (prepare: (world: World) => Promise<string>): Drive =>
  http<string>({
    prepare,
    isRepeatable: true,
    request: (world, id) => ({
      method: 'PUT',
      url: `${patients(world)}/${id}`,
      payload: details,
    }),
  });

export const callerDrives: Drives = {
  registerCaller: {
    'a new patient of a clinic': http({
      request: (world) => ({
        method: 'POST',
        url: patients(world),
        payload: { ...details, isSomebodyElse: true },
      }),
    }),
  },
  findClinicPatients: {
    'the patient': find,
    'a patient who has restricted the use of their data': whileRestricted(find),
  },
  changeCaller: {
    'a caller whom the clinic registered': change(registered),
    'the patient, who has an account': change(async (world) => {
      await world.book();
      return world.patient.patientId;
    }),
  },
};

/** A visit of somebody who was never there. */
export const bookingOfCaller: Drive = http<{ patientId: string; start: string }>({
  prepare: async (world) => ({ patientId: await registered(world), start: world.nextStart() }),
  request: ({ a, visitTypes }, { patientId, start }) => ({
    method: 'POST',
    url: '/api/v1/scheduling/appointments',
    payload: {
      practitionerId: a.doctor.practitionerId,
      visitTypeId: visitTypes.offered,
      patientId,
      start,
    },
  }),
});

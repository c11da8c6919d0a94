import { get, http } from '../drive.ts';
import type { Drives } from '../drive.ts';
import { addPractitioner, clinicProfile, practitionerProfile } from '../world.ts';
import type { World } from '../world.ts';
import { ofDoctorElsewhere, unchecked, waitingClinic } from './applications.ts';

const BASE = '/api/v1/directory';
/** A white PNG of one pixel. */
const IMAGE = {
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
};

const clinic = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}`;
const practitioner = ({ a }: World): string => `${BASE}/practitioners/${a.doctor.practitionerId}`;

const write = (
  method: 'POST' | 'PUT' | 'DELETE',
  url: (world: World) => string,
  payload?: object,
) => http({ request: (world) => ({ method, url: url(world), ...(payload && { payload }) }) });

const OF_DOCTOR = "the treating doctor's profile";
const OF_CLINIC = 'a practitioner of a clinic';

export const directoryDrives: Drives = {
  searchPractitioners: { 'practising practitioners': get(`${BASE}/search`) },
  listPractitioners: {
    'practitioners by their ids': get(
      ({ a }) => `${BASE}/practitioners?ids=${a.doctor.practitionerId}`,
    ),
  },
  getPractitioner: {
    'a practising practitioner': get(practitioner),
    'a practitioner who practises no more': get(
      ({ retired }) => `${BASE}/practitioners/${retired}`,
    ),
    "a hidden profile of the other clinic's doctor": http<string>({
      prepare: ofDoctorElsewhere,
      isRepeatable: true,
      request: (_world, id) => ({ url: `${BASE}/practitioners/${id}` }),
    }),
    'a practitioner whose registration nobody has confirmed': http<string>({
      prepare: unchecked,
      isRepeatable: true,
      request: (_world, id) => ({ url: `${BASE}/practitioners/${id}` }),
    }),
  },
  getClinic: {
    'a clinic': get(clinic),
    'a clinic that the platform has not checked': http<string>({
      prepare: waitingClinic,
      isRepeatable: true,
      request: (_world, id) => ({ url: `${BASE}/clinics/${id}` }),
    }),
  },
  listClinicPractitioners: {
    'practising practitioners of a clinic': get((world) => `${clinic(world)}/practitioners`),
    'practitioners who practise there no more': http({
      request: (world) => ({ url: `${clinic(world)}/practitioners?includeInactive=true` }),
      shows: (response, { retired }) => response.body.includes(retired),
    }),
  },
  getImage: {
    'a logo': http<string>({
      prepare: async (world) => {
        const url = `${clinic(world)}/logo`;
        const { logoUrl } = await world.as<{ logoUrl: string }>(world.a.admin, 'PUT', url, IMAGE);
        return logoUrl;
      },
      isRepeatable: true,
      request: (_world, url) => ({ url }),
    }),
  },
  updateClinic: { 'a clinic': write('PUT', clinic, clinicProfile) },
  setClinicLogo: { 'a clinic': write('PUT', (world) => `${clinic(world)}/logo`, IMAGE) },
  removeClinicLogo: { 'a clinic': write('DELETE', (world) => `${clinic(world)}/logo`) },
  createPractitioner: {
    [OF_CLINIC]: write('POST', (world) => `${clinic(world)}/practitioners`, practitionerProfile),
  },
  updatePractitioner: { [OF_DOCTOR]: write('PUT', practitioner, practitionerProfile) },
  deactivatePractitioner: {
    [OF_CLINIC]: write('POST', ({ retired }) => `${BASE}/practitioners/${retired}/deactivate`),
  },
  activatePractitioner: {
    [OF_CLINIC]: write('POST', (world) => `${practitioner(world)}/activate`),
  },
  removePractitioner: {
    [OF_CLINIC]: http<string>({
      prepare: ({ as, a }) => addPractitioner(as, a),
      request: (_world, id) => ({ method: 'POST', url: `${BASE}/practitioners/${id}/remove` }),
    }),
  },
  setPractitionerPhoto: {
    [OF_DOCTOR]: write('PUT', (world) => `${practitioner(world)}/photo`, IMAGE),
  },
  removePractitionerPhoto: {
    [OF_DOCTOR]: write('DELETE', (world) => `${practitioner(world)}/photo`),
  },
};

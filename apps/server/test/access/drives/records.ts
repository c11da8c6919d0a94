import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { patientResource } from '../world.ts';
import type { Booking, World } from '../world.ts';
import {
  FHIR,
  JSON_TYPE,
  draftId,
  encounterId,
  endCare,
  joined,
  note,
  once,
  orphanedDraft,
  patientId,
  reading,
  readings,
  signedId,
  update,
  write,
} from './fhir.ts';
import type { Stored } from './fhir.ts';

const THE_PATIENT = 'the patient';
const INSURANCE = "the patient's insurance";
const KEPT = 'a record that the law keeps after its person was erased';
const RESTRICTED = 'a patient who has restricted the use of their data';

const coverageOf = ({ patient }: World) => ({
  resourceType: 'Coverage',
  status: 'active',
  type: { text: 'Statutory' },
  beneficiary: { reference: `Patient/${patient.patientId}` },
  payor: [{ display: 'AOK Bayern' }],
});

const coverageId = once(
  async (world) =>
    (
      await world.as<Stored>(
        world.patient,
        'POST',
        `${FHIR}/Coverage`,
        coverageOf(world),
        JSON_TYPE,
      )
    ).id,
);

/** What is left of somebody who was treated and has erased themselves. */
const kept = once(async (world) => {
  const { hub, as } = world;
  const patient = await hub.actors.patient();
  const address = `${FHIR}/Patient/${patient.patientId}`;
  await as(patient, 'PUT', address, patientResource(patient), JSON_TYPE);
  const booking = await world.book({ patient });
  const { id } = await write(world, booking, { status: 'final' });
  const { personalData } = hub.hub.parts.get('records')!;
  const { accountId } = patient;
  await hub
    .kernel('records')
    .db.transaction()
    .execute((trx) =>
      personalData.erase({ accountId, patientId: patient.patientId, practitionerIds: [] }, trx),
    );
  return { patientId: patient.patientId, encounterId: booking.id, noteId: id };
});

const restrictedReading = (
  type: 'Coverage' | 'Encounter' | 'Composition',
  idOf: (world: World) => Promise<string>,
): Drive => whileRestricted(reading('read', type, idOf), idOf);

const put = (url: (world: World) => string, body: (world: World) => object): Drive =>
  http({
    request: (world) => ({
      method: 'PUT',
      url: url(world),
      payload: body(world),
      headers: JSON_TYPE,
    }),
  });

const reads = joined(
  readings('Patient', { [THE_PATIENT]: patientId }),
  readings('Patient', { [RESTRICTED]: patientId }, (drive) => whileRestricted(drive)),
  readings('Patient', { [KEPT]: async (world) => (await kept(world)).patientId }),
  readings('Coverage', { [INSURANCE]: coverageId }),
  readings('Encounter', { 'an encounter of the patient': encounterId }),
  readings('Composition', { 'a signed note': signedId, 'a draft': draftId }),
  {
    readPatient: {
      'a patient whose care has ended': http({
        prepare: orphanedDraft,
        request: ({ formerPatient }) => ({ url: `${FHIR}/Patient/${formerPatient.patientId}` }),
      }),
    },
    readCoverage: {
      'insurance of a patient who has restricted the use of their data': restrictedReading(
        'Coverage',
        coverageId,
      ),
    },
    readEncounter: {
      'an encounter of a patient who has restricted the use of their data': restrictedReading(
        'Encounter',
        encounterId,
      ),
      [KEPT]: reading('read', 'Encounter', async (world) => (await kept(world)).encounterId),
    },
    readComposition: {
      'a signed note about a patient who has restricted the use of their data': restrictedReading(
        'Composition',
        signedId,
      ),
      [KEPT]: reading('read', 'Composition', async (world) => (await kept(world)).noteId),
    },
  },
);

const patientWrites: Drives = {
  createPatient: {
    [THE_PATIENT]: http({
      request: ({ patient }) => ({
        method: 'POST',
        url: `${FHIR}/Patient`,
        payload: patientResource(patient),
        headers: JSON_TYPE,
      }),
      // There is one already, which only those who may write it are told.
      reached: [409],
    }),
  },
  updatePatient: {
    [THE_PATIENT]: put(
      ({ patient }) => `${FHIR}/Patient/${patient.patientId}`,
      ({ patient }) => patientResource(patient),
    ),
    [KEPT]: http<string>({
      prepare: async (world) => (await kept(world)).patientId,
      request: ({ patient }, id) => ({
        method: 'PUT',
        url: `${FHIR}/Patient/${id}`,
        payload: { ...patientResource(patient), id },
        headers: JSON_TYPE,
      }),
    }),
  },
  createCoverage: {
    [INSURANCE]: http({
      request: (world) => ({
        method: 'POST',
        url: `${FHIR}/Coverage`,
        payload: coverageOf(world),
        headers: JSON_TYPE,
      }),
    }),
  },
  updateCoverage: {
    [INSURANCE]: http<string>({
      prepare: coverageId,
      isRepeatable: true,
      request: (world, id) => ({
        method: 'PUT',
        url: `${FHIR}/Coverage/${id}`,
        payload: { ...coverageOf(world), id },
        headers: JSON_TYPE,
      }),
    }),
  },
};

const createNote = (prepare: (world: World) => Promise<Booking>): Drive =>
  http<Booking>({
    prepare,
    request: (world, booking) => ({
      method: 'POST',
      url: `${FHIR}/Composition`,
      payload: note(world, booking),
      headers: JSON_TYPE,
    }),
  });

const noteWrites: Drives = {
  createComposition: {
    "a note in the treating doctor's name": createNote((world) => world.book()),
    'a note about a patient whose care has ended': createNote(async (world) => {
      const booking = await world.book({ patient: world.formerPatient });
      await endCare(world);
      return booking;
    }),
  },
  updateComposition: {
    "the treating doctor's draft": update(draftId, ({ patient }) => patient.patientId),
    'their draft about a patient whose care has ended': update(
      orphanedDraft,
      ({ formerPatient }) => formerPatient.patientId,
    ),
  },
};

export const recordsDrives: Drives = {
  getCapabilityStatement: { 'what the FHIR API does': get(`${FHIR}/metadata`) },
  ...reads,
  ...patientWrites,
  ...noteWrites,
};

import { get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import { patientResource } from '../world.ts';
import type { Booking, World } from '../world.ts';

const FHIR = '/fhir/R4';
const JSON_TYPE = { 'content-type': 'application/fhir+json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

type Type = 'Patient' | 'Encounter' | 'Composition';
type IdOf = (world: World) => Promise<string>;

/** Made once for each world. */
function once(make: IdOf): IdOf {
  const made = new WeakMap<World, Promise<string>>();
  return (world) => {
    const known = made.get(world) ?? make(world);
    made.set(world, known);
    return known;
  };
}

const note = (world: World, { id, patientId }: Booking, more: object = {}) => ({
  resourceType: 'Composition',
  status: 'preliminary',
  type: { coding: [{ system: 'http://loinc.org', code: '11488-4' }] },
  subject: { reference: `Patient/${patientId}` },
  encounter: { reference: `Encounter/${id}` },
  date: '2026-03-02T08:00:00Z',
  author: [{ reference: `Practitioner/${world.a.doctor.practitionerId}` }],
  title: 'Consultation',
  section: [
    {
      title: 'Subjective',
      code: { coding: [{ system: 'http://loinc.org', code: '61150-9' }] },
      text: {
        status: 'additional',
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Coughs</p></div>',
      },
    },
  ],
  ...more,
});

interface Stored {
  id: string;
  meta: { versionId: string };
}

const write = async (world: World, booking: Booking, more: object = {}): Promise<Stored> =>
  world.as(world.a.doctor, 'POST', `${FHIR}/Composition`, note(world, booking, more), JSON_TYPE);

const patientId: IdOf = async ({ patient }) => patient.patientId;
const encounterId = once(async (world) => (await world.book()).id);
const signedId = once(
  async (world) => (await write(world, await world.book(), { status: 'final' })).id,
);
const draftId = once(async (world) => (await write(world, await world.book())).id);

/** The care of the former patient, which each booking gives anew, is over. */
async function endCare({ hub, formerPatient }: World): Promise<void> {
  await hub.owner.query(
    `update kernel.relation set valid_from = $2::timestamptz - interval '2 days', valid_until = $2
     where kind = 'care' and object = $1`,
    [formerPatient.patientId, hub.clock.now()],
  );
}

/** A draft of the treating doctor about a patient whom they have in care no more. */
const orphanedDraft = once(async (world) => {
  const { id } = await write(world, await world.book({ patient: world.formerPatient }));
  await endCare(world);
  return id;
});

const found = (idOf: IdOf, path: (id: string) => string): Drive =>
  http<string>({
    prepare: idOf,
    request: (_world, id) => ({ url: `${FHIR}/${path(id)}` }),
    shows: (response, _world, id) => response.body.includes(`"id":"${id}"`),
  });

const byPost = (type: Type, idOf: IdOf): Drive =>
  http<string>({
    prepare: idOf,
    request: (_world, id) => ({
      method: 'POST',
      url: `${FHIR}/${type}/_search`,
      payload: `_id=${id}`,
      headers: FORM_TYPE,
    }),
    shows: (response, _world, id) => response.body.includes(`"id":"${id}"`),
  });

/** Every way to read a resource of a type, for each kind of record of it. */
function readings(type: Type, records: Record<string, IdOf>): Drives {
  const each = (drive: (idOf: IdOf) => Drive): Record<string, Drive> =>
    Object.fromEntries(Object.entries(records).map(([record, idOf]) => [record, drive(idOf)]));
  return {
    [`search${type}`]: each((idOf) => found(idOf, (id) => `${type}?_id=${id}`)),
    [`searchByPost${type}`]: each((idOf) => byPost(type, idOf)),
    [`read${type}`]: each((idOf) => found(idOf, (id) => `${type}/${id}`)),
    [`history${type}`]: each((idOf) => found(idOf, (id) => `${type}/${id}/_history`)),
    [`vread${type}`]: each((idOf) => found(idOf, (id) => `${type}/${id}/_history/1`)),
  };
}

const update = (idOf: IdOf, bookingPatient: (world: World) => string): Drive =>
  http<Stored & Record<string, unknown>>({
    prepare: async (world) => {
      const { rows } = await world.hub.owner.query<{ content: Stored & Record<string, unknown> }>(
        `select content from records.resource where type = 'Composition' and id = $1`,
        [await idOf(world)],
      );
      const stored = rows[0]?.content;
      if (JSON.stringify(stored).includes(bookingPatient(world)) && stored) return stored;
      throw new Error('The note of the table is about somebody else');
    },
    request: (_world, stored) => ({
      method: 'PUT',
      url: `${FHIR}/Composition/${stored.id}`,
      payload: { ...stored, title: `Edited after ${stored.meta.versionId}` },
      headers: { ...JSON_TYPE, 'if-match': `W/"${stored.meta.versionId}"` },
    }),
  });

const patients = readings('Patient', { 'the patient': patientId });

export const recordsDrives: Drives = {
  getCapabilityStatement: { 'what the FHIR API does': get(`${FHIR}/metadata`) },
  ...patients,
  ...readings('Encounter', { 'an encounter of the patient': encounterId }),
  ...readings('Composition', { 'a signed note': signedId, 'a draft': draftId }),
  readPatient: {
    ...patients['readPatient'],
    'a patient whose care has ended': http({
      prepare: orphanedDraft,
      request: ({ formerPatient }) => ({ url: `${FHIR}/Patient/${formerPatient.patientId}` }),
    }),
  },
  createPatient: {
    'the patient': http({
      request: ({ patient }) => ({
        method: 'POST',
        url: `${FHIR}/Patient`,
        payload: patientResource(patient),
        headers: JSON_TYPE,
      }),
      // There is one already, which only the patient is told.
      reached: [409],
    }),
  },
  updatePatient: {
    'the patient': http({
      request: ({ patient }) => ({
        method: 'PUT',
        url: `${FHIR}/Patient/${patient.patientId}`,
        payload: patientResource(patient),
        headers: JSON_TYPE,
      }),
    }),
  },
  createComposition: {
    "a note in the treating doctor's name": http<Booking>({
      prepare: (world) => world.book(),
      request: (world, booking) => ({
        method: 'POST',
        url: `${FHIR}/Composition`,
        payload: note(world, booking),
        headers: JSON_TYPE,
      }),
    }),
    'a note about a patient whose care has ended': http<Booking>({
      prepare: async (world) => {
        const booking = await world.book({ patient: world.formerPatient });
        await endCare(world);
        return booking;
      },
      request: (world, booking) => ({
        method: 'POST',
        url: `${FHIR}/Composition`,
        payload: note(world, booking),
        headers: JSON_TYPE,
      }),
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

import { http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, World } from '../world.ts';

export const FHIR = '/fhir/R4';
export const JSON_TYPE = { 'content-type': 'application/fhir+json' };
export const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

type Type =
  | 'Patient'
  | 'Coverage'
  | 'Encounter'
  | 'Composition'
  | 'Questionnaire'
  | 'QuestionnaireResponse';
export type IdOf = (world: World) => Promise<string>;

/** Made once for each world. */
export function once<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const made = new WeakMap<World, Promise<T>>();
  return (world) => {
    const known = made.get(world) ?? make(world);
    made.set(world, known);
    return known;
  };
}

export const note = (world: World, { id, patientId }: Booking, more: object = {}) => ({
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

export interface Stored {
  id: string;
  meta: { versionId: string };
}

export const write = async (world: World, booking: Booking, more: object = {}): Promise<Stored> =>
  world.as(world.a.doctor, 'POST', `${FHIR}/Composition`, note(world, booking, more), JSON_TYPE);

export const patientId: IdOf = async ({ patient }) => patient.patientId;
export const encounterId = once(async (world) => (await world.book()).id);
export const signedId = once(
  async (world) => (await write(world, await world.book(), { status: 'final' })).id,
);
export const draftId = once(async (world) => (await write(world, await world.book())).id);

/** The care of the former patient, which each booking gives anew, is over. */
export async function endCare({ hub, formerPatient }: World): Promise<void> {
  await hub.owner.query(
    `update kernel.relation set valid_from = $2::timestamptz - interval '2 days', valid_until = $2
     where kind = 'care' and object = $1`,
    [formerPatient.patientId, hub.clock.now()],
  );
}

/** A draft of the treating doctor about a patient whom they have in care no more. */
export const orphanedDraft = once(async (world) => {
  const { id } = await write(world, await world.book({ patient: world.formerPatient }));
  await endCare(world);
  return id;
});

export const found = (idOf: IdOf, path: (id: string) => string): Drive =>
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

/** The ways to read a resource: the operation's name without the type, and how it finds an id. */
const WAYS = {
  search: (type, idOf) => found(idOf, (id) => `${type}?_id=${id}`),
  searchByPost: byPost,
  read: (type, idOf) => found(idOf, (id) => `${type}/${id}`),
  history: (type, idOf) => found(idOf, (id) => `${type}/${id}/_history`),
  vread: (type, idOf) => found(idOf, (id) => `${type}/${id}/_history/1`),
} satisfies Record<string, (type: Type, idOf: IdOf) => Drive>;

/** One way to read a resource of a type. */
export const reading = (way: keyof typeof WAYS, type: Type, idOf: IdOf): Drive =>
  WAYS[way](type, idOf);

/** Every way to read a resource of a type, for each kind of record of it. */
export const readings = (
  type: Type,
  records: Record<string, IdOf>,
  change: (drive: Drive) => Drive = (drive) => drive,
): Drives =>
  Object.fromEntries(
    Object.entries(WAYS).map(([way, drive]) => [
      `${way}${type}`,
      Object.fromEntries(
        Object.entries(records).map(([record, idOf]) => [record, change(drive(type, idOf))]),
      ),
    ]),
  );

/** Drives of the same operations, put together. */
export const joined = (...parts: Drives[]): Drives => {
  const all: Drives = {};
  for (const part of parts)
    for (const [operation, records] of Object.entries(part))
      all[operation] = { ...all[operation], ...records };
  return all;
};

export const update = (idOf: IdOf, bookingPatient: (world: World) => string): Drive =>
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

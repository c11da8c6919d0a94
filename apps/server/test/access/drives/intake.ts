import { get, http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, World } from '../world.ts';
import { FHIR, JSON_TYPE, joined, once, reading, readings } from './fhir.ts';
import type { Stored } from './fhir.ts';

const formOf = ({ visitTypes }: World): string =>
  `/api/v1/scheduling/visit-types/${visitTypes.offered}/intake-form`;
const QUESTION = {
  id: 'allergies',
  kind: 'text',
  label: { en: 'Which allergies do you have?' },
};

/** Published once, and known to records. */
const published = once(async (world) => {
  const { version } = await world.as<{ version: number }>(world.a.admin, 'PUT', formOf(world), {
    items: [QUESTION],
    version: 0,
  });
  await world.hub.drain();
  return { id: world.visitTypes.offered, version };
});

const answers = (
  { id, patientId }: Booking,
  form: { id: string; version: number },
  status: string,
) => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: `urn:uuid:${form.id}|${form.version}`,
  status,
  subject: { reference: `Patient/${patientId}` },
  encounter: { reference: `Encounter/${id}` },
  item: [{ linkId: 'allergies', answer: [{ valueString: 'Penicillin' }] }],
});

const told =
  (status: string) =>
  async (world: World): Promise<string> => {
    const form = await published(world);
    const booking = await world.book();
    const body = answers(booking, form, status);
    return (
      await world.as<Stored>(
        world.patient,
        'POST',
        `${FHIR}/QuestionnaireResponse`,
        body,
        JSON_TYPE,
      )
    ).id;
  };
const handedIn = once(told('completed'));
const begun = once(told('in-progress'));

const HANDED_IN = 'answers that the patient has handed in';
const BEGUN = 'answers that the patient has not handed in yet';

const create: Drive = http<[Booking, { id: string; version: number }]>({
  prepare: async (world) => [await world.book(), await published(world)],
  request: (_world, [booking, form]) => ({
    method: 'POST',
    url: `${FHIR}/QuestionnaireResponse`,
    payload: answers(booking, form, 'completed'),
    headers: JSON_TYPE,
  }),
  // Whose visit it is, is hidden from those who may not see it.
  refused: [422],
});

const amend: Drive = http<{ stored: Stored; id: string }>({
  prepare: async (world) => {
    const id = await told('completed')(world);
    const url = `${FHIR}/QuestionnaireResponse/${id}`;
    return { id, stored: await world.as<Stored>(world.patient, 'GET', url) };
  },
  request: (_world, { stored, id }) => ({
    method: 'PUT',
    url: `${FHIR}/QuestionnaireResponse/${id}`,
    payload: { ...stored, status: 'amended' },
    headers: { ...JSON_TYPE, 'if-match': `W/"${stored.meta.versionId}"` },
  }),
});

export const intakeDrives: Drives = {
  getIntakeForm: { 'what is asked before a visit': get(formOf) },
  publishIntakeForm: {
    'what is asked before a visit': http<number>({
      prepare: async (world) => {
        const { version } = await world.as<{ version: number }>(
          world.a.admin,
          'GET',
          formOf(world),
        );
        return version;
      },
      // A version that nobody has, so that what the others are asked stays as it is.
      request: (world, version) => ({
        method: 'PUT',
        url: formOf(world),
        payload: { items: [QUESTION], version: version + 1000 },
      }),
      reached: [409],
    }),
  },
  ...joined(
    readings('Questionnaire', {
      'what is asked before a visit': async (world) => (await published(world)).id,
    }),
    readings('QuestionnaireResponse', { [HANDED_IN]: handedIn, [BEGUN]: begun }),
    {
      readQuestionnaireResponse: {
        'answers of a patient who has restricted the use of their data': whileRestricted(
          reading('read', 'QuestionnaireResponse', handedIn),
          handedIn,
        ),
      },
    },
  ),
  createQuestionnaireResponse: { [HANDED_IN]: create },
  updateQuestionnaireResponse: { [HANDED_IN]: amend },
};

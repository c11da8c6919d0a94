import { randomUUID } from 'node:crypto';
import type {
  OperationOutcome,
  Questionnaire,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from '@medplum/fhirtypes';
import type { IntakeFormPublished } from '@hub/contracts/events/scheduling.ts';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../index.ts';
import { book, fhir, paths } from './support.ts';

let hub: TestHub;
let patient: TestPatient;
let doctor: TestDoctor;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
  patient = await hub.actors.patient();
  doctor = await hub.actors.doctor();
});
afterAll(() => hub.stop());

const label = (en: string, de?: string) => ({ en, ...(de !== undefined && { de }) });
const plain = { required: false, options: [], multiple: false };
const ITEMS: IntakeFormPublished['items'] = [
  { ...plain, id: 'since', kind: 'date', label: label('Since when?', 'Seit wann?') },
  { ...plain, id: 'allergies', kind: 'text', label: label('Allergies?'), required: true },
  {
    ...plain,
    id: 'smoking',
    kind: 'choice',
    label: label('Do you smoke?'),
    options: [
      { code: 'no', label: label('No', 'Nein') },
      { code: 'yes', label: label('Yes', 'Ja') },
    ],
  },
  { ...plain, id: 'agree', kind: 'consent', label: label('I agree'), required: true },
];

async function publish(version: number, items = ITEMS, visitTypeId: string = randomUUID()) {
  const form: IntakeFormPublished = {
    visitTypeId,
    clinicId: randomUUID(),
    version,
    title: label('First visit', 'Erster Termin'),
    items,
  };
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    'intake-form.published.v1',
    visitTypeId,
    JSON.stringify(form),
  ]);
  await hub.drain();
  return visitTypeId;
}

const FULL: QuestionnaireResponseItem[] = [
  { linkId: 'since', answer: [{ valueDate: '2026-02-20' }] },
  { linkId: 'allergies', answer: [{ valueString: 'Penicillin' }] },
  { linkId: 'smoking', answer: [{ valueCoding: { code: 'no' } }] },
  { linkId: 'agree', answer: [{ valueBoolean: true }] },
];

const answersOf = (
  formId: string,
  visitId: string,
  item: QuestionnaireResponseItem[] = FULL,
  more: Partial<QuestionnaireResponse> = {},
): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: `urn:uuid:${formId}|1`,
  status: 'completed',
  subject: { reference: `Patient/${patient.patientId}` },
  encounter: { reference: `Encounter/${visitId}` },
  item,
  ...more,
});

const hand = (answers: QuestionnaireResponse, who: TestPatient = patient) =>
  fhir(hub, who)<{ id: string } & Pick<OperationOutcome, 'issue'>>(
    'POST',
    'QuestionnaireResponse',
    answers,
  );

describe('the questions of a clinic', () => {
  test('are a Questionnaire that everybody reads, in its languages', async () => {
    const formId = await publish(1);
    const { status, body } = await fhir(hub)<Questionnaire>('GET', `Questionnaire/${formId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: '1', status: 'active', title: 'First visit' });
    expect(body.item?.map(({ linkId, type }) => [linkId, type])).toEqual([
      ['since', 'date'],
      ['allergies', 'text'],
      ['smoking', 'choice'],
      ['agree', 'boolean'],
    ]);
    expect(JSON.stringify(body)).toContain('Seit wann?');
  });

  test('change to a new version, and an older one that comes late changes nothing', async () => {
    const formId = await publish(2);
    await publish(3, [], formId);
    await publish(1, ITEMS, formId);
    const { body } = await fhir(hub)<Questionnaire>('GET', `Questionnaire/${formId}`);
    expect(body).toMatchObject({ version: '3', status: 'retired' });
    expect(body.item).toBeUndefined();
  });
});

describe('the answers before a visit', () => {
  test('are the patient’s alone until they hand them in, and then also for who treats them', async () => {
    const formId = await publish(1);
    const { id: visitId } = await book(hub, doctor, patient);
    const begun = await hand(
      answersOf(formId, visitId, [{ linkId: 'allergies', answer: [{ valueString: 'Pen' }] }], {
        status: 'in-progress',
      }),
    );
    expect(begun.status).toBe(201);
    const path = `QuestionnaireResponse/${begun.body.id}`;
    expect((await fhir(hub, doctor)('GET', path)).status).toBe(404);
    const full = { ...answersOf(formId, visitId), id: begun.body.id };
    expect((await fhir(hub, patient)('PUT', path, full)).status).toBe(428);
    const handed = await fhir(hub, patient)('PUT', path, full, { 'if-match': 'W/"1"' });
    expect(handed.status).toBe(200);
    const read = await fhir(hub, doctor)<QuestionnaireResponse>('GET', path);
    expect(read.body.item).toEqual(FULL);
    const colleague = await hub.actors.doctor({ clinicId: doctor.clinicId });
    for (const stranger of [colleague, await hub.actors.patient(), await hub.actors.desk()])
      expect((await fhir(hub, stranger)('GET', path)).status).toBe(404);
    const guardian = await hub.actors.guardian(patient.patientId);
    expect((await fhir(hub, guardian)('GET', path)).status).toBe(200);
    const taken = { ...full, status: 'in-progress' };
    const back = await fhir(hub, patient)<OperationOutcome>('PUT', path, taken, {
      'if-match': 'W/"2"',
    });
    expect([back.status, ...paths(back.body)]).toEqual([422, 'QuestionnaireResponse.status']);
  });

  test('are sealed where they rest', async () => {
    const formId = await publish(1);
    const { id: visitId } = await book(hub, doctor, patient);
    const { body } = await hand(answersOf(formId, visitId));
    const { rows } = await hub.owner.query<{ content: string }>(
      'select content::text from records.resource where id = $1',
      [body.id],
    );
    expect(rows[0]?.content).not.toContain('Penicillin');
  });

  test('are one set for each visit', async () => {
    const formId = await publish(1);
    const { id: visitId } = await book(hub, doctor, patient);
    expect((await hand(answersOf(formId, visitId))).status).toBe(201);
    expect((await hand(answersOf(formId, visitId))).status).toBe(409);
  });

  test('each fault is named at its question', async () => {
    const formId = await publish(1);
    const { id: visitId } = await book(hub, doctor, patient);
    const faults = async (item: QuestionnaireResponseItem[], more = {}) => {
      const { status, body } = await hand(answersOf(formId, visitId, item, more));
      expect(status).toBe(422);
      return paths({ resourceType: 'OperationOutcome', ...body });
    };
    const R = 'QuestionnaireResponse';
    expect(await faults([{ linkId: 'other', answer: [{ valueString: 'x' }] }])).toContain(
      `${R}.item[0].linkId`,
    );
    expect(await faults(FULL.slice(0, 1))).toEqual([
      `${R}.item.where(linkId='allergies')`,
      `${R}.item.where(linkId='agree')`,
    ]);
    const refused = { linkId: 'agree', answer: [{ valueBoolean: false }] };
    expect(await faults([...FULL.slice(0, 3), refused])).toEqual([
      `${R}.item.where(linkId='agree')`,
    ]);
    const unknown = { linkId: 'smoking', answer: [{ valueCoding: { code: 'maybe' } }] };
    expect(await faults([...FULL.filter(({ linkId }) => linkId !== 'smoking'), unknown])).toEqual([
      `${R}.item[3].answer[0]`,
    ]);
    const long = { linkId: 'allergies', answer: [{ valueString: 'x'.repeat(4001) }] };
    expect(await faults([long, FULL[3]!])).toEqual([`${R}.item[0].answer[0]`]);
    expect(await faults([...FULL, FULL[0]!])).toEqual([`${R}.item`]);
    expect(await faults(FULL, { questionnaire: `urn:uuid:${formId}|2` })).toEqual([
      `${R}.questionnaire`,
    ]);
    expect(await faults(FULL, { questionnaire: 'https://elsewhere.example/form' })).toEqual([
      `${R}.questionnaire`,
    ]);
    const other = await book(hub, doctor, await hub.actors.patient());
    expect(await faults(FULL, { encounter: { reference: `Encounter/${other.id}` } })).toEqual([
      `${R}.encounter`,
    ]);
  });

  test('nobody answers for somebody else', async () => {
    const formId = await publish(1);
    const { id: visitId } = await book(hub, doctor, patient);
    const stranger = await hub.actors.patient();
    expect((await hand(answersOf(formId, visitId), stranger)).status).toBe(422);
    const response = await fhir(hub, doctor)(
      'POST',
      'QuestionnaireResponse',
      answersOf(formId, visitId),
    );
    expect(response.status).toBe(403);
  });
});

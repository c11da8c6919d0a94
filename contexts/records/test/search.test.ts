import type { Bundle, OperationOutcome, Patient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { records } from '../index.ts';
import { book, fhir, form, ids, patientOf, paths } from './support.ts';

const PEOPLE: Partial<Patient>[] = [
  {
    name: [{ family: 'Strauß', given: ['José', 'Łukasz'] }],
    birthDate: '1980-02-29',
    gender: 'male',
  },
  { name: [{ family: 'Strausberg', given: ['Anne'] }], birthDate: '1980-03-01', gender: 'female' },
  { name: [{ family: "O'Neil, 50%", given: ['Zoë'] }], birthDate: '1980', gender: 'other' },
  { name: [{ text: 'Madonna' }] },
  { name: [{ family: 'Straus', given: ['Émile'] }], birthDate: '1999-12', gender: 'male' },
];

let hub: TestHub;
let doctor: TestDoctor;
const people: TestPatient[] = [];

beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T09:00:00Z' });
  doctor = await hub.actors.doctor();
  for (const [at, more] of PEOPLE.entries()) {
    const patient = await hub.actors.patient();
    people.push(patient);
    hub.clock.set(new Date(Date.UTC(2026, 2, 2, 9, at)));
    const { name, birthDate: _birthDate, gender: _gender } = patientOf(patient);
    const body = { resourceType: 'Patient', id: patient.patientId, name, ...more };
    expect((await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, body)).status).toBe(
      201,
    );
    await book(hub, doctor, patient, `2026-04-0${at + 1}T09:00:00Z`);
  }
});
afterAll(() => hub.stop());

const search = async (query: string): Promise<number[]> => {
  const { status, body } = await fhir(hub, doctor)<Bundle>(
    'GET',
    `Patient?_sort=_lastUpdated&${query}`,
  );
  expect([status, query]).toEqual([200, query]);
  return ids(body).map((id) => people.findIndex((one) => one.patientId === id));
};

describe('search', () => {
  test.each([
    ['', [0, 1, 2, 3, 4]],
    ['name=straus', [0, 1, 4]],
    ['name=STRAUSS', [0]],
    ['family:exact=Strauß', [0]],
    ['family:exact=strauß', []],
    ['given=emi', [4]],
    ['given=jose,zoe', [0, 2]],
    ['name:contains=onn', [3]],
    ["family=o'neil\\, 50%25", [2]],
    ['family=%25', []],
    ['gender=male', [0, 4]],
    ['gender=http://hl7.org/fhir/administrative-gender|male', []],
    ['gender:not=male', [1, 2, 3]],
    ['gender:missing=true', [3]],
    ['birthdate:missing=false', [0, 1, 2, 4]],
    ['birthdate=1980-02-29', [0]],
    ['birthdate=1980', [0, 1, 2]],
    ['birthdate=ge1980-03', [1, 2, 4]],
    ['birthdate=lt1980-03', [0, 2]],
    ['birthdate=sa1980', [4]],
    ['birthdate=eb1999-12', [0, 1, 2]],
    ['birthdate=ne1980', [4]],
    ['birthdate=1999-12,1980-03-01', [1, 4]],
    ['birthdate=ge1980-03-01&birthdate=le1980-12&gender=female', [1]],
    ['_lastUpdated=gt2026-03-02T09:02:59Z', [3, 4]],
  ])('Patient?%s', async (query, expected) => expect(await search(query)).toEqual(expected));

  test('by POST finds the same and leaves no personal data in its links', async () => {
    const { body } = await fhir(hub, doctor)<Bundle>(
      'POST',
      'Patient/_search',
      'name=straus&_count=2&_sort=family',
      form,
    );
    expect(ids(body)).toHaveLength(2);
    expect(JSON.stringify(body.link)).not.toMatch(/straus/i);
    const next = body.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const rest = await fhir(hub, doctor)<Bundle>(
      'GET',
      new URL(next).pathname + new URL(next).search,
    );
    expect(ids(rest.body)).toHaveLength(1);
    expect(new Set([...ids(body), ...ids(rest.body)]).size).toBe(3);
    const stolen = await fhir(hub, people[0])<OperationOutcome>(
      'GET',
      new URL(next).pathname + new URL(next).search,
    );
    expect([stolen.status, stolen.body.resourceType]).toEqual([400, 'OperationOutcome']);
  });

  test.each([
    'family',
    '-family',
    'birthdate',
    '-birthdate',
    'gender,-_lastUpdated',
    '_id',
    '-_lastUpdated',
  ])('pages by %s show each once, in the order of one page', async (sort) => {
    const whole = ids((await fhir(hub, doctor)<Bundle>('GET', `Patient?_sort=${sort}`)).body);
    expect(whole).toHaveLength(people.length);
    const paged: (string | undefined)[] = [];
    let path = `Patient?_sort=${sort}&_count=2`;
    while (path) {
      const { body } = await fhir(hub, doctor)<Bundle>('GET', path);
      paged.push(...ids(body));
      const next = body.link?.find(({ relation }) => relation === 'next')?.url;
      path = next ? new URL(next).pathname + new URL(next).search : '';
    }
    expect(paged).toEqual(whole);
  });

  test('counts on request, and only what the reader may see', async () => {
    const counted = await fhir(hub, doctor)<Bundle>('GET', 'Patient?_summary=count&gender=male');
    expect([counted.body.total, counted.body.entry]).toEqual([2, []]);
    expect(
      (await fhir(hub, people[1])<Bundle>('GET', 'Patient?_total=accurate')).body,
    ).toMatchObject({ total: 1, entry: [{ resource: { id: people[1]?.patientId } }] });
  });

  test('by _id reads several at once', async () => {
    const wanted = [people[3]?.patientId, people[1]?.patientId];
    expect(await search(`_id=${wanted.join(',')}`)).toEqual([1, 3]);
  });

  test('encounters by patient, practitioner, status, class and date', async () => {
    const call = fhir(hub, doctor);
    const patient = people[2]?.patientId ?? '';
    for (const query of [
      `patient=${patient}`,
      `subject=Patient/${patient}`,
      `subject:Patient=${patient}`,
      `practitioner=${doctor.practitionerId}&date=2026-04-03`,
      `status=planned&patient=${patient}&class=VR`,
    ]) {
      const { body } = await call<Bundle>('GET', `Encounter?${query}`);
      expect([query, body.entry?.length]).toEqual([query, 1]);
    }
    expect(
      (await call<Bundle>('GET', 'Encounter?date=ge2026-04-02&date=lt2026-04-04')).body.entry,
    ).toHaveLength(2);
  });

  test.each([
    ['nickname=x', 'nickname'],
    ['name:sounds=x', 'name:sounds'],
    ['birthdate=yesterday', undefined],
    ['_include=Patient:link', '_include'],
    ['_has:Encounter:patient:status=planned', '_has:Encounter:patient:status'],
    ['link.name=x', 'link.name'],
    ['_sort=nickname', '_sort'],
    ['_count=-1', '_count'],
    ['_cursor=abc', '_cursor'],
    ['gender:missing=maybe', 'gender'],
  ])('Patient?%s is refused, not widened', async (query, path) => {
    const { status, body } = await fhir(hub, doctor)<OperationOutcome>('GET', `Patient?${query}`);
    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
    if (path) expect(paths(body)).toEqual([path]);
  });
});

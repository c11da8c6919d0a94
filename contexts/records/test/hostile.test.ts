import type { Bundle, Composition, OperationOutcome, Patient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { records } from '../index.ts';
import { auditRows, book, fhir, form, noteOf, patientOf, paths } from './support.ts';
import type { Meeting } from './support.ts';

let hub: TestHub;
let doctor: TestDoctor;
let patient: TestPatient;
let meeting: Meeting;

beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T09:00:00Z' });
  doctor = await hub.actors.doctor();
  patient = await hub.actors.patient();
  await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, patientOf(patient));
  meeting = await book(hub, doctor, patient);
});
afterAll(() => hub.stop());

const searched = (query: string) => fhir(hub, doctor)<Bundle>('GET', `Patient?${query}`);
const posted = (fields: string) =>
  fhir(hub, doctor)<OperationOutcome>('POST', 'Patient/_search', fields, form);

describe('a search', () => {
  test.each(['0000', '0000-02-01', '0001-01-01T00:00:00%2B14:00'])(
    'for a year before the first (%s) is refused',
    async (date) => expect((await searched(`birthdate=${date}`)).status).toBe(400),
  );

  test.each(['lt9999', 'le9999-12-31', 'lt9999-12-31T23:59:59-14:00', 'ge0001'])(
    'by the outermost date %s is answered',
    async (date) => {
      const { status, body } = await searched(`birthdate=${date}`);
      expect([status, body.entry?.length]).toEqual([200, 1]);
    },
  );

  test('of more values than a statement bears is refused by name', async () => {
    const values = (count: number, value: string) => Array.from({ length: count }, () => value);
    const many = await posted(`name=${values(20_000, 'a').join(',')}`);
    expect([many.status, paths(many.body)]).toEqual([400, ['name']]);
    const filters = await posted(
      values(500, 'name=a')
        .map((one, at) => one + at)
        .join('&'),
    );
    expect([filters.status, paths(filters.body)]).toEqual([400, ['name']]);
    const listed = await posted(`_id=${values(1001, patient.patientId).join(',')}`);
    expect([listed.status, paths(listed.body)]).toEqual([400, ['_id']]);
    expect((await posted(`_id=${values(1000, patient.patientId).join(',')}`)).status).toBe(200);
  });

  test.each([
    '__proto__=a',
    '__proto__=a&__proto__=b',
    'constructor=a',
    'name=%00',
    '_count=1&_count=2',
    '_sort=name&_sort=family',
    '_total=accurate&_total=none',
    '_cursor=a&_cursor=b',
    '_count=99999999999999999999',
    '_count=1e9',
    '_sort=__proto__',
    'birthdate=%F0%9F%98%80',
    'identifier=%7C%7C%7C',
    'birthdate:missing=true&birthdate:missing=false',
  ])('for %s is no fault of the server', async (query) => {
    expect([200, 400, 422]).toContain((await searched(query)).status);
    expect([200, 400, 422]).toContain((await posted(query)).status);
  });

  test('for an unknown field of a form is refused, whatever it is called', async () => {
    expect((await posted('__proto__=a')).status).toBe(400);
  });

  test.each(['_total=accurate&_count=0', '_summary=count'])(
    'that only counts (%s) leaves an audit row',
    async (query) => {
      const rows = async () => (await auditRows(hub, doctor)).length;
      const before = await rows();
      const { body } = await searched(`birthdate=1980-02-29&${query}`);
      expect(body.total).toBe(1);
      expect(await rows()).toBe(before + 1);
      expect((await auditRows(hub, doctor)).at(-1)).toMatchObject({
        action: 'search',
        kind: 'Patient',
        object_id: null,
      });
    },
  );
});

describe('a resource', () => {
  const put = (body: unknown) =>
    fhir(hub, patient)<OperationOutcome>('PUT', `Patient/${patient.patientId}`, body);

  test('of many faults is answered quickly, with some of them', async () => {
    const begun = performance.now();
    const name = Array.from({ length: 60_000 }, () => ({}));
    const { status, body } = await put({ ...patientOf(patient), name } satisfies Patient);
    expect(status).toBe(422);
    expect(body.issue.length).toBeLessThanOrEqual(200);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('larger than anybody writes is refused', async () => {
    const family = 'a'.repeat(300_000);
    expect((await put({ ...patientOf(patient), name: [{ family }] })).status).toBe(413);
  });

  test('with markup that would cost a pattern its time is refused quickly', async () => {
    const begun = performance.now();
    for (const div of [
      `<div xmlns="http://www.w3.org/1999/xhtml">${'<'.repeat(200_000)}`,
      `<div${' '.repeat(200_000)}`,
      `<div${' a="b"'.repeat(30_000)}`,
      `<!--${'-'.repeat(200_000)}`,
      `<div xmlns="http://www.w3.org/1999/xhtml">${'&'.repeat(200_000)}</div>`,
    ]) {
      const text = { status: 'generated' as const, div };
      expect((await put({ ...patientOf(patient), text })).status).toBe(422);
    }
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test.each([
    ['text that is none', { name: [{ family: 'a\u0000' }] }],
    ['a day that does not exist', { birthDate: '2026-02-30' }],
    ['a number for a list', { name: 7 }],
    ['null in a list', { name: [null] }],
    ['a list in a list', { name: [[{ family: 'a' }]] }],
    ['an object for a code', { gender: { toString: 1 } }],
    ['an object for a text', { name: [{ family: { id: 'x' } }] }],
    ['an object for a given name', { name: [{ given: [{ id: 'x' }] }] }],
    ['an object for a date', { birthDate: { id: 'x' } }],
    ['an object for a narrative', { text: { status: 'generated', div: { id: 'x' } } }],
    ['an object for a date deep inside', { telecom: [{ period: { start: { id: 'x' } } }] }],
    ['a number for a name', { name: [7] }],
    ['a truth for a name', { name: [true] }],
    ['a text for an extension', { _gender: 'x' }],
    ['an extension of what has none', { _name: [{ id: 'x' }] }],
    ['a number among extensions', { name: [{ family: 'a', _given: [1] }] }],
    [
      'an object in an extension',
      { name: [{ extension: [{ url: 'http://x', valueString: { id: 'x' } }] }] },
    ],
    ['a name that every object has', { name: [{ family: 'a', valueOf: 'x' }] }],
    ['another type', { resourceType: 'Encounter' }],
    ['a type that is no text', { resourceType: ['Patient'] }],
    ['metadata that is no object', { meta: 'x' }],
    ['an id that is no text', { id: 7 }],
  ])('with %s is refused', async (_what, more) => {
    const { status } = await put({ ...patientOf(patient), ...more });
    expect([400, 403, 404, 422]).toContain(status);
  });

  test.each([
    [
      'an extension beside a value',
      { _birthDate: { extension: [{ url: 'http://x', valueDateTime: '1980-02-29T10:00:00Z' }] } },
    ],
    [
      'extensions beside a list',
      { name: [{ family: 'a', given: ['b', 'c'], _given: [null, { id: 'x' }] }] },
    ],
    [
      'a choice of types',
      { name: [{ family: 'a', extension: [{ url: 'http://x', valuePeriod: { start: '2020' } }] }] },
    ],
  ])('with %s is kept', async (_what, more) => {
    expect((await put({ ...patientOf(patient), ...more })).status).toBe(200);
  });

  test('note with sections without end is refused', async () => {
    const note = noteOf(doctor, patient, meeting);
    const section = Array.from({ length: 500 }, () => note.section![0]!);
    const { status, body } = await fhir(hub, doctor)<OperationOutcome>('POST', 'Composition', {
      ...note,
      section,
    } satisfies Composition);
    expect([status, paths(body)]).toEqual([422, ['Composition.section']]);
  });
});

test('a history is read in pages of at most 200 versions', async () => {
  const { body } = await fhir(hub, patient)<Bundle>(
    'GET',
    `Patient/${patient.patientId}/_history?_count=1000000`,
  );
  expect(body.total).toBeLessThanOrEqual(200);
  const versions = Array.from({ length: 205 }, (_, at) => at);
  for (const at of versions) {
    const { status } = await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, {
      ...patientOf(patient),
      name: [{ family: `Name ${at}` }],
    });
    expect(status).toBe(200);
  }
  const all = await fhir(hub, patient)<Bundle>(
    'GET',
    `Patient/${patient.patientId}/_history?_count=1000000`,
  );
  expect(all.body.total).toBeGreaterThan(205);
  expect(all.body.entry).toHaveLength(200);
});

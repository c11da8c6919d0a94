import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bundle, Patient } from '@medplum/fhirtypes';
import type { TestActor, TestStaff } from '@hub/testkit/actors.ts';
import type { PatientContactChanged } from '@hub/contracts/events/notifications.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { records } from '../index.ts';
import { auditRows, book, fhir, ids, patientOf } from './support.ts';

let hub: TestHub;
let desk: TestStaff;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

interface Found {
  id: string;
  familyName: string;
  phone: string | null;
  hasAccount: boolean;
  code?: string;
  patientIds?: string[];
}

const call = async (
  actor: TestActor | undefined,
  method: 'POST' | 'PUT',
  path: string,
  payload: object,
) => {
  const response = await hub.app.inject({
    method,
    url: `/api/v1/records/clinics/${path}`,
    headers: actor?.headers ?? {},
    payload,
  });
  return { status: response.statusCode, body: response.json<Found & { items: Found[] }>() };
};

const caller = (more: object = {}) => ({
  givenName: 'Erika',
  familyName: `Beispiel-${randomUUID().slice(0, 8)}`,
  birthDate: '1948-03-09',
  phone: '+49 30 1234567',
  ...more,
});

const register = (details: object, by: TestStaff = desk) =>
  call(by, 'POST', `${by.clinicId}/patients`, details);
const find = async (text: string, by: TestStaff = desk) =>
  (await call(by, 'POST', `${by.clinicId}/patients/find`, { text })).body.items.map(({ id }) => id);

beforeAll(async () => {
  desk = await hub.actors.desk();
});

describe('a desk registers a caller', () => {
  test('who is a patient with a record at once, known to the clinic and told to the others by ids alone', async () => {
    const details = caller({ email: 'Erika@Example.org', language: 'de', payer: 'statutory' });
    const { status, body } = await register(details);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...details,
      email: 'erika@example.org',
      payer: 'statutory',
      hasAccount: false,
    });
    const read = await fhir(hub, desk)<Patient>('GET', `Patient/${body.id}`);
    expect(read.body.managingOrganization?.reference).toBe(`Organization/${desk.clinicId}`);
    expect(read.body.name?.[0]?.family).toBe(details.familyName);
    const { rows } = await hub.owner.query<{ payload: object }>(
      `select payload from kernel.event where name = 'patient.registered.v1' and aggregate_id = $1`,
      [body.id],
    );
    expect(rows.map(({ payload }) => payload)).toEqual([
      { patientId: body.id, clinicId: desk.clinicId },
    ]);
    expect((await auditRows(hub, desk)).filter(({ action }) => action === 'create')).toEqual([
      expect.objectContaining({ kind: 'Patient', object_id: body.id, patient_id: body.id }),
    ]);
  });

  test('notifications learns where they are reached, and others when that is elsewhere', async () => {
    const told = async (id: string) => {
      const { rows } = await hub.owner.query<{ payload: PatientContactChanged }>(
        `select payload from kernel.event where name = 'patient.contact-changed.v1' and aggregate_id = $1 order by id`,
        [id],
      );
      const { mail } = hub.kernel('records');
      return rows.map(({ payload }) => [
        mail.openContact(payload),
        payload.locale,
        payload.isMoved,
        JSON.stringify(payload).includes('example.org'),
      ]);
    };
    const details = caller({ email: 'Old@example.org', language: 'fr' });
    const { id } = (await register(details)).body;
    const change = (more: object) =>
      call(desk, 'PUT', `${desk.clinicId}/patients/${id}`, { ...details, ...more });
    for (const more of [
      { phone: '030 7654321' },
      { email: 'new@example.org' },
      { email: undefined },
    ])
      expect((await change(more)).status).toBe(200);
    expect(await told(id)).toEqual([
      ['old@example.org', 'fr', false, false],
      ['old@example.org', 'fr', false, false],
      ['new@example.org', 'fr', true, false],
      [null, 'fr', true, false],
    ]);
    const byPhone = (await register(caller())).body;
    expect(await told(byPhone.id)).toEqual([]);
  });

  test('nobody is made twice: those of the same name and birth date are shown before', async () => {
    const details = caller();
    const first = await register(details);
    const again = await register({ ...details, familyName: details.familyName.toUpperCase() });
    expect([again.status, again.body.code]).toEqual([409, 'possible_duplicate']);
    expect(again.body.patientIds).toEqual([first.body.id]);
    const other = await register({ ...details, isSomebodyElse: true });
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(first.body.id);
    expect((await register({ ...details, birthDate: '1948-03-10' })).status).toBe(201);
  });

  test('two desks of a clinic that register the same person at once make one', async () => {
    const details = caller();
    const answers = await Promise.all(Array.from({ length: 6 }, () => register(details)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409, 409, 409,
    ]);
  });

  test('another clinic neither hears of it nor finds them', async () => {
    const details = caller();
    const { body } = await register(details);
    const elsewhere = await hub.actors.desk();
    expect(await find(details.familyName, elsewhere)).toEqual([]);
    expect((await fhir(hub, elsewhere)('GET', `Patient/${body.id}`)).status).toBe(404);
    expect((await register(details, elsewhere)).status).toBe(201);
    expect((await call(elsewhere, 'POST', `${desk.clinicId}/patients`, details)).status).toBe(403);
  });

  test.each([
    ['a birth date to come', { birthDate: '2026-04-01' }],
    ['no name', { familyName: ' ' }],
    ['no number', { phone: 'none' }],
    ['a number of three digits', { phone: '1 2 3' }],
    ['a day in no calendar', { birthDate: '2025-02-29' }],
    ['something unknown', { identifier: 'A123456780' }],
  ])('%s is refused', async (_what, more) => {
    expect((await register(caller(more))).status).toBe(422);
  });

  test('nobody else does: no patient, no one without a factor, nobody', async () => {
    const weak = await hub.actors.session(desk, { mfa: false });
    const patient = await hub.actors.patient();
    const path = `${desk.clinicId}/patients`;
    expect((await call(undefined, 'POST', path, caller())).status).toBe(401);
    expect((await call(patient, 'POST', path, caller())).status).toBe(403);
    expect((await call(weak, 'POST', path, caller())).status).toBe(403);
  });
});

describe('a desk finds the patients of its clinic', () => {
  test('by parts of the name without accents, by birth date and by number, in any order', async () => {
    const details = caller({
      givenName: 'Änne Ruth',
      familyName: 'Schöller-Grieß',
      birthDate: '1951-12-24',
      phone: '0171 98 76 543',
    });
    const { id } = (await register(details)).body;
    for (const text of [
      'schöller',
      'griess',
      'ruth scholler',
      'anne 24.12.1951',
      '24.12.51',
      '+49 171 9876543',
      '01719876543 Grieß',
    ])
      expect([text, await find(text)]).toEqual([text, [id]]);
    for (const text of ['schöller 25.12.1951', '0171 98 76 544', 'chöller', '100%', '_'])
      expect([text, await find(text).catch(() => [])]).toEqual([text, []]);
  });

  test('also those who have an account and were booked, whose details are then their own', async () => {
    const doctor = await hub.actors.doctor();
    const front = await hub.actors.desk({ clinicId: doctor.clinicId });
    const patient = await hub.actors.patient();
    await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, patientOf(patient));
    expect(await find('müller', front)).toEqual([]);
    await book(hub, doctor, patient);
    const found = await call(front, 'POST', `${front.clinicId}/patients/find`, { text: 'müller' });
    expect(found.body.items).toMatchObject([{ id: patient.patientId, hasAccount: true }]);
    const change = await call(
      front,
      'PUT',
      `${front.clinicId}/patients/${patient.patientId}`,
      caller(),
    );
    expect(change.status).toBe(404);
  });

  test('a doctor finds those in their care and no others', async () => {
    const doctor = await hub.actors.doctor();
    const front = await hub.actors.desk({ clinicId: doctor.clinicId });
    const details = caller();
    const { id } = (await register(details, front)).body;
    expect(await find(details.familyName, doctor)).toEqual([]);
    await hub.actors.relate(doctor.practitionerId, 'care', id);
    expect(await find(details.familyName, doctor)).toEqual([id]);
  });

  test('each who is shown is in the log, and nobody who is not', async () => {
    const front = await hub.actors.desk();
    const details = caller();
    const { id } = (await register(details, front)).body;
    await register(caller(), front);
    await find(details.familyName, front);
    const searched = (await auditRows(hub, front)).filter(({ action }) => action === 'search');
    expect(searched.map(({ object_id }) => object_id)).toEqual([id]);
  });

  test('numbers are not stored as they are, and found by FHIR too', async () => {
    const { id } = (await register(caller({ phone: '0221 5550199' }))).body;
    const { rows } = await hub.owner.query<{ found: boolean }>(
      `select exists (select 1 from records.resource where id = $1 and content::text like '%5550199%')
         or exists (select 1 from records.index_token where id = $1 and code like '%5550199%') as found`,
      [id],
    );
    expect(rows).toEqual([{ found: false }]);
    const search = { 'content-type': 'application/x-www-form-urlencoded' };
    const bundle = await fhir(hub, desk)<Bundle>(
      'POST',
      'Patient/_search',
      `phone=${encodeURIComponent('+49 221 555 01 99')}`,
      search,
    );
    expect(ids(bundle.body)).toEqual([id]);
  });

  test('numbers written before they were indexed are found once the job has run', async () => {
    const { id } = (await register(caller({ phone: '0221 5550177' }))).body;
    await hub.owner.query('delete from records.index_token where id = $1', [id]);
    expect(await find('0221 5550177')).toEqual([]);
    await hub.owner.query(`select graphile_worker.add_job('job:records:index-phones', '{}'::json)`);
    await hub.drain();
    expect(await find('0221 5550177')).toEqual([id]);
  });
});

describe('the details of a caller', () => {
  test('are corrected by the desk, keep each version, and are theirs once they have an account', async () => {
    const details = caller();
    const { id } = (await register(details)).body;
    const path = `${desk.clinicId}/patients/${id}`;
    const changed = await call(desk, 'PUT', path, { ...details, phone: '030 7654321' });
    expect(changed).toMatchObject({ status: 200, body: { phone: '030 7654321' } });
    expect(await find('030 7654321')).toContain(id);
    const versions = await fhir(hub, desk)<Bundle>('GET', `Patient/${id}/_history`);
    expect(versions.body.entry).toHaveLength(2);
    const elsewhere = await hub.actors.desk();
    expect(
      (await call(elsewhere, 'PUT', `${elsewhere.clinicId}/patients/${id}`, details)).status,
    ).toBe(404);
    expect((await call(elsewhere, 'PUT', path, details)).status).toBe(404);
    await hub.actors.relate(randomUUID(), 'self', id);
    const late = await call(desk, 'PUT', path, details);
    expect([late.status, late.body.code]).toEqual([409, 'has_account']);
  });
});

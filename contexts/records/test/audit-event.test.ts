import type { AuditEvent, Bundle, OperationOutcome } from '@medplum/fhirtypes';
import type { TestActor, TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { faultsOf } from '../fhir/validate.ts';
import { records } from '../index.ts';
import { book, emit, fhir, form, patientOf } from './support.ts';

let hub: TestHub;
let patient: TestPatient;
let doctor: TestDoctor;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
  patient = await hub.actors.patient();
  doctor = await hub.actors.doctor();
  await emit(hub, 'practitioner.changed.v1', doctor.practitionerId, {
    practitionerId: doctor.practitionerId,
    clinicId: doctor.clinicId,
    accountId: doctor.accountId,
    slug: 'lena-hartmann',
    name: 'Dr. Lena Hartmann',
    specialties: ['general-practice'],
    languages: ['de'],
    timeZone: 'Europe/Berlin',
    active: true,
  });
  await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, patientOf(patient));
  await book(hub, doctor, patient);
  const desk = await hub.actors.desk({ clinicId: doctor.clinicId });
  for (const actor of [doctor, desk]) await fhir(hub, actor)('GET', `Patient/${patient.patientId}`);
});
afterAll(() => hub.stop());

const events = ({ entry }: Bundle<AuditEvent>): AuditEvent[] =>
  (entry ?? []).flatMap(({ resource }) => resource ?? []);
const search = async (actor: TestActor, query: string) =>
  fhir(hub, actor)<Bundle<AuditEvent>>('GET', `AuditEvent?${query}`);
const roles = (bundle: Bundle<AuditEvent>) =>
  events(bundle).map(({ agent }) => agent[0]?.role?.[0]?.coding?.[0]?.code);

test('the patient sees who looked, when and in which role; each event is valid FHIR R4', async () => {
  const { status, body } = await search(patient, `patient=Patient/${patient.patientId}`);
  expect(status).toBe(200);
  expect(roles(body)).toEqual(['desk', 'doctor', 'anonymous', 'patient']);
  for (const event of events(body)) expect(faultsOf(event)).toEqual([]);
  const [byDesk, byDoctor, , own] = events(body);
  expect(byDoctor).toMatchObject({
    action: 'R',
    outcome: '0',
    agent: [{ who: { reference: `Practitioner/${doctor.practitionerId}` }, requestor: true }],
    source: { site: doctor.clinicId },
    entity: [{ what: { reference: `Patient/${patient.patientId}` } }],
  });
  expect(byDoctor?.recorded).toMatch(/^\d{4}-\d\d-\d\dT/);
  // Of staff who are no practitioners the role is told, and no more.
  expect(byDesk?.agent[0]?.who).toBeUndefined();
  expect(own?.agent[0]?.who).toEqual({ reference: `Patient/${patient.patientId}` });
  const text = JSON.stringify(body);
  for (const id of [doctor.accountId, patient.accountId, doctor.sessionId])
    expect(text).not.toContain(id);
});

test('is searched by role and date, read by id, and goes on page by page', async () => {
  const of = `patient=${patient.patientId}`;
  const guardian = await hub.actors.guardian(patient.patientId);
  const byDoctor = await search(guardian, `${of}&agent-role=urn:telehealth-hub:role|doctor`);
  expect(roles(byDoctor.body)).toEqual(['doctor']);
  const [event] = events(byDoctor.body);
  const read = await fhir(hub, patient)<AuditEvent>('GET', `AuditEvent/${event?.id ?? ''}`);
  expect(read.body).toEqual(event);
  // The log tells the real time of the database, whatever the clock of the test.
  const year = new Date().getUTCFullYear();
  expect(
    roles(
      (await search(patient, `${of}&agent-role=doctor&date=ge${year}&date=lt${year + 1}`)).body,
    ),
  ).toEqual(['doctor']);
  expect(events((await search(patient, `${of}&agent-role=doctor&date=lt${year}`)).body)).toEqual(
    [],
  );
  const posted = await fhir(hub, patient)<Bundle<AuditEvent>>(
    'POST',
    'AuditEvent/_search',
    `${of}&agent-role=doctor`,
    form,
  );
  expect(events(posted.body)).toEqual([event]);

  const seen: (string | undefined)[] = [];
  let path = `AuditEvent?${of}&date=ge${year}&_count=2`;
  for (let pages = 0; pages < 3; pages += 1) {
    const page = await fhir(hub, patient)<Bundle<AuditEvent>>('GET', path);
    seen.push(...events(page.body).map(({ id }) => id));
    const next = page.body.link?.find(({ relation }) => relation === 'next')?.url;
    path = new URL(next ?? '').pathname + new URL(next ?? '').search;
  }
  expect(new Set(seen).size).toBe(6);
  expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)));
});

test("the clinic's admin sees what was done in the clinic, and nothing of another", async () => {
  const admin = await hub.actors.admin({ clinicId: doctor.clinicId });
  const site = `site=${doctor.clinicId}`;
  const { body } = await search(admin, site);
  expect(new Set(roles(body))).toEqual(new Set(['desk', 'doctor', 'anonymous']));
  expect((await search(admin, `${site}&patient=${patient.patientId}`)).status).toBe(200);
  const [event] = events(body);
  const path = `AuditEvent/${event?.id ?? ''}`;
  expect((await fhir(hub, admin)('GET', path)).status).toBe(200);
  const foreign = await hub.actors.admin();
  for (const actor of [
    foreign,
    doctor,
    await hub.actors.patient(),
    await hub.actors.session(admin, { mfa: false }),
    await hub.actors.platformAdmin(),
  ]) {
    expect((await search(actor, site)).status).toBe(403);
    expect((await search(actor, `patient=${patient.patientId}`)).status).toBe(403);
    expect((await fhir(hub, actor)('GET', path)).status).toBe(404);
  }
  // Without the clinic's name it would be the patient's whole log.
  expect((await search(admin, `patient=${patient.patientId}`)).status).toBe(403);
  expect((await fhir(hub)('GET', `AuditEvent?${site}`)).status).toBe(401);
});

test('what it cannot search by is refused, and nothing is written to it', async () => {
  const of = `patient=${patient.patientId}`;
  for (const query of [
    '',
    'date=2026',
    `${of}&agent-role=boss`,
    `${of}&date=yesterday`,
    `${of}&date=ap2026`,
    `${of}&entity=x`,
    `${of}&${of}`,
    `${of}&_count=0`,
    `${of}&_cursor=x`,
    'patient=Practitioner/0195e3a0-0000-7000-8000-000000000000',
    'patient=me',
  ]) {
    const { status, body } = await fhir(hub, patient)<OperationOutcome>(
      'GET',
      `AuditEvent?${query}`,
    );
    expect([query, status, body.resourceType]).toEqual([query, 400, 'OperationOutcome']);
  }
  const call = fhir(hub, patient);
  for (const [method, path] of [
    ['POST', 'AuditEvent'],
    ['PUT', 'AuditEvent/1'],
    ['DELETE', 'AuditEvent/1'],
    ['GET', 'AuditEvent/1/_history'],
  ] as const)
    expect((await call(method, path, method === 'GET' ? undefined : {})).status).toBe(404);
  for (const id of ['0', 'x', '99999999999'])
    expect((await call('GET', `AuditEvent/${id}`)).status).toBe(404);
});

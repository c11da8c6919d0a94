import { randomUUID } from 'node:crypto';
import type { Bundle, Encounter, Patient } from '@medplum/fhirtypes';
import type { TestActor } from '@hub/testkit/actors.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { records } from '../index.ts';
import { book, fhir, ids, noteOf } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

const childOf = (patientId: string): Patient => ({
  resourceType: 'Patient',
  id: patientId,
  name: [{ family: 'Muster', given: ['Kim'] }],
  birthDate: '2019-05-04',
});

/** A dependant without an account, and who acts for them. */
async function family(): Promise<{ patientId: string; guardian: TestActor }> {
  const patientId = randomUUID();
  return { patientId, guardian: await hub.actors.guardian(patientId) };
}

async function rolesOf(account: TestActor, patientId: string): Promise<string[]> {
  const { rows } = await hub.owner.query<{ act: string }>(
    `select action || ' ' || kind || ' as ' || role as act from kernel.audit_log
     where account_id = $1 and patient_id = $2 order by id`,
    [account.accountId, patientId],
  );
  return rows.map(({ act }) => act);
}

test("a guardian writes and reads the dependant's record, and the log names the role", async () => {
  const { patientId, guardian } = await family();
  const call = fhir(hub, guardian);
  expect((await call('PUT', `Patient/${patientId}`, childOf(patientId))).status).toBe(201);
  expect((await call('POST', 'Patient', childOf(patientId))).status).toBe(409);
  const read = await call<Patient>('GET', `Patient/${patientId}`);
  expect(read.body.name?.[0]?.given).toEqual(['Kim']);
  expect(ids((await call<Bundle>('GET', 'Patient')).body)).toEqual([patientId]);
  expect((await call('GET', `Patient/${patientId}/_history/1`)).status).toBe(200);
  expect(await rolesOf(guardian, patientId)).toEqual([
    'create Patient as guardian',
    'read Patient as guardian',
    'search Patient as guardian',
    'read Patient as guardian',
  ]);
});

test('reads encounters and signed notes, no drafts, and writes neither', async () => {
  const { patientId, guardian } = await family();
  const doctor = await hub.actors.doctor();
  const patient = { ...guardian, patientId };
  const meeting = await book(hub, doctor, patient);
  const written = await fhir(hub, doctor)('POST', 'Composition', noteOf(doctor, patient, meeting));
  const call = fhir(hub, guardian);
  expect((await call<Encounter>('GET', `Encounter/${meeting.id}`)).status).toBe(200);
  expect((await call('GET', `Composition/${written.body.id ?? ''}`)).status).toBe(404);
  const signed = await fhir(hub, doctor)(
    'PUT',
    `Composition/${written.body.id ?? ''}`,
    { ...noteOf(doctor, patient, meeting), id: written.body.id, status: 'final' },
    { 'if-match': 'W/"1"' },
  );
  expect(signed.status).toBe(200);
  expect((await call('GET', `Composition/${written.body.id ?? ''}`)).status).toBe(200);
  const own = noteOf(doctor, patient, meeting);
  expect((await call('POST', 'Composition', own)).status).toBe(403);
});

test('nothing of it for others, nor once the guardianship has ended', async () => {
  const { patientId, guardian } = await family();
  await fhir(hub, guardian)('PUT', `Patient/${patientId}`, childOf(patientId));
  const other = await family();
  await hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
    guardian.accountId,
    'guardian',
    patientId,
    hub.clock.now(),
  ]);
  for (const actor of [other.guardian, guardian, await hub.actors.guest(patientId)]) {
    const call = fhir(hub, actor);
    expect((await call('GET', `Patient/${patientId}`)).status).toBe(404);
    expect((await call('PUT', `Patient/${patientId}`, childOf(patientId))).status).toBe(404);
    expect((await call('POST', 'Patient', childOf(patientId))).status).toBe(403);
    expect(ids((await call<Bundle>('GET', `Patient?_id=${patientId}`)).body)).toEqual([]);
  }
});

test('a program sees nobody, whatever its scopes say', async () => {
  const doctor = await hub.actors.doctor();
  const patient = await hub.actors.patient();
  const address = `Patient/${patient.patientId}`;
  await fhir(hub, patient)('PUT', address, childOf(patient.patientId));
  const { clinicId } = await book(hub, doctor, patient);
  const scopes = ['patient.read', 'patient.write', 'coverage.read', 'note.read'];
  const call = fhir(hub, await hub.actors.integration({ clinicId, scopes }));
  expect((await call('GET', address)).status).toBe(403);
  expect((await call('PUT', address, childOf(patient.patientId))).status).toBe(403);
});

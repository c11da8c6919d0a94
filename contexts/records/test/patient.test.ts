import { randomUUID } from 'node:crypto';
import type { Bundle, CapabilityStatement, OperationOutcome, Patient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { records } from '../index.ts';
import { auditRows, fhir, form, patientOf, paths } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

describe('a patient writes their own record', () => {
  test('creates it under the own id, reads it back equal, updates it and keeps each version', async () => {
    const patient = await hub.actors.patient();
    const call = fhir(hub, patient);
    const created = await call<Patient>('PUT', `Patient/${patient.patientId}`, patientOf(patient));
    expect(created.status).toBe(201);
    expect(created.headers.etag).toBe('W/"1"');
    expect(created.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(created.headers.location).toBe(`/fhir/R4/Patient/${patient.patientId}/_history/1`);

    const read = await call<Patient>('GET', `Patient/${patient.patientId}`);
    expect(read.status).toBe(200);
    expect(read.body).toEqual({
      ...patientOf(patient),
      meta: { versionId: '1', lastUpdated: '2026-03-02T08:00:00.000Z' },
    });

    const changed = { ...read.body, telecom: [{ system: 'phone', value: '+49 30 1234567' }] };
    const updated = await call<Patient>('PUT', `Patient/${patient.patientId}`, changed, {
      'if-match': 'W/"1"',
    });
    expect(updated.status).toBe(200);
    expect(updated.body.meta?.versionId).toBe('2');

    const first = await call<Patient>('GET', `Patient/${patient.patientId}/_history/1`);
    expect(first.body.telecom).toBeUndefined();
    const history = await call<Bundle>('GET', `Patient/${patient.patientId}/_history`);
    expect(history.body.entry?.map((entry) => entry.resource?.meta?.versionId)).toEqual(['2', '1']);
    expect((await call('GET', `Patient/${patient.patientId}/_history/3`)).status).toBe(404);
  });

  test('POST gives it the id of the account, and a second one is a conflict', async () => {
    const patient = await hub.actors.patient();
    const { id: _id, ...body } = patientOf(patient);
    const created = await fhir(hub, patient)<Patient>('POST', 'Patient', body);
    expect([created.status, created.body.id]).toEqual([201, patient.patientId]);
    expect((await fhir(hub, patient)('POST', 'Patient', body)).status).toBe(409);
    expect(
      (await fhir(hub, patient)('POST', 'Patient', { ...body, id: randomUUID() })).status,
    ).toBe(403);
  });

  test('cannot set what is not theirs to say', async () => {
    const patient = await hub.actors.patient();
    const answer = await fhir(hub, patient)<OperationOutcome>(
      'PUT',
      `Patient/${patient.patientId}`,
      {
        ...patientOf(patient),
        active: true,
        identifier: [{ system: 'http://fhir.de/sid/gkv/kvid-10', value: 'A123456780' }],
        birthDate: '2026-04-01',
      },
    );
    expect(answer.status).toBe(422);
    expect(paths(answer.body).toSorted()).toEqual([
      'Patient.active',
      'Patient.birthDate',
      'Patient.identifier',
    ]);
  });
});

describe('bad input', () => {
  test('names each fault with its path', async () => {
    const patient = await hub.actors.patient();
    const answer = await fhir(hub, patient)<OperationOutcome>(
      'PUT',
      `Patient/${patient.patientId}`,
      {
        ...patientOf(patient),
        gender: 'zzz',
        birthDate: '20-1',
        name: [{ family: 3 }],
        deceasedBoolean: false,
        deceasedDateTime: '2020',
        managingOrganization: { reference: `Patient/${randomUUID()}` },
        colour: 'blue',
      },
    );
    expect(answer.status).toBe(422);
    expect(answer.body.resourceType).toBe('OperationOutcome');
    expect(paths(answer.body).toSorted()).toEqual([
      'Patient.birthDate',
      'Patient.colour',
      'Patient.deceasedDateTime',
      'Patient.gender',
      'Patient.managingOrganization',
      'Patient.name[0].family',
    ]);
  });

  test.each([
    ['{"resourceType":"Patient",', 400],
    ['[]', 400],
    ['null', 400],
    ['"Patient"', 400],
    ['{}', 400],
    ['{"resourceType":"Encounter"}', 400],
    ['{"resourceType":"Patient","__proto__":{"a":1}}', 400],
    ['{"resourceType":"Patient","name":"x","contained":[5]}', 422],
    ['{"resourceType":"Patient","name":[null],"meta":5}', 422],
    [
      '{"resourceType":"Patient","text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><script>1</script></div>"}}',
      422,
    ],
  ])('%s is refused with %i as an OperationOutcome', async (body, status) => {
    const patient = await hub.actors.patient();
    const answer = await fhir(hub, patient)<OperationOutcome>('POST', 'Patient', body);
    expect(answer.body.resourceType).toBe('OperationOutcome');
    expect(answer.status).toBe(status);
  });

  test('other content types, methods and types are refused as FHIR', async () => {
    const patient = await hub.actors.patient();
    const call = fhir(hub, patient);
    expect(
      (await call('POST', 'Patient', '<Patient/>', { 'content-type': 'application/fhir+xml' }))
        .status,
    ).toBe(415);
    for (const answer of [
      await call<OperationOutcome>('GET', 'Observation'),
      await call<OperationOutcome>('DELETE', `Patient/${patient.patientId}`),
      await call<OperationOutcome>('POST', '/fhir/R4', { resourceType: 'Bundle', type: 'batch' }),
      await call<OperationOutcome>('POST', '$graphql', { query: '{}' }),
      await call<OperationOutcome>('POST', 'Encounter', { resourceType: 'Encounter' }),
      await call<OperationOutcome>('GET', 'Patient/not-an-id'),
    ]) {
      expect([answer.status, answer.body.resourceType]).toEqual([404, 'OperationOutcome']);
    }
    expect(
      (await call('PUT', `Patient/${patient.patientId}`, patientOf(patient), { 'if-match': '*' }))
        .status,
    ).toBe(400);
  });
});

describe('who sees a patient', () => {
  test('nobody without a token, no other patient, no doctor without care, no other clinic; all told the same', async () => {
    const patient = await hub.actors.patient();
    const address = `Patient/${patient.patientId}`;
    await fhir(hub, patient)('PUT', address, patientOf(patient));
    expect((await fhir(hub)('GET', address)).status).toBe(401);
    const strangers = [
      await hub.actors.patient(),
      await hub.actors.doctor(),
      await hub.actors.desk(),
      await hub.actors.admin(),
      await hub.actors.platformAdmin(),
    ];
    for (const stranger of strangers) {
      const call = fhir(hub, stranger);
      for (const path of [address, `${address}/_history`, `${address}/_history/1`])
        expect((await call('GET', path)).status).toBe(404);
      expect(
        (await call<Bundle>('GET', `Patient?_id=${patient.patientId}&_total=accurate`)).body,
      ).toMatchObject({ total: 0, entry: [] });
      const [hidden, missing] = [
        await call('PUT', address, patientOf(patient)),
        await call('PUT', `Patient/${randomUUID()}`, patientOf(patient)),
      ];
      expect(hidden.status).toBe(404);
      // The body names another id than the address.
      expect(missing.status).toBe(400);
      const none = randomUUID();
      const other = await call('PUT', `Patient/${none}`, { ...patientOf(patient), id: none });
      expect(other.body).toEqual(hidden.body);
      expect((await auditRows(hub, stranger)).map((row) => row.action)).toContain('refuse');
    }
  });
});

describe('audit', () => {
  test('a write and its audit row commit together, reads and refusals leave one row each, without content', async () => {
    const patient = await hub.actors.patient();
    const call = fhir(hub, patient);
    const address = `Patient/${patient.patientId}`;
    await call('PUT', address, patientOf(patient));
    await call('GET', address);
    await call('POST', 'Patient/_search', 'name=mull', form);
    await call('GET', `Patient/${randomUUID()}`);
    const rows = await auditRows(hub, patient);
    expect(rows.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      'create Patient',
      'read Patient',
      'search Patient',
      'refuse patient.read',
    ]);
    expect(
      rows
        .slice(0, 3)
        .every(
          (row) => row.object_id === patient.patientId && row.patient_id === patient.patientId,
        ),
    ).toBe(true);
    const { rows: written } = await hub.owner.query<{ same: boolean }>(
      `select a.txid::text = r.xmin::text as same from kernel.audit_log a join records.resource r on r.id = a.object_id
       where a.action = 'create' and a.object_id = $1`,
      [patient.patientId],
    );
    expect(written).toEqual([{ same: true }]);
  });

  test('without its audit row a write does not happen', async () => {
    const patient = await hub.actors.patient();
    await hub.owner.query(
      'alter table kernel.audit_log add constraint broken check (patient_id is distinct from $1) not valid'.replace(
        '$1',
        `'${patient.patientId}'`,
      ),
    );
    const answer = await fhir(hub, patient)<OperationOutcome>(
      'PUT',
      `Patient/${patient.patientId}`,
      patientOf(patient),
    );
    await hub.owner.query('alter table kernel.audit_log drop constraint broken');
    expect([answer.status, answer.body.issue[0]?.code]).toEqual([500, 'exception']);
    expect(JSON.stringify(answer.body)).not.toContain('audit_log');
    expect((await fhir(hub, patient)('GET', `Patient/${patient.patientId}`)).status).toBe(404);
  });
});

test('the capability statement names exactly the routes that exist', async () => {
  const { status, body } = await fhir(hub)<CapabilityStatement>('GET', 'metadata');
  expect(status).toBe(200);
  expect(body.fhirVersion).toBe('4.0.1');
  const types = Object.fromEntries(
    (body.rest?.[0]?.resource ?? []).map((one) => [
      one.type,
      one.interaction?.map(({ code }) => code),
    ]),
  );
  expect(types).toEqual({
    Patient: ['read', 'vread', 'history-instance', 'search-type', 'create', 'update'],
    Coverage: ['read', 'vread', 'history-instance', 'search-type', 'create', 'update'],
    Encounter: ['read', 'vread', 'history-instance', 'search-type'],
    Composition: ['read', 'vread', 'history-instance', 'search-type', 'create', 'update'],
    Questionnaire: ['read', 'vread', 'history-instance', 'search-type'],
    QuestionnaireResponse: ['read', 'vread', 'history-instance', 'search-type', 'create', 'update'],
    AuditEvent: ['read', 'search-type'],
    // Served by scheduling itself.
    Schedule: ['read', 'search-type'],
    Slot: ['read', 'search-type'],
    Appointment: ['read', 'search-type', 'create', 'update'],
    AppointmentResponse: ['read', 'search-type', 'create'],
  });
});

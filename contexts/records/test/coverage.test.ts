import type { Bundle, Coverage, OperationOutcome, Patient, Resource } from '@medplum/fhirtypes';
import { sql } from 'kysely';
import type { TestPatient } from '@hub/testkit/actors.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { ACT_CODE } from '../domain/coverage.ts';
import { records } from '../index.ts';
import { book, fhir, ids, patientOf, paths } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

const NUMBER = 'A123456780';

const coverageOf = ({ patientId }: TestPatient, more: Partial<Coverage> = {}): Coverage => ({
  resourceType: 'Coverage',
  status: 'active',
  type: { coding: [{ system: ACT_CODE, code: 'PUBLICPOL' }] },
  subscriberId: NUMBER,
  beneficiary: { reference: `Patient/${patientId}` },
  payor: [{ display: 'AOK Bayern' }],
  period: { end: '2029-12-31' },
  ...more,
});

async function stored(patient: TestPatient): Promise<Coverage & { id: string }> {
  const { status, body } = await fhir(hub, patient)<Coverage & { id: string }>(
    'POST',
    'Coverage',
    coverageOf(patient),
  );
  expect(status).toBe(201);
  return body;
}

describe('insurance', () => {
  test('is written by the patient and read by the clinics they come to', async () => {
    const patient = await hub.actors.patient();
    const doctor = await hub.actors.doctor();
    const { clinicId } = await book(hub, doctor, patient);
    const { id } = await stored(patient);
    const desk = await hub.actors.desk({ clinicId });
    for (const actor of [patient, doctor, desk, await hub.actors.admin({ clinicId })]) {
      const { body } = await fhir(hub, actor)<Coverage>('GET', `Coverage/${id}`);
      expect(body).toMatchObject({ subscriberId: NUMBER, payor: [{ display: 'AOK Bayern' }] });
      const found = await fhir(hub, actor)<Bundle>('GET', `Coverage?patient=${patient.patientId}`);
      expect(ids(found.body)).toEqual([id]);
    }
    for (const actor of [
      await hub.actors.patient(),
      await hub.actors.desk(),
      await hub.actors.doctor({ clinicId }),
      await hub.actors.pharmacist({ clinicId }),
    ])
      expect((await fhir(hub, actor)('GET', `Coverage/${id}`)).status).toBe(404);
    const changed = { ...coverageOf(patient), id, status: 'cancelled' };
    expect((await fhir(hub, desk)('PUT', `Coverage/${id}`, changed)).status).toBe(403);
    const ended = await fhir(hub, patient)<Coverage>('PUT', `Coverage/${id}`, changed);
    expect([ended.status, ended.body.meta?.versionId]).toEqual([200, '2']);
    const first = await fhir(hub, patient)<Coverage>('GET', `Coverage/${id}/_history/1`);
    expect(first.body).toMatchObject({ status: 'active', subscriberId: NUMBER });
  });

  test('each fault is named', async () => {
    const patient = await hub.actors.patient();
    const other = await hub.actors.patient();
    const faults = async (coverage: object) => {
      const { status, body } = await fhir(hub, patient)<OperationOutcome>(
        'POST',
        'Coverage',
        coverage,
      );
      return status === 201 ? [status] : [status, ...paths(body).toSorted()];
    };
    const base = coverageOf(patient);
    const { subscriberId: _number, ...numberless } = base;
    expect(await faults(numberless)).toEqual([422, 'Coverage.subscriberId']);
    expect(await faults({ ...base, subscriberId: '<b>1</b>' })).toEqual([
      422,
      'Coverage.subscriberId',
    ]);
    expect(await faults({ ...base, type: { text: '' } })).toEqual([422, 'Coverage.type']);
    expect(await faults({ ...base, type: undefined })).toEqual([422, 'Coverage.type']);
    expect(await faults({ ...numberless, type: { text: 'Heilfürsorge' } })).toEqual([201]);
    expect(await faults({ ...base, payor: [{ display: 'A' }, { display: 'B' }] })).toEqual([
      422,
      'Coverage.payor',
    ]);
    expect(await faults({ ...base, payor: [{ display: ' ' }] })).toContain(422);
    expect(await faults({ ...base, period: { start: '2027-01-01', end: '2026-01-01' } })).toContain(
      422,
    );
    expect(await faults({ ...base, order: 1, network: 'n' })).toEqual([
      422,
      'Coverage.network',
      'Coverage.order',
    ]);
    expect(await faults({ ...base, status: 'zzz' })).toEqual([422, 'Coverage.status']);
    expect(await faults({ ...base, beneficiary: { display: 'me' } })).toEqual([
      422,
      'Coverage.beneficiary',
    ]);
    expect(await faults(coverageOf(other))).toEqual([403]);
    const { id } = await stored(patient);
    const moved = { ...coverageOf(other), id };
    expect((await fhir(hub, patient)('PUT', `Coverage/${id}`, moved)).status).toBe(422);
  });
});

describe('the emergency contact', () => {
  const contact = (more: object) => ({
    relationship: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }] },
    ],
    ...more,
  });

  test('needs a name and a phone number', async () => {
    const patient = await hub.actors.patient();
    const put = (contacts: object[]) =>
      fhir(hub, patient)<OperationOutcome>('PUT', `Patient/${patient.patientId}`, {
        ...patientOf(patient),
        contact: contacts,
      });
    const faulty = await put([
      contact({ telecom: [{ system: 'email', value: 'm@example.org' }] }),
      contact({ name: { text: 'Maria Muster' }, telecom: [{ system: 'phone', value: '110' }] }),
    ]);
    expect(paths(faulty.body).toSorted()).toEqual([
      'Patient.contact[0].name',
      'Patient.contact[0].telecom',
    ]);
    const many = Array.from({ length: 6 }, () => contact({ name: { text: 'x' } }));
    expect(paths((await put(many)).body)).toEqual(['Patient.contact']);
    const good = contact({ name: { text: 'Maria' }, telecom: [{ system: 'phone', value: '110' }] });
    expect((await put([good])).status).toBe(201);
  });
});

describe('at rest', () => {
  const SECRETS = ['+49 30 1234567', 'Domkloster 4', 'Maria Muster', NUMBER];

  /** Everything that the database holds of records, as text. */
  async function everyRow(): Promise<string> {
    const tables = [
      'resource',
      'resource_history',
      'index_token',
      'index_string',
      'index_reference',
    ];
    const texts: string[] = [];
    for (const table of tables) {
      const { rows } = await hub.owner.query(`select t::text as row from records.${table} t`);
      texts.push(...rows.map(({ row }: { row: string }) => row));
    }
    return texts.join('\n');
  }

  const sensitive = {
    telecom: [{ system: 'phone', value: SECRETS[0] }],
    address: [{ line: [SECRETS[1]], city: 'Köln' }],
    contact: [{ name: { text: SECRETS[2] } }],
  } as Partial<Patient>;

  test('contact details and insurance numbers are nowhere readable, and come back whole', async () => {
    const patient = await hub.actors.patient();
    const call = fhir(hub, patient);
    const address = `Patient/${patient.patientId}`;
    await call('PUT', address, patientOf(patient, sensitive));
    await call('PUT', address, patientOf(patient, { ...sensitive, gender: 'other' }));
    await stored(patient);
    const text = await everyRow();
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain('Müller');
    for (const path of [address, `${address}/_history/1`])
      expect((await call<Patient>('GET', path)).body).toMatchObject(sensitive);
    const { body } = await call<Bundle<Patient>>('GET', 'Patient');
    expect(body.entry?.[0]?.resource).toMatchObject(sensitive);
    const history = await call<Bundle<Patient>>('GET', `${address}/_history`);
    for (const { resource } of history.body.entry ?? []) expect(resource).toMatchObject(sensitive);
  });

  test('a box that was moved to another record does not open', async () => {
    const [one, another] = [await hub.actors.patient(), await hub.actors.patient()];
    for (const patient of [one, another])
      await fhir(hub, patient)(
        'PUT',
        `Patient/${patient.patientId}`,
        patientOf(patient, sensitive),
      );
    await hub.owner.query('alter table records.resource disable trigger user');
    await hub.owner.query(
      'update records.resource set sealed = (select sealed from records.resource where id = $1) where id = $2',
      [one.patientId, another.patientId],
    );
    await hub.owner.query('alter table records.resource enable trigger user');
    expect((await fhir(hub, another)('GET', `Patient/${another.patientId}`)).status).toBe(500);
  });

  test('what was stored before is sealed by the job, with its versions and its index', async () => {
    const patient = await hub.actors.patient();
    const call = fhir(hub, patient);
    const address = `Patient/${patient.patientId}`;
    await call('PUT', address, patientOf(patient));
    await call('PUT', address, patientOf(patient, { gender: 'other' }));
    const identifier = [{ system: 'urn:insurance', value: 'B987654321' }];
    const old = JSON.stringify({ ...sensitive, identifier });
    await hub.owner.query('alter table records.resource disable trigger user');
    await hub.owner.query('alter table records.resource_history disable trigger user');
    for (const table of ['resource', 'resource_history'])
      await hub.owner.query(
        `update records.${table} set content = content || $2::jsonb, sealed = null where id = $1`,
        [patient.patientId, old],
      );
    await hub.owner.query('alter table records.resource enable trigger user');
    await hub.owner.query('alter table records.resource_history enable trigger user');
    await hub.owner.query(
      `insert into records.index_token (parameter, id, system, code)
       select id, $1, 'urn:insurance', 'B987654321' from records.search_parameter where type = 'Patient' and code = 'identifier'`,
      [patient.patientId],
    );
    expect(await everyRow()).toContain('B987654321');
    const { db, jobs } = hub.kernel('records');
    await jobs.add(db, 'seal-stored', {});
    await jobs.add(db, 'seal-stored', {});
    await hub.drain();
    const text = await everyRow();
    for (const secret of [...SECRETS, 'B987654321']) expect(text).not.toContain(secret);
    for (const path of [address, `${address}/_history/1`])
      expect((await call<Patient>('GET', path)).body).toMatchObject({ ...sensitive, identifier });
    const found = (query: string) => call<Bundle<Resource>>('GET', `Patient?identifier=${query}`);
    expect(ids((await found('urn:insurance|B987654321')).body)).toEqual([patient.patientId]);
    expect(ids((await found('B98765432')).body)).toEqual([]);
    expect((await call('GET', 'Patient?_sort=identifier')).status).toBe(400);
  });

  test('sealing can take out the sealed elements and nothing else', async () => {
    const patient = await hub.actors.patient();
    await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, patientOf(patient));
    const { db } = hub.kernel<{ resource: { id: string; content: unknown } }>('records');
    const change = db
      .updateTable('resource')
      .set({ content: '{}' })
      .where('id', '=', patient.patientId);
    await expect(change.execute()).rejects.toThrow('must follow version');
    await expect(db.deleteFrom('resource').execute()).rejects.toThrow('kept');
    await expect(
      db.transaction().execute(async (trx) => {
        await sql`select set_config('records.rewriting', 'on', true)`.execute(trx);
        await trx.deleteFrom('resource').execute();
      }),
    ).rejects.toThrow('kept');
  });
});

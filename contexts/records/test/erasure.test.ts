import { randomUUID } from 'node:crypto';
import type { Bundle, Composition, Coverage, Patient, Resource } from '@medplum/fhirtypes';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { ErasurePart, ExportPart, Subject } from '@hub/kernel/privacy/personal-data.ts';
import { retentionOf } from '../domain/retention.ts';
import { records } from '../index.ts';
import { book, emit, fhir, ids, noteOf, patientOf } from './support.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

const subjectOf = ({ patientId }: TestPatient): Subject => ({
  accountId: randomUUID(),
  patientId,
  practitionerIds: [],
});
const part = () => hub.hub.parts.get('records')!.personalData;
const erase = (subject: Subject): Promise<ErasurePart> =>
  hub
    .kernel('records')
    .db.transaction()
    .execute((trx) => part().erase(subject, trx));
const exported = (subject: Subject): Promise<ExportPart> =>
  hub
    .kernel('records')
    .db.transaction()
    .execute((trx) => part().export(subject, trx));

async function clinicIn(country: string): Promise<TestDoctor> {
  const doctor = await hub.actors.doctor();
  await emit(hub, 'clinic.changed.v1', doctor.clinicId, {
    clinicId: doctor.clinicId,
    name: 'Praxis',
    country,
    timeZone: 'Europe/Berlin',
    phone: null,
    active: true,
  });
  return doctor;
}

interface Treated {
  patient: TestPatient;
  encounterId: string;
  signedId: string;
  draftId: string;
  coverageId: string;
}

/** A patient with contact details, insurance, an earlier version, a signed note and a draft. */
async function treatedBy(doctor: TestDoctor): Promise<Treated> {
  const patient = await hub.actors.patient();
  const call = fhir(hub, patient);
  const address = `Patient/${patient.patientId}`;
  await call('PUT', address, patientOf(patient, { name: [{ family: 'Vormals' }] }));
  await call(
    'PUT',
    address,
    patientOf(patient, { telecom: [{ system: 'phone', value: '+49 30 1234567' }] }),
  );
  const { body: coverage } = await call<Coverage>('POST', 'Coverage', {
    resourceType: 'Coverage',
    status: 'active',
    type: { text: 'Heilfürsorge' },
    beneficiary: { reference: address },
    payor: [{ display: 'Bund' }],
  });
  const [first, second] = [
    await book(hub, doctor, patient),
    await book(hub, doctor, patient, '2026-03-02T12:00:00Z'),
  ];
  for (const name of ['visit.started.v1', 'visit.ended.v1'])
    await emit(hub, name, first.id, {
      visitId: first.id,
      clinicId: doctor.clinicId,
      practitionerId: doctor.practitionerId,
      patientId: patient.patientId,
      at: '2026-03-02T09:20:00Z',
    });
  await hub.drain();
  const write = fhir(hub, doctor);
  const draft = noteOf(doctor, patient, first);
  const { body: note } = await write<Composition>('POST', 'Composition', draft);
  await write(
    'PUT',
    `Composition/${note.id ?? ''}`,
    { ...draft, id: note.id, status: 'final' },
    { 'if-match': 'W/"1"' },
  );
  const open = noteOf(doctor, patient, second);
  const { body: unsigned } = await write<Composition>('POST', 'Composition', open);
  return {
    patient,
    encounterId: first.id,
    signedId: note.id ?? '',
    draftId: unsigned.id ?? '',
    coverageId: coverage.id ?? '',
  };
}

const statusOf = async (actor: TestDoctor | TestPatient, path: string) =>
  (await fhir(hub, actor)('GET', path)).status;

test('a copy holds every resource with its former versions, opened', async () => {
  const { patient, draftId } = await treatedBy(await clinicIn('DE'));
  const { data, fhir: resources } = await exported(subjectOf(patient));
  const current = (resources ?? []) as Resource[];
  expect(current.map(({ resourceType }) => resourceType).toSorted()).toEqual([
    'Composition',
    'Composition',
    'Coverage',
    'Encounter',
    'Encounter',
    'Patient',
  ]);
  expect(current.map(({ id }) => id)).toContain(draftId);
  expect(JSON.stringify(current)).toContain('+49 30 1234567');
  expect(JSON.stringify(data)).toContain('Vormals');
  expect(await exported({ ...subjectOf(patient), patientId: null })).toEqual({ data: {} });
});

describe('erasure after a treatment in Germany', () => {
  let treated: Treated;
  let doctor: TestDoctor;
  let result: ErasurePart;
  beforeAll(async () => {
    doctor = await clinicIn('DE');
    treated = await treatedBy(doctor);
    result = await erase(subjectOf(treated.patient));
  });

  test('keeps the signed note, its encounter and whose they are, for ten years', () => {
    const until = '2036-03-03T00:00:00Z';
    const basis = 'de-bgb-630f';
    expect(result.kept).toEqual([
      { kind: 'note-signed', count: 1, basis, until },
      { kind: 'encounter', count: 1, basis, until },
      { kind: 'profile', count: 1, basis, until },
    ]);
    expect(new Map(result.erased.map(({ kind, count }) => [kind, count]))).toEqual(
      new Map([
        // The draft that the signed note was, the earlier profile, the encounter's earlier states.
        ['note-signed', 1],
        ['note-draft', 1],
        ['coverage', 1],
        ['encounter', 3],
        ['profile', 1],
        ['contact', 1],
      ]),
    );
  });

  test('leaves nothing else of the person in any table', async () => {
    const { patient } = treated;
    const { rows } = await hub.owner.query<{ what: string }>(
      `select type || ' ' || content::text as what from records.resource where patient_id = $1
       union all select 'former ' || content::text from records.resource_history where patient_id = $1
       union all select 'clinic' from records.patient_clinic where patient_id = $1 order by 1`,
      [patient.patientId],
    );
    expect(rows.map(({ what }) => what.split(' ')[0])).toEqual([
      'Composition',
      'Encounter',
      'Patient',
    ]);
    const patientRow = rows.find(({ what }) => what.startsWith('Patient'))?.what ?? '';
    expect(patientRow).toContain('Müller');
    expect(patientRow).not.toContain('telecom');
    const sealed = await hub.owner.query(
      'select 1 from records.resource where patient_id = $1 and sealed is not null',
      [patient.patientId],
    );
    expect(sealed.rowCount).toBe(0);
  });

  test("is closed to everybody but the clinic's administrator, whose look is logged", async () => {
    const { patient, encounterId, signedId, draftId, coverageId } = treated;
    const { clinicId } = doctor;
    const kept = [
      `Patient/${patient.patientId}`,
      `Encounter/${encounterId}`,
      `Composition/${signedId}`,
    ];
    const desk = await hub.actors.desk({ clinicId });
    const foreign = await hub.actors.admin();
    for (const path of kept)
      for (const actor of [patient, doctor, desk, foreign] as TestDoctor[])
        expect([path, await statusOf(actor, path)]).toEqual([path, 404]);
    const admin = await hub.actors.admin({ clinicId });
    const call = fhir(hub, admin);
    for (const path of kept) expect((await call('GET', path)).status).toBe(200);
    expect(ids((await call<Bundle>('GET', 'Patient?name=mull')).body)).toEqual([patient.patientId]);
    for (const gone of [`Composition/${draftId}`, `Coverage/${coverageId}`])
      expect((await call('GET', gone)).status).toBe(404);
    const { rows } = await hub.owner.query(
      `select role, kind from kernel.audit_log where account_id = $1 and action = 'read' order by id`,
      [admin.accountId],
    );
    expect(rows).toEqual(
      ['Patient', 'Encounter', 'Composition'].map((kind) => ({ role: 'admin', kind })),
    );
    expect((await call('PUT', kept[0]!, patientOf(patient))).status).toBe(403);
  });

  test('nothing comes back: neither by a token that still works nor by an event told again', async () => {
    const { patient } = treated;
    await emit(hub, 'appointment.cancelled.v1', randomUUID(), {
      appointmentId: randomUUID(),
      clinicId: doctor.clinicId,
      practitionerId: doctor.practitionerId,
      patientId: patient.patientId,
      visitTypeId: randomUUID(),
      mode: 'video',
      start: '2026-04-01T09:00:00Z',
      end: '2026-04-01T09:20:00Z',
      cancelledBy: 'patient',
    });
    await book(hub, doctor, patient, '2026-04-02T09:00:00Z');
    const { resourceType, ...rest } = patientOf(patient);
    const put = await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, {
      resourceType,
      ...rest,
    });
    expect(put.status).toBe(404);
    const coverage = await fhir(hub, patient)('POST', 'Coverage', {
      resourceType: 'Coverage',
      status: 'active',
      type: { text: 'Bund' },
      beneficiary: { reference: `Patient/${patient.patientId}` },
      payor: [{ display: 'Bund' }],
    });
    expect(coverage.status).toBe(403);
    const { rowCount } = await hub.owner.query(
      'select 1 from records.resource where patient_id = $1',
      [patient.patientId],
    );
    expect(rowCount).toBe(3);
  });

  test('asked again it finds nothing more and says again what is kept', async () => {
    const again = await erase(subjectOf(treated.patient));
    expect(again).toEqual({ erased: [], kept: result.kept });
  });

  test('the database refuses to erase it before its day; then the purge does', async () => {
    const { patient } = treated;
    const { rows } = await hub.owner.query<{ type: string; id: string }>(
      'select type, id from records.resource where patient_id = $1',
      [patient.patientId],
    );
    const [{ type, id } = { type: '', id: '' }] = rows;
    const tooEarly = hub.owner.query('select records.erase_resource($1, $2, $3)', [
      type,
      id,
      '2036-03-02T23:00:00Z',
    ]);
    await expect(tooEarly).rejects.toThrow('kept by law');
    const purge = hub.hub.parts.get('records')!.purge!;
    expect(await purge(hub.clock.now())).toEqual([{ kind: 'retained-record', count: 0 }]);
    hub.clock.set('2036-03-03T03:00:00Z');
    expect(await purge(hub.clock.now())).toEqual([{ kind: 'retained-record', count: 3 }]);
    hub.clock.set('2026-03-02T08:00:00Z');
    const left = await hub.owner.query(
      `select 1 from records.resource where patient_id = $1
       union all select 1 from records.index_string where id = $1`,
      [patient.patientId],
    );
    expect(left.rowCount).toBe(0);
  });
});

test('a person who was never treated leaves nothing', async () => {
  const patient = await hub.actors.patient();
  await fhir(hub, patient)<Patient>('PUT', `Patient/${patient.patientId}`, patientOf(patient));
  await book(hub, await clinicIn('DE'), patient);
  expect(await erase(subjectOf(patient))).toEqual({
    erased: expect.arrayContaining([
      { kind: 'encounter', count: 1 },
      { kind: 'profile', count: 1 },
    ]),
    kept: [],
  });
});

test('each clinic keeps its own part by the law of its country, the name as long as the last', async () => {
  const [german, french] = [await clinicIn('DE'), await clinicIn('FR')];
  const { patient, encounterId } = await treatedBy(german);
  const meeting = await book(hub, french, patient, '2026-03-03T09:00:00Z');
  await fhir(hub, french)('POST', 'Composition', {
    ...noteOf(french, patient, meeting),
    status: 'final',
  });
  const { kept } = await erase(subjectOf(patient));
  expect(kept.map(({ kind, basis, until }) => [kind, basis, until?.slice(0, 4)])).toEqual([
    ['note-signed', 'de-bgb-630f', '2036'],
    ['note-signed', 'fr-csp-r1112-7', '2046'],
    ['encounter', 'de-bgb-630f', '2036'],
    ['encounter', 'fr-csp-r1112-7', '2046'],
    ['profile', 'fr-csp-r1112-7', '2046'],
  ]);
  const admin = await hub.actors.admin({ clinicId: french.clinicId });
  expect((await fhir(hub, admin)('GET', `Encounter/${meeting.id}`)).status).toBe(200);
  expect((await fhir(hub, admin)('GET', `Encounter/${encounterId}`)).status).toBe(404);
  expect((await fhir(hub, admin)('GET', `Patient/${patient.patientId}`)).status).toBe(200);
});

test("a practitioner's notes stay with their patients, and their account is forgotten", async () => {
  const doctor = await clinicIn('DE');
  await treatedBy(doctor);
  const { accountId, practitionerId } = doctor;
  expect(await erase({ accountId, patientId: null, practitionerIds: [practitionerId] })).toEqual({
    erased: [],
    kept: [{ kind: 'note-signed', count: 1, basis: 'de-bgb-630f', until: null }],
  });
  const { rows } = await hub.owner.query(
    'select account_id from records.practitioner where account_id = $1',
    [accountId],
  );
  expect(rows).toEqual([]);
});

describe('how long the law keeps a record', () => {
  test.each([
    ['DE', '2026-03-02', '1980-02-29', '2036-03-03', 'de-bgb-630f'],
    ['AT', '2026-03-02', undefined, '2036-03-03', 'at-aerzteg-51'],
    ['CH', '2026-03-02', '2020-01-01', '2046-03-03', 'ch-cantonal'],
    ['FR', '2026-03-02', '1980-02-29', '2046-03-03', 'fr-csp-r1112-7'],
    // Treated at four: until the twenty-eighth birthday.
    ['FR', '2026-03-02', '2022-06-15', '2050-06-16', 'fr-csp-r1112-7'],
    ['FR', '2026-03-02', '2022-06', '2050-07-01', 'fr-csp-r1112-7'],
    ['FR', '2026-03-02', '2022', '2051-01-01', 'fr-csp-r1112-7'],
    ['IT', '2026-03-02', undefined, '2046-03-03', 'national-records-law'],
    [undefined, '2026-03-02T10:00:00Z', undefined, '2046-03-03', 'national-records-law'],
  ])('%s, treated until %s, born %s: until %s', (country, end, born, until, basis) => {
    expect(retentionOf(country, end, born)).toEqual({ until, basis });
  });
});

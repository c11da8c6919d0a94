import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestActor, TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { privacy } from '../index.ts';
import type { AccessLogPage, AuditPage } from '../log-schemas.ts';

let hub: TestHub;
let patient: TestPatient;
let doctor: TestDoctor;
beforeAll(async () => {
  hub = await startHub([privacy]);
  patient = await hub.actors.patient();
  doctor = await hub.actors.doctor();
  await told('practitioner.changed.v1', doctor.practitionerId, {
    practitionerId: doctor.practitionerId,
    clinicId: doctor.clinicId,
    accountId: doctor.accountId,
    slug: 'x',
    name: 'Dr. Hartmann',
    specialties: [],
    languages: [],
    timeZone: 'Europe/Berlin',
    active: true,
  });
  await hub.actors.relate(doctor.practitionerId, 'care', patient.patientId);
  for (const kind of ['Patient', 'Composition']) await write(doctor, 'read', kind);
  await hub.drain();
});
afterAll(() => hub.stop());

const told = (name: string, id: string, payload: object) =>
  hub.owner.query('select kernel.emit($1, $2, $3)', [name, id, JSON.stringify(payload)]);
/** As another context would have it written. */
const write = (actor: TestActor, action: string, kind: string, clinic: string | null = null) =>
  hub.owner.query('select kernel.audit($1, $2, $3, $4, $5, $6, $7, $8, false)', [
    actor.accountId,
    actor.sessionId,
    action,
    kind,
    crypto.randomUUID(),
    patient.patientId,
    clinic,
    hub.clock.now(),
  ]);
const get = (actor: TestActor, path: string) =>
  hub.app.inject({ url: `/api/v1/privacy/${path}`, headers: actor.headers });

describe('who looked', () => {
  test('a patient sees who did what, in which role, and no account’s id', async () => {
    const response = await get(patient, 'access-log');
    const { items } = response.json<AccessLogPage>();
    expect(items).toMatchObject([
      { action: 'read', kind: 'Composition', role: 'doctor', you: false },
      { action: 'read', kind: 'Patient', practitionerId: doctor.practitionerId },
    ]);
    expect(items[0]?.clinicId).toBe(doctor.clinicId);
    expect(response.body).not.toContain(doctor.accountId);
  });

  test('looking at the log is on the log', async () => {
    const { items } = (await get(patient, 'access-log')).json<AccessLogPage>();
    expect(items[0]).toMatchObject({ kind: 'access-log', role: 'patient', you: true });
  });

  test('it comes in pages without gaps', async () => {
    const seen: number[] = [];
    let next: number | null = null;
    const last = (await get(patient, 'access-log?limit=100')).json<AccessLogPage>().items;
    do {
      const before: string = next === null ? '' : `&before=${next}`;
      const page: AccessLogPage = (await get(patient, `access-log?limit=2${before}`)).json();
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen.filter((id) => id <= last[0]!.id)).toEqual(last.map(({ id }) => id));
  });

  test('a guardian sees it, others do not', async () => {
    const guardian = await hub.actors.guardian(patient.patientId);
    const url = `access-log?patientId=${patient.patientId}`;
    expect((await get(guardian, url)).json<AccessLogPage>().items.length).toBeGreaterThan(1);
    for (const actor of [doctor, await hub.actors.patient(), await hub.actors.platformAdmin()])
      expect((await get(actor, url)).statusCode).toBe(403);
    expect((await get(doctor, 'access-log')).statusCode).toBe(404); // no patient themself
  });
});

describe('the clinic’s log', () => {
  const audit = async (actor: TestActor, query = '') =>
    (await get(actor, `clinics/${doctor.clinicId}/audit${query}`)).json<AuditPage>();

  test('its administrator filters by person, action, kind, patient and time', async () => {
    const admin = await hub.actors.admin({ clinicId: doctor.clinicId });
    const noon = hub.clock.now().toISOString();
    const of = async (query: string) => (await audit(admin, query)).items.map(({ kind }) => kind);
    expect(await of(`?account=${doctor.accountId}&kind=Patient`)).toEqual(['Patient']);
    expect(await of(`?patient=${patient.patientId}&action=read`)).toEqual([
      'Composition',
      'Patient',
    ]);
    expect(await of('?role=desk')).toEqual([]);
    expect(await of(`?to=${new Date('2020-01-01').toISOString()}`)).toEqual([]);
    const [newest] = (await audit(admin, `?kind=Composition`)).items;
    expect(newest).toMatchObject({
      accountId: doctor.accountId,
      practitionerId: doctor.practitionerId,
      patientId: patient.patientId,
    });
    expect(Date.parse(newest!.at) <= Date.parse(noon) + 60_000).toBe(true);
  });

  test('who reads it is on it, and another clinic’s administrator does not see it', async () => {
    const admin = await hub.actors.admin({ clinicId: doctor.clinicId });
    await audit(admin);
    const { items } = await audit(admin, '?kind=audit-log&limit=1');
    expect(items).toMatchObject([{ accountId: admin.accountId, role: 'admin', action: 'search' }]);
    for (const actor of [
      await hub.actors.admin(),
      await hub.actors.desk({ clinicId: doctor.clinicId }),
      doctor,
      patient,
    ])
      expect((await get(actor, `clinics/${doctor.clinicId}/audit`)).statusCode).toBe(403);
    const weak = await hub.actors.session(admin, { mfa: false });
    expect((await get(weak, `clinics/${doctor.clinicId}/audit`)).json()).toMatchObject({
      code: 'second_factor_required',
    });
  });

  test('as CSV it is whole, over many pages, and that it was taken is on it', async () => {
    const admin = await hub.actors.admin({ clinicId: doctor.clinicId });
    await hub.owner.query(
      `insert into kernel.audit_log (context, action, kind, clinic_id, role)
       select 'records', 'read', 'Encounter', $1, 'desk' from generate_series(1, 2500)`,
      [doctor.clinicId],
    );
    const response = await get(admin, `clinics/${doctor.clinicId}/audit.csv?kind=Encounter`);
    expect(response.headers['content-type']).toContain('text/csv');
    const lines = response.body.split('\r\n').slice(0, -1);
    expect(lines[0]).toBe(
      '\uFEFFid,at,accountId,practitionerId,role,action,context,kind,objectId,patientId,clinicId',
    );
    expect(lines).toHaveLength(2501);
    expect(new Set(lines).size).toBe(2501);
    expect(lines.every((line) => line.split(',').length === 11)).toBe(true);
    const { items } = await audit(admin, '?action=export');
    expect(items).toMatchObject([{ kind: 'audit-log', accountId: admin.accountId }]);
    const stranger = await get(patient, `clinics/${doctor.clinicId}/audit.csv`);
    expect(stranger.json()).toMatchObject({ status: 403 });
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rule } from '../access/rule.ts';
import { subjectOf } from '../access/actor.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

const anyAccount = rule('actors.any-account', ['account']);
const ofClinic = rule('actors.of-clinic', ['admin:clinic', 'integration:clinic']);
const sensitive = rule('actors.sensitive', ['account']);

const echo = defineContext({
  name: 'echo',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: ({ access, db }) => ({
    personalData: nothingPersonal('It echoes and keeps nothing'),
    routes(app) {
      app.get('/api/v1/echo/me', { config: { access: anyAccount } }, async ({ actor }) => ({
        subject: subjectOf(actor),
      }));
      app.get('/api/v1/echo/clinics/:id', { config: { access: ofClinic } }, async (request) => {
        const clinic = (request.params as { id: string }).id;
        await access.require(db, request.actor, ofClinic, { clinic });
        return { subject: subjectOf(request.actor) };
      });
      app.post(
        '/api/v1/echo/sensitive',
        { config: { access: sensitive, fresh: true } },
        () => ({}),
      );
    },
  }),
});

const clinicId = crypto.randomUUID();
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([echo]);
});
afterAll(() => hub.stop());

const get = async (url: string, token: string): Promise<[number, string | undefined]> => {
  const response = await hub.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
  return [response.statusCode, response.json<{ code?: string }>().code];
};

test('a program uses what its scopes name, at its own clinic, and nothing a person may', async () => {
  const scoped = await hub.actors.integration({ clinicId, scopes: ['actors.of-clinic'] });
  expect(await get(`/api/v1/echo/clinics/${clinicId}`, scoped.token)).toEqual([200, undefined]);
  expect(await get(`/api/v1/echo/clinics/${crypto.randomUUID()}`, scoped.token)).toEqual([
    403,
    'forbidden',
  ]);
  expect(await get('/api/v1/echo/me', scoped.token)).toEqual([403, 'scope_missing']);
  const other = await hub.actors.integration({ clinicId, scopes: ['actors.any-account'] });
  expect(await get(`/api/v1/echo/clinics/${clinicId}`, other.token)).toEqual([
    403,
    'scope_missing',
  ]);
  expect(await get('/api/v1/echo/me', other.token)).toEqual([403, 'scope_missing']);
});

test('a person does not pass as a program', async () => {
  const person = await hub.actors.patient();
  await hub.actors.relate(person.accountId, 'integration', clinicId);
  expect(await get(`/api/v1/echo/clinics/${clinicId}`, person.token)).toEqual([
    403,
    'second_factor_required',
  ]);
});

test('a sensitive act needs a proof of identity of the last ten minutes', async () => {
  const { accountId, sessionId } = await hub.actors.patient();
  const post = async (provedSecondsAgo: number) => {
    const token = await hub.tokens.sign({ accountId, sessionId, mfa: false, provedSecondsAgo });
    return hub.app.inject({
      method: 'POST',
      url: '/api/v1/echo/sensitive',
      headers: { authorization: `Bearer ${token}` },
    });
  };
  expect((await post(590)).statusCode).toBe(200);
  const stale = await post(610);
  expect(stale.statusCode).toBe(403);
  expect(stale.json()).toMatchObject({ code: 'fresh_factor_required' });
});

test('the audit log says in which role an act was done, and for which clinic', async () => {
  const patientId = crypto.randomUUID();
  const { audit, db } = hub.hub.auditing;
  const clinicOfDoctor = crypto.randomUUID();
  const patient = await hub.actors.patient({ patientId });
  const guardian = await hub.actors.guardian(patientId);
  const doctor = await hub.actors.doctor({ clinicId: clinicOfDoctor });
  await hub.actors.relate(doctor.accountId, 'doctor', clinicId);
  await hub.actors.relate(doctor.practitionerId, 'care', patientId);
  await hub.actors.relate(doctor.practitionerId, 'works-at', clinicOfDoctor);
  const desk = await hub.actors.desk({ clinicId });
  const platform = await hub.actors.platformAdmin();
  for (const { accountId, sessionId } of [patient, guardian, doctor, desk, platform]) {
    const now = hub.clock.now();
    await audit.write(
      db,
      { kind: 'account', accountId, sessionId, mfa: true, authTime: now, expiresAt: now },
      { action: 'read', kind: 'role-test', patient: patientId },
    );
  }
  const { rows } = await hub.owner.query<{ role: string; clinic_id: string | null }>(
    "select role, clinic_id from kernel.audit_log where kind = 'role-test' order by id",
  );
  expect(rows).toEqual([
    { role: 'patient', clinic_id: null },
    { role: 'guardian', clinic_id: null },
    // Of two clinics, the one where they have the patient in care.
    { role: 'doctor', clinic_id: clinicOfDoctor },
    { role: 'desk', clinic_id: clinicId },
    { role: 'platform', clinic_id: null },
  ]);
});

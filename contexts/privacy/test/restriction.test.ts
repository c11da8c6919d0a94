import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import { privacy } from '../index.ts';
import type { RestrictedPatients, Restriction } from '../schemas.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([privacy]);
});
afterAll(() => hub.stop());

const url = '/api/v1/privacy/restriction';
const read = async (actor: TestActor, query = '') =>
  (await hub.app.inject({ url: url + query, headers: actor.headers })).json<Restriction>();
const place = (actor: TestActor, payload: object) =>
  hub.app.inject({ method: 'PUT', url, headers: actor.headers, payload });
const lift = (actor: TestActor, query = '') =>
  hub.app.inject({ method: 'DELETE', url: url + query, headers: actor.headers });

const chart = rule('test.chart', ['doctor:own', 'doctor:care', 'desk:clinic']);

test('a patient restricts, and from there staff see nothing but their own documentation, until it is lifted', async () => {
  const patient = await hub.actors.patient();
  const doctor = await hub.actors.doctor();
  const desk = await hub.actors.desk({ clinicId: doctor.clinicId });
  await hub.actors.relate(doctor.practitionerId, 'care', patient.patientId);
  const { access, db, authenticate } = hub.kernel('privacy');
  const reaches = async (actor: TestActor, practitioner: string = crypto.randomUUID()) => {
    const targets = { patient: patient.patientId, clinic: doctor.clinicId, practitioner };
    return access.require(db, await authenticate(actor.token), chart, targets).then(
      () => true,
      () => false,
    );
  };
  expect([await reaches(doctor), await reaches(desk)]).toEqual([true, true]);

  expect((await place(patient, { ground: 'accuracy-contested' })).json()).toMatchObject({
    restricted: true,
    ground: 'accuracy-contested',
    by: 'self',
  });
  expect([await reaches(doctor), await reaches(desk)]).toEqual([false, false]);
  expect(await reaches(doctor, doctor.practitionerId)).toBe(true);

  hub.clock.advance(60_000);
  expect((await lift(patient)).json()).toMatchObject({ restricted: false, ground: null });
  expect([await reaches(doctor), await reaches(desk)]).toEqual([true, true]);
  hub.clock.advance(60_000);
  expect((await place(patient, { ground: 'objection' })).json<Restriction>()).toMatchObject({
    restricted: true,
    history: [
      { ground: 'objection', until: null },
      { ground: 'accuracy-contested', placedBy: 'self', liftedBy: 'self' },
    ],
  });
  expect(await reaches(desk)).toBe(false);
});

test('the clinic sees that a patient of theirs has one, never why; other clinics see nothing', async () => {
  const patient = await hub.actors.patient();
  const desk = await hub.actors.desk();
  const other = await hub.actors.desk();
  const practitionerId = crypto.randomUUID();
  await hub.owner.query("select kernel.emit('appointment.booked.v1', $1, $2)", [
    crypto.randomUUID(),
    JSON.stringify({
      appointmentId: crypto.randomUUID(),
      clinicId: desk.clinicId,
      practitionerId,
      patientId: patient.patientId,
      visitTypeId: crypto.randomUUID(),
      mode: 'video',
      start: '2026-03-01T08:00:00Z',
      end: '2026-03-01T08:30:00Z',
    }),
  ]);
  await hub.drain();
  const list = (actor: TestActor, clinic: string) =>
    hub.app.inject({
      url: `/api/v1/privacy/clinics/${clinic}/restrictions`,
      headers: actor.headers,
    });
  expect((await list(desk, desk.clinicId)).json<RestrictedPatients>().items).toEqual([]);
  await place(patient, { ground: 'unlawful' });
  const seen = await list(desk, desk.clinicId);
  expect(seen.json<RestrictedPatients>().items).toMatchObject([{ patientId: patient.patientId }]);
  expect(seen.body).not.toContain('unlawful');
  expect((await list(other, other.clinicId)).json<RestrictedPatients>().items).toEqual([]);
  expect((await list(other, desk.clinicId)).statusCode).toBe(403);
});

test('a guardian places it for who is in their care; nobody else can, and not without a fresh proof', async () => {
  const child = crypto.randomUUID();
  const guardian = await hub.actors.guardian(child);
  const order = { patientId: child, ground: 'needed-for-claims' };
  for (const actor of [await hub.actors.patient(), await hub.actors.doctor()])
    expect((await place(actor, order)).statusCode).toBe(403);
  expect((await place(guardian, order)).json()).toMatchObject({ by: 'guardian' });
  expect(await read(guardian, `?patientId=${child}`)).toMatchObject({ restricted: true });
  // A token as good as before, of a proof that is eleven minutes old.
  const { accountId, sessionId } = guardian;
  const stale = await hub.tokens.sign({
    accountId,
    sessionId,
    mfa: false,
    provedSecondsAgo: 660,
  });
  const tired = { ...guardian, headers: { authorization: `Bearer ${stale}` } };
  expect((await lift(tired, `?patientId=${child}`)).json()).toMatchObject({
    code: 'fresh_factor_required',
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErasurePart, ExportPart, Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { TestPatient } from '@hub/testkit/actors.ts';
import { eventsOf, MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const subjectOf = ({ accountId, patientId }: TestPatient): Subject => ({
  accountId,
  patientId,
  practitionerIds: [],
});
const part = () => practice.hub.hub.parts.get('scheduling')!;
const inTransaction = <T>(work: (trx: never) => Promise<T>): Promise<T> =>
  practice.hub
    .kernel('scheduling')
    .db.transaction()
    .execute((trx) => work(trx as never));
const exported = (subject: Subject): Promise<ExportPart> =>
  inTransaction((trx) => part().personalData.export(subject, trx));
const erased = (subject: Subject): Promise<ErasurePart> =>
  inTransaction((trx) => part().personalData.erase(subject, trx));

const at = (time: string): string => new Date(`2026-03-02T${time}:00+01:00`).toISOString();

test('a copy says when and why somebody comes, and nothing of others', async () => {
  const { hub, booked } = practice;
  const [one, other] = [await hub.actors.patient(), await hub.actors.patient()];
  await booked(one, at('09:30'), { reason: 'Knee hurts' });
  await booked(other, at('10:00'), { reason: 'Cough' });
  const { data } = await exported(subjectOf(one));
  expect(data['appointments']).toMatchObject([
    { start: at('09:30'), reason: 'Knee hurts', state: 'booked', cancelReason: null },
  ]);
  expect(JSON.stringify(data)).not.toContain('Cough');
  expect(JSON.stringify(data)).not.toContain(one.accountId);
});

test('a practitioner’s copy has their hours', async () => {
  const { practitionerId } = practice;
  const { data } = await exported({
    accountId: randomUUID(),
    patientId: null,
    practitionerIds: [practitionerId],
  });
  expect(data['appointments']).toEqual([]);
  expect(data['workingHours']).toHaveLength(5);
});

test('an erasure cancels what is to come, frees its time, ends care, and takes every appointment', async () => {
  const { hub, booked, book, practitionerId } = practice;
  const patient = await hub.actors.patient();
  await booked(patient, at('10:30'), { reason: 'Back' });
  const gone = await booked(patient, at('11:00'));
  await practice.call(patient, 'POST', `/appointments/${gone.id}/cancel`, { reason: 'Better' });
  const before = (await eventsOf(hub, 'appointment.cancelled.v1')).length;

  expect(await erased(subjectOf(patient))).toEqual({
    erased: [
      { kind: 'appointment', count: 2 },
      { kind: 'appointment-reason', count: 2 },
    ],
    kept: [],
  });
  const told = (await eventsOf(hub, 'appointment.cancelled.v1')).slice(before);
  expect(told).toMatchObject([
    { payload: { patientId: patient.patientId, start: at('10:30'), cancelledBy: 'patient' } },
  ]);
  expect((await exported(subjectOf(patient))).data['appointments']).toEqual([]);
  const { rows } = await hub.owner.query(
    "select 1 from kernel.relation where subject = $1 and kind = 'care' and object = $2 and (valid_until is null or valid_until > $3)",
    [practitionerId, patient.patientId, hub.clock.now()],
  );
  expect(rows).toEqual([]);
  // Somebody else can have the time at once.
  expect((await book(await hub.actors.patient(), at('10:30'))).statusCode).toBe(201);
  expect(await erased(subjectOf(patient))).toEqual({ erased: [], kept: [] });
});

test('reasons go three months after the visit, and only those', async () => {
  const { hub, booked } = practice;
  const patient = await hub.actors.patient();
  await booked(patient, at('11:30'), { reason: 'Old matter' });
  const reasons = async (): Promise<unknown[]> =>
    ((await exported(subjectOf(patient))).data['appointments'] as { reason: unknown }[]).map(
      ({ reason }) => reason,
    );
  const purge = async (now: string): Promise<number> => {
    hub.clock.set(now);
    await hub.owner.query("select graphile_worker.add_job('job:scheduling:purge')");
    await hub.drain();
    const [report] = (
      await eventsOf<{ rows: { count: number }[] }>(hub, 'privacy.purged.v1')
    ).slice(-1);
    return report!.payload.rows[0]!.count;
  };
  expect(await purge('2026-05-31T02:40:00Z')).toBe(0);
  expect(await reasons()).toEqual(['Old matter']);
  expect(await purge('2026-06-02T02:40:00Z')).toBeGreaterThan(0);
  expect(await reasons()).toEqual([null]);
  hub.clock.set(MONDAY);
});

test('nobody books for who was erased, with a token from before or at that very moment', async () => {
  const { hub, booked, book } = practice;
  const on = (time: string): string => at(time).replace('03-02', '03-04');
  const patient = await hub.actors.patient();
  const guardian = await hub.actors.guardian(patient.patientId);
  const forPatient = { patientId: patient.patientId, reason: 'Knee hurts' };
  await booked(patient, on('09:00'), forPatient);
  await Promise.all([
    erased(subjectOf(patient)),
    ...['09:30', '10:00', '10:30', '11:00'].map((time) => book(patient, on(time), forPatient)),
  ]);
  for (const actor of [patient, guardian])
    expect((await book(actor, on('11:30'), forPatient)).statusCode).toBe(403);
  const { rows } = await hub.owner.query(
    'select state from scheduling.appointment where patient_id = $1',
    [patient.patientId],
  );
  expect(rows).toEqual([]);
});

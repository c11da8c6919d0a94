import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ErasurePart, ExportPart, Subject } from '@hub/kernel/privacy/personal-data.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { consultation } from '../index.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([consultation], { now: '2026-03-02T08:00:00Z' });
});
afterAll(() => hub.stop());

const of = (patientId: string): Subject => ({ accountId: null, patientId, practitionerIds: [] });
const ask = <T>(work: (trx: never) => Promise<T>): Promise<T> =>
  hub
    .kernel('consultation')
    .db.transaction()
    .execute((trx) => work(trx as never));
const { exported, erased } = {
  exported: (id: string): Promise<ExportPart> =>
    ask((trx) => hub.hub.parts.get('consultation')!.personalData.export(of(id), trx)),
  erased: (id: string): Promise<ErasurePart> =>
    ask((trx) => hub.hub.parts.get('consultation')!.personalData.erase(of(id), trx)),
};

const appointment = (patientId: string, start: string) => ({
  appointmentId: randomUUID(),
  clinicId: randomUUID(),
  practitionerId: randomUUID(),
  patientId,
  visitTypeId: randomUUID(),
  mode: 'video',
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});
const tell = async (name: string, payload: { appointmentId: string }): Promise<void> => {
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    name,
    payload.appointmentId,
    JSON.stringify(payload),
  ]);
  await hub.drain();
};
const visits = async (patientId: string) =>
  (await exported(patientId)).data['visits'] as { start: string }[];

test('a copy has the times of visits; an erasure takes them, and late events bring none back', async () => {
  const patientId = randomUUID();
  const booked = appointment(patientId, '2026-03-03T09:00:00.000Z');
  await tell('appointment.booked.v1', booked);
  expect(await visits(patientId)).toMatchObject([{ id: booked.appointmentId, state: 'scheduled' }]);
  expect(await erased(patientId)).toEqual({ erased: [{ kind: 'visit', count: 1 }], kept: [] });
  const cancelled = { ...booked, cancelledBy: 'patient' };
  await tell('appointment.cancelled.v1', cancelled);
  await tell('appointment.booked.v1', appointment(patientId, '2026-03-04T09:00:00.000Z'));
  expect(await visits(patientId)).toEqual([]);
});

test('visits go three months after their end at the latest', async () => {
  const patientId = randomUUID();
  await tell('appointment.booked.v1', appointment(patientId, '2026-03-02T09:00:00.000Z'));
  await tell('appointment.booked.v1', appointment(patientId, '2026-03-10T09:00:00.000Z'));
  const purge = async (now: string): Promise<void> => {
    hub.clock.set(now);
    await hub.owner.query("select graphile_worker.add_job('job:consultation:purge')");
    await hub.drain();
  };
  await purge('2026-05-31T02:40:00Z');
  expect(await visits(patientId)).toHaveLength(2);
  await purge('2026-06-02T02:40:00Z');
  expect((await visits(patientId)).map(({ start }) => start)).toEqual(['2026-03-10T09:00:00.000Z']);
});

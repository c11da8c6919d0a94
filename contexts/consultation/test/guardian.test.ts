/** A guardian waits and talks for somebody in their care, and everybody sees that it is a guardian. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visit, WaitingRoom } from '@hub/contracts/visit.ts';
import type { TestPatient } from '@hub/testkit/actors.ts';
import { openClinic } from './clinic.ts';
import type { Clinic } from './clinic.ts';

let clinic: Clinic;
let guardian: TestPatient;
beforeAll(async () => {
  clinic = await openClinic();
  guardian = await clinic.hub.actors.patient();
  await clinic.hub.actors.relate(guardian.accountId, 'guardian', clinic.patient.patientId);
});
afterAll(() => clinic.stop());

const offer = (epoch: number) => ({ type: 'offer', epoch, negotiation: 1, sdp: 'v=0' });
const readAs = async ({ headers }: TestPatient, visitId: string) =>
  (
    await clinic.hub.app.inject({ url: `/api/v1/consultation/visits/${visitId}`, headers })
  ).json<Visit>();

it('waits, is shown to the doctor as a guardian, is admitted and talks', async () => {
  const visitId = await clinic.book();
  expect(await readAs(guardian, visitId)).toMatchObject({ you: 'patient', patientAs: null });
  const doctor = await clinic.connect(clinic.doctor.token);
  await doctor.ask('waiting-room:watch', { practitionerId: clinic.doctor.practitionerId });
  const seen = doctor.next<WaitingRoom>('waiting-room', ({ visits }) =>
    visits.some(({ id, state }) => id === visitId && state === 'waiting'),
  );
  const client = await clinic.connect(guardian.token);
  expect(await client.join(visitId)).toMatchObject({
    ok: true,
    value: { you: 'patient', patientAs: 'guardian', state: 'waiting' },
  });
  expect((await seen).visits.find(({ id }) => id === visitId)?.patientAs).toBe('guardian');
  const opened = await doctor.join(visitId);
  expect(opened).toMatchObject({ ok: true, value: { you: 'practitioner', patientAs: 'guardian' } });
  const admitted = await doctor.ask('visit:admit', { visitId });
  if (!admitted.ok) throw new Error(admitted.code);
  const { epoch } = admitted.value;
  const heard = doctor.next<{ visitId: string }>('signal');
  expect(await client.ask('visit:signal', { visitId, signal: offer(epoch) })).toMatchObject({
    ok: true,
  });
  expect((await heard).visitId).toBe(visitId);
  for (const event of ['visit:admit', 'visit:end'] as const)
    expect(await client.ask(event, { visitId })).toMatchObject({ ok: false, code: 'not_found' });
});

it('gives the seat to the patient who comes themselves, and the view says so', async () => {
  const visitId = await clinic.book();
  const client = await clinic.connect(guardian.token);
  await client.join(visitId);
  const replaced = client.next<{ visitId: string }>('visit:replaced');
  const patient = await clinic.connect(clinic.patient.token);
  expect(await patient.join(visitId)).toMatchObject({ ok: true, value: { patientAs: 'self' } });
  expect((await replaced).visitId).toBe(visitId);
});

it('leaves an audit row in the role of a guardian', async () => {
  const visitId = await clinic.book();
  const client = await clinic.connect(guardian.token);
  await client.join(visitId);
  const { rows } = await clinic.hub.owner.query(
    'select action, kind, role from kernel.audit_log where object_id = $1 and account_id = $2',
    [visitId, guardian.accountId],
  );
  expect(rows).toEqual([{ action: 'update', kind: 'visit', role: 'guardian' }]);
});

it("finds nothing of others' visits, nor any more once the guardianship has ended", async () => {
  const visitId = await clinic.book();
  const former = await clinic.hub.actors.patient();
  await clinic.hub.actors.relate(former.accountId, 'guardian', randomUUID());
  const client = await clinic.connect(former.token);
  expect(await client.join(visitId)).toMatchObject({ ok: false, code: 'not_found' });

  await clinic.hub.actors.relate(former.accountId, 'guardian', clinic.patient.patientId);
  expect((await readAs(former, visitId)).id).toBe(visitId);
  const closed = new Promise((resolve) => client.socket.once('disconnect', resolve));
  await clinic.hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
    former.accountId,
    'guardian',
    clinic.patient.patientId,
    clinic.hub.clock.now(),
  ]);
  await clinic.hub.drain();
  expect(await closed).toBe('io server disconnect');
  expect(await readAs(former, visitId)).toMatchObject({ code: 'not_found' });
});

it('a guest of the visit gets nothing of it yet', async () => {
  const visitId = await clinic.book();
  const guest = await clinic.hub.actors.patient();
  await clinic.hub.actors.relate(guest.accountId, 'guest', visitId);
  expect(await readAs(guest, visitId)).toMatchObject({ code: 'not_found' });
  const client = await clinic.connect(guest.token);
  expect(await client.join(visitId)).toMatchObject({ ok: false, code: 'not_found' });
});

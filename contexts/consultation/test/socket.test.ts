import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Signal } from '@hub/contracts/signalling.ts';
import type { Visit, WaitingRoom } from '@hub/contracts/visit.ts';
import { openClinic } from './clinic.ts';
import type { Clinic } from './clinic.ts';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic({
    stunUrls: ['stun:stun.example:3478'],
    turn: { urls: ['turn:turn.example:3478'], secret: 'a secret of sixteen or more' },
  });
});
afterAll(() => clinic.stop());

const offer = (epoch: number): Signal => ({ type: 'offer', epoch, negotiation: 1, sdp: 'v=0' });

async function waiting() {
  const visitId = await clinic.book();
  const patient = await clinic.connect(clinic.patient.token);
  await patient.join(visitId);
  const doctor = await clinic.connect(clinic.doctor.token);
  return { visitId, patient, doctor };
}

async function admitted() {
  const both = await waiting();
  await both.doctor.join(both.visitId);
  const reply = await both.doctor.ask('visit:admit', { visitId: both.visitId });
  if (!reply.ok) throw new Error(reply.code);
  return { ...both, epoch: reply.value.epoch };
}

describe('connecting', () => {
  it('is refused without a token, with a forged one and with an expired one', async () => {
    const [header, payload] = clinic.patient.token.split('.');
    const expired = await clinic.hub.tokens.sign({
      accountId: clinic.patient.accountId,
      sessionId: randomUUID(),
      mfa: false,
      lifetimeSeconds: -60,
    });
    for (const token of ['', `${header}.${payload}.${'A'.repeat(86)}`, expired]) {
      await expect(clinic.connect(token)).rejects.toThrow('unauthenticated');
    }
  });

  it('ends when the session is revoked', async () => {
    const session = await clinic.hub.actors.session(clinic.patient, { mfa: false });
    const { socket } = await clinic.connect(session.token);
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    const { db, revocations } = clinic.hub.kernel('consultation');
    await db.transaction().execute((trx) => revocations.revoke(trx, session.sessionId));
    expect(await closed).toBe('io server disconnect');
    await expect(clinic.connect(session.token)).rejects.toThrow('unauthenticated');
  });
});

describe('the waiting room', () => {
  it('shows the doctor at once who waits, since when and with which devices', async () => {
    const visitId = await clinic.book();
    const doctor = await clinic.connect(clinic.doctor.token);
    const watching = await doctor.ask('waiting-room:watch', {
      practitionerId: clinic.doctor.practitionerId,
    });
    expect(watching).toMatchObject({ ok: true });
    const update = doctor.next<WaitingRoom>('waiting-room');
    const patient = await clinic.connect(clinic.patient.token);
    await patient.ask('visit:join', {
      visitId,
      clientId: randomUUID(),
      devices: { camera: 'denied', microphone: 'on' },
    });
    expect((await update).visits.find(({ id }) => id === visitId)).toMatchObject({
      state: 'waiting',
      waitingSince: clinic.hub.clock.now().toISOString(),
      present: { patient: true },
      devices: { camera: 'denied', microphone: 'on' },
    });
  });

  it('is not open days ahead, and says when it will be', async () => {
    const visitId = await clinic.book(2 * 24 * 60);
    const patient = await clinic.connect(clinic.patient.token);
    expect(await patient.join(visitId)).toMatchObject({
      ok: false,
      code: 'too_early',
      details: { opensAt: '2026-03-04T08:00:00.000Z' },
    });
  });

  it('gives the patient no relay servers before admission, and time-limited credentials after', async () => {
    const { visitId, patient, doctor } = await waiting();
    const before = await patient.join(visitId);
    expect(before).toMatchObject({ ok: true, value: { you: 'patient', iceServers: null } });
    const told = patient.next<Visit>('visit', ({ state }) => state === 'in-call');
    await doctor.ask('visit:admit', { visitId });
    expect((await told).iceServers).toEqual([
      { urls: ['stun:stun.example:3478'] },
      {
        urls: ['turn:turn.example:3478'],
        username: expect.stringMatching(/^\d+:/),
        credential: expect.any(String),
      },
    ]);
  });

  it('can be left and entered again', async () => {
    const { visitId, patient } = await waiting();
    await patient.ask('visit:leave', { visitId });
    const state = async () =>
      (
        await clinic.hub.app.inject({
          url: `/api/v1/consultation/visits/${visitId}`,
          headers: clinic.patient.headers,
        })
      ).json<Visit>().state;
    expect(await state()).toBe('scheduled');
    await patient.join(visitId);
    expect(await state()).toBe('waiting');
  });

  it('tells the waiting patient of a cancellation', async () => {
    const { visitId, patient } = await waiting();
    const told = patient.next<Visit>('visit', ({ state }) => state === 'cancelled');
    await clinic.cancel(visitId);
    expect((await told).id).toBe(visitId);
    expect(await patient.join(visitId)).toMatchObject({ ok: false, code: 'visit_cancelled' });
  });
});

describe('outsiders', () => {
  it('can do nothing with a visit that is not theirs', async () => {
    const { visitId } = await admitted();
    const strangers = await Promise.all([
      clinic.hub.actors.patient(),
      clinic.hub.actors.doctor(),
      clinic.hub.actors.doctor({ clinicId: clinic.doctor.clinicId }),
      clinic.hub.actors.desk({ clinicId: clinic.doctor.clinicId }),
      clinic.hub.actors.platformAdmin(),
      clinic.hub.actors.session(clinic.doctor, { mfa: false }),
    ]);
    for (const stranger of strangers) {
      const client = await clinic.connect(stranger.token);
      expect(await client.join(visitId)).toMatchObject({ ok: false, code: 'not_found' });
      for (const name of ['visit:admit', 'visit:end'] as const) {
        expect(await client.ask(name, { visitId })).toMatchObject({ ok: false, code: 'not_found' });
      }
      for (const name of [
        'visit:leave',
        'visit:rebuild',
        'visit:signal',
        'visit:keys',
        'visit:devices',
      ] as const) {
        const extra = {
          'visit:leave': {},
          'visit:rebuild': { epoch: 1 },
          'visit:signal': { signal: offer(1) },
          'visit:keys': { message: { type: 'ask' } },
          'visit:devices': { devices: { camera: 'on', microphone: 'on' } },
        }[name];
        expect(await client.ask(name, { visitId, ...extra })).toMatchObject({
          ok: false,
          code: 'not_joined',
        });
      }
      expect(
        await client.ask('waiting-room:watch', { practitionerId: clinic.doctor.practitionerId }),
      ).toMatchObject({ ok: false, code: 'forbidden' });
      const { statusCode } = await clinic.hub.app.inject({
        url: `/api/v1/consultation/visits/${visitId}`,
        headers: stranger.headers,
      });
      expect([403, 404]).toContain(statusCode);
      client.socket.disconnect();
    }
    // Each refusal for the visit is on record: by socket three a stranger, by HTTP those past the gate.
    const { rows } = await clinic.hub.owner.query(
      "select kind from kernel.audit_log where action = 'refuse' and object_id = $1",
      [visitId],
    );
    expect(rows.length).toBeGreaterThanOrEqual(strangers.length * 3);
  });

  it('are not let in by the patient: only the practitioner admits and ends', async () => {
    const { visitId, patient } = await waiting();
    expect(await patient.ask('visit:admit', { visitId })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
    expect(await patient.ask('visit:end', { visitId })).toMatchObject({
      ok: false,
      code: 'not_found',
    });
  });

  it('lose their open socket when a relation ends', async () => {
    const leaver = await clinic.hub.actors.doctor();
    const { socket } = await clinic.connect(leaver.token);
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    await clinic.cut(leaver);
    await closed;
  });
});

describe('signalling', () => {
  it('is refused before admission', async () => {
    const { visitId, patient, doctor } = await waiting();
    await doctor.join(visitId);
    for (const client of [patient, doctor]) {
      expect(await client.ask('visit:signal', { visitId, signal: offer(0) })).toMatchObject({
        ok: false,
        code: 'not_admitted',
      });
    }
  });

  it('goes to the other participant, and to nobody else', async () => {
    const { visitId, patient, doctor, epoch } = await admitted();
    const other = await admitted();
    const heard: string[] = [];
    for (const [name, client] of Object.entries({
      doctor,
      otherPatient: other.patient,
      otherDoctor: other.doctor,
    }))
      client.socket.on('signal', () => heard.push(name));
    const arrived = patient.next<{ signal: Signal }>('signal');
    expect(await doctor.ask('visit:signal', { visitId, signal: offer(epoch) })).toEqual({
      ok: true,
      value: null,
    });
    expect((await arrived).signal).toEqual(offer(epoch));
    expect(heard).toEqual([]);
  });

  it('of an older connection is refused', async () => {
    const { visitId, patient, doctor, epoch } = await admitted();
    expect(await doctor.ask('visit:rebuild', { visitId, epoch })).toMatchObject({ ok: true });
    expect(await patient.ask('visit:rebuild', { visitId, epoch })).toMatchObject({
      ok: false,
      code: 'stale_epoch',
    });
    expect(await doctor.ask('visit:signal', { visitId, signal: offer(epoch) })).toMatchObject({
      ok: false,
      code: 'stale_epoch',
    });
    expect(await doctor.ask('visit:signal', { visitId, signal: offer(epoch + 1) })).toMatchObject({
      ok: true,
    });
  });

  it('is checked: faults are named, sizes and rates limited', async () => {
    const { visitId, doctor, epoch } = await admitted();
    expect(
      await doctor.ask('visit:signal', { visitId, signal: { ...offer(epoch), surprise: 1 } }),
    ).toMatchObject({ ok: false, code: 'invalid' });
    expect(
      await doctor.ask('visit:signal', {
        visitId,
        signal: { ...offer(epoch), sdp: 'x'.repeat(50_000) },
      }),
    ).toMatchObject({ ok: false, code: 'invalid', details: { errors: [{ path: 'signal.sdp' }] } });
    expect(await doctor.ask('visit:join', 'nonsense')).toMatchObject({
      ok: false,
      code: 'invalid',
    });
    const closed = new Promise((resolve) => doctor.socket.once('disconnect', resolve));
    const replies = await Promise.all(
      Array.from({ length: 250 }, () =>
        doctor.ask('visit:signal', { visitId, signal: offer(epoch) }),
      ),
    );
    expect(
      replies.filter((reply) => !reply.ok && reply.code === 'too_many_requests').length,
    ).toBeGreaterThan(40);
    for (let sent = 0; sent < 100; sent += 1) doctor.socket.emit('visit:signal', {});
    await closed;
  });
});

describe('the keys of a call', () => {
  it('are agreed on by messages that go to the other page unread, also before admission', async () => {
    const visitId = await clinic.book();
    const patient = await clinic.connect(clinic.patient.token);
    const doctor = await clinic.connect(clinic.doctor.token);
    await patient.join(visitId);
    await doctor.join(visitId);
    const message = { type: 'key-package', keyPackage: 'c2VhbGVk' } as const;
    const heard = new Promise((resolve) => doctor.socket.once('keys', resolve));
    expect(await patient.ask('visit:keys', { visitId, message })).toMatchObject({ ok: true });
    expect(await heard).toEqual({ visitId, message });
    for (const wrong of [
      { type: 'key-package', keyPackage: 'not base64!' },
      { type: 'key-package', keyPackage: 'A'.repeat(60_000) },
      { type: 'welcome', to: 'nobody', welcome: 'c2VhbGVk' },
      { type: 'secret' },
    ])
      expect(await patient.ask('visit:keys', { visitId, message: wrong })).toMatchObject({
        ok: false,
        code: 'invalid',
      });
  });
});

describe('coming back', () => {
  it('as the same page keeps the media connection, as a new page begins another', async () => {
    const { visitId, patient, epoch } = await admitted();
    const page = randomUUID();
    expect(await patient.join(visitId, page)).toMatchObject({
      ok: true,
      value: { epoch: epoch + 1 },
    });
    patient.socket.disconnect();
    const again = await clinic.connect(clinic.patient.token);
    expect(await again.join(visitId, page)).toMatchObject({
      ok: true,
      value: { epoch: epoch + 1, state: 'in-call' },
    });
    const reloaded = await clinic.connect(clinic.patient.token);
    const replaced = again.next('visit:replaced');
    expect(await reloaded.join(visitId)).toMatchObject({ ok: true, value: { epoch: epoch + 2 } });
    await replaced;
    expect(await again.ask('visit:signal', { visitId, signal: offer(epoch + 2) })).toMatchObject({
      ok: false,
      code: 'not_joined',
    });
  });

  it('too late interrupts the call until then', async () => {
    const { visitId, patient, doctor } = await admitted();
    const interrupted = doctor.next<Visit>('visit', ({ state }) => state === 'interrupted');
    patient.socket.disconnect();
    expect((await interrupted).present).toEqual({ patient: false, practitioner: true });
    const back = await clinic.connect(clinic.patient.token);
    expect(await back.join(visitId)).toMatchObject({ ok: true, value: { state: 'in-call' } });
  }, 20_000);
});

it('the practitioner ends the visit for both, once', async () => {
  const { visitId, patient, doctor } = await admitted();
  const told = patient.next<Visit>('visit', ({ state }) => state === 'ended');
  expect(await doctor.ask('visit:end', { visitId })).toMatchObject({
    ok: true,
    value: { state: 'ended', iceServers: null },
  });
  expect((await told).endedAt).not.toBeNull();
  expect(await doctor.ask('visit:end', { visitId })).toMatchObject({
    ok: false,
    code: 'visit_ended',
  });
  const { rows } = await clinic.hub.owner.query<{ name: string }>(
    'select name from kernel.event where aggregate_id = $1 order by sequence',
    [visitId],
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'appointment.booked.v1',
    'visit.started.v1',
    'visit.ended.v1',
  ]);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClinic } from './clinic.ts';
import type { Clinic } from './clinic.ts';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.stop());

describe('the socket', () => {
  it('does nothing more for a session that ended while its requests waited their turn', async () => {
    const visitId = await clinic.book();
    const session = await clinic.hub.actors.session(clinic.patient, { mfa: false });
    const { socket } = await clinic.connect(session.token);
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    const devices = { camera: 'on', microphone: 'on' };
    for (let at = 0; at < 20; at += 1)
      socket.emit('visit:join', { visitId, clientId: randomUUID(), devices });
    clinic.hub.kernel('consultation').revocations.add(session.sessionId);
    await closed;
    const changes = async () =>
      (
        await clinic.hub.owner.query(
          "select 1 from kernel.audit_log where session_id = $1 and action = 'update'",
          [session.sessionId],
        )
      ).rowCount ?? 0;
    const atEnd = await changes();
    await new Promise((resolve) => setTimeout(resolve, 500));
    // One may have been under way.
    expect((await changes()) - atEnd).toBeLessThanOrEqual(1);
  });

  it('leaves an audit row where a doctor begins to watch the waiting room', async () => {
    const { doctor, hub } = clinic;
    const { ask } = await clinic.connect(doctor.token);
    await ask('waiting-room:watch', { practitionerId: doctor.practitionerId });
    const { rows } = await hub.owner.query(
      "select object_id from kernel.audit_log where account_id = $1 and action = 'search' and kind = 'visit'",
      [doctor.accountId],
    );
    expect(rows).toEqual([{ object_id: doctor.practitionerId }]);
  });

  it.each([undefined, null, 'x', [], { visitId: 7 }, { visitId: '\0' }, { __proto__: null }])(
    'answers a request that is none (%j)',
    async (request) => {
      const { ask } = await clinic.connect(clinic.doctor.token);
      for (const name of ['visit:join', 'visit:signal', 'waiting-room:watch'] as const)
        expect(await ask(name, request)).toMatchObject({ ok: false, code: 'invalid' });
    },
  );
});

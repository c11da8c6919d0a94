import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appointmentLink } from '../store/links.ts';
import type { DB } from '../store/types.gen.ts';
import { faultsOfTime, setPolicy } from './changes.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(async () => {
  practice.hub.clock.set('2026-03-02T08:00:00Z');
  await setPolicy(practice, {});
});

const post = (path: string, payload: object) =>
  practice.hub.app.inject({ method: 'POST', url: `/api/v1/scheduling/links/${path}`, payload });
const linkOf = (id: string, linkVersion = 1): string =>
  appointmentLink(practice.hub, { id, linkVersion });

describe('a mailed link', () => {
  test('tells of the visit without its reason and without the patient', async () => {
    const { patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-03T08:00:00Z', { reason: 'Rash' });
    const response = await post('appointment', { token: linkOf(id) });
    expect(response.json()).toMatchObject({
      id,
      start: '2026-03-03T08:00:00.000Z',
      practitionerName: 'Dr. Lena Hartmann',
      clinicPhone: '+49 30 5550100',
      canCancelUntil: '2026-03-03T08:00:00.000Z',
      state: 'booked',
    });
    expect(response.body).not.toContain('Rash');
    expect(response.body).not.toContain(patient.patientId);
    const { rows } = await practice.hub.owner.query<{ role: string; patient_id: string }>(
      "select role, patient_id from kernel.audit_log where object_id = $1 and action = 'read' order by id desc limit 1",
      [id],
    );
    expect(rows).toEqual([{ role: 'anonymous', patient_id: patient.patientId }]);
  });

  test('gives the visit as a calendar file that later mails change', async () => {
    const { patient, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-09T08:00:00Z', { reason: 'Rash' });
    const before = await post('calendar', { token: linkOf(id), language: 'de' });
    expect(before.headers['content-type']).toContain('text/calendar');
    expect(before.body).toContain(`UID:${id}@telehealth-hub`);
    expect(before.body).toContain('SEQUENCE:0');
    expect(before.body).not.toContain('Rash');
    await call(patient, 'POST', `/appointments/${id}/reschedule`, {
      start: '2026-03-09T09:00:00Z',
    });
    const after = await post('calendar', { token: linkOf(id) });
    expect(after.body).toContain('SEQUENCE:1');
    expect(after.body).toContain('DTSTART:20260309T090000Z');
    expect((await post('calendar', { token: linkOf(id, 2) })).statusCode).toBe(404);
  });

  test('moves the visit to a slot that it offers, and back, and cancels it', async () => {
    const { patient, booked } = practice;
    const before = await booked(patient, '2026-03-04T08:00:00Z');
    const token = linkOf(before.id);
    const offered = await post('slots', {
      token,
      from: '2026-03-04T00:00:00Z',
      to: '2026-03-05T00:00:00Z',
    });
    const { slots } = offered.json<{ slots: { start: string }[] }>();
    expect(slots.map(({ start }) => start.slice(11, 16))).toEqual([
      '08:30',
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    const moved = await post('reschedule', { token, start: slots[1]!.start, revision: 0 });
    expect(moved.json()).toMatchObject({
      start: '2026-03-04T09:00:00.000Z',
      lastMove: { start: '2026-03-04T08:00:00.000Z' },
    });
    expect(
      (await post('reschedule', { token, start: slots[2]!.start, revision: 0 })).json(),
    ).toMatchObject({ status: 409, code: 'appointment_changed' });
    const back = await post('reschedule', { token, start: before.start });
    expect(back.json()).toMatchObject({ start: before.start });
    expect((await post('cancel', { token })).json()).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'patient',
      canCancelUntil: null,
    });
    expect(await faultsOfTime(practice)).toEqual([]);
  });

  test('that is forged, void, of another visit, cut or expired is refused, always alike', async () => {
    const { hub, patient, booked } = practice;
    const one = await booked(patient, '2026-03-05T08:00:00Z');
    const other = await booked(patient, '2026-03-05T09:00:00Z');
    const good = linkOf(one.id);
    const bytes = Buffer.from(good, 'base64url');
    const flipped = Buffer.from(bytes);
    flipped[31]! ^= 1;
    const mixed = Buffer.concat([
      Buffer.from(linkOf(other.id), 'base64url').subarray(0, 16),
      bytes.subarray(16),
    ]);
    const expired = linkOf(other.id);
    const bad = [
      flipped.toString('base64url'),
      mixed.toString('base64url'),
      linkOf(one.id, 2),
      linkOf(crypto.randomUUID()),
      good.slice(0, 40),
      `${good}A`,
      'x',
    ];
    const answers = await Promise.all(bad.map((token) => post('appointment', { token })));
    await hub.owner.query('update scheduling.appointment set link_version = 2 where id = $1', [
      one.id,
    ]);
    answers.push(await post('cancel', { token: good }));
    hub.clock.set('2026-03-06T09:30:00Z');
    answers.push(await post('appointment', { token: expired }));
    for (const answer of answers) {
      const { requestId: _, ...problem } = answer.json<Record<string, unknown>>();
      expect(problem).toMatchObject({ status: 404, code: 'link_invalid' });
      expect(Object.keys(problem)).toEqual(
        Object.keys(answers[0]!.json<object>()).filter((key) => key !== 'requestId'),
      );
    }
    hub.clock.set('2026-03-06T09:29:00Z');
    expect((await post('appointment', { token: expired })).statusCode).toBe(200);
  });

  test('is void once the address changes that it was mailed to, and not before', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-12T08:00:00Z');
    const other = await booked(await hub.actors.patient(), '2026-03-12T09:00:00Z');
    const tell = async (isMoved: boolean) => {
      await hub
        .kernel<DB>('scheduling')
        .db.transaction()
        .execute((trx) =>
          hub.kernel<DB>('scheduling').mail.tellPatientContact(trx, {
            patientId: patient.patientId,
            locale: 'de',
            address: 'new@patient.example',
            isMoved,
          }),
        );
      await hub.drain();
    };
    await tell(false);
    expect((await post('appointment', { token: linkOf(id) })).statusCode).toBe(200);
    await tell(true);
    expect((await post('cancel', { token: linkOf(id) })).json()).toMatchObject({
      status: 404,
      code: 'link_invalid',
    });
    expect((await post('appointment', { token: linkOf(id, 2) })).json()).toMatchObject({
      state: 'booked',
    });
    expect((await post('appointment', { token: linkOf(other.id) })).statusCode).toBe(200);
  });

  test('cancels with a word why, which the practitioner reads and the link does not show', async () => {
    const { patient, doctor, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-16T08:00:00Z');
    const cancelled = await post('cancel', { token: linkOf(id), reason: 'Fever is gone' });
    expect(cancelled.json()).toMatchObject({ state: 'cancelled', cancelledBy: 'patient' });
    expect(cancelled.body).not.toContain('Fever');
    expect(await call(doctor, 'GET', `/appointments/${id}`)).toMatchObject({
      cancelReason: 'Fever is gone',
    });
  });

  test('ends a day after a cancellation', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-13T08:00:00Z');
    const token = linkOf(id);
    await post('cancel', { token });
    hub.clock.set('2026-03-03T07:59:59Z');
    expect((await post('appointment', { token })).json()).toMatchObject({ state: 'cancelled' });
    hub.clock.set('2026-03-03T08:00:00Z');
    expect((await post('appointment', { token })).json()).toMatchObject({ code: 'link_invalid' });
  });

  test('keeps the deadlines of the clinic and says where to call', async () => {
    const { hub, patient, booked } = practice;
    await setPolicy(practice, {
      cancelUntilMinutes: 1440,
      rescheduleUntilMinutes: 1440,
      lateCancellation: 'by-phone',
    });
    const { id } = await booked(patient, '2026-03-10T08:00:00Z');
    const token = linkOf(id);
    hub.clock.set('2026-03-09T08:00:00Z');
    for (const [path, more, code] of [
      ['cancel', {}, 'cancel_deadline_passed'],
      ['reschedule', { start: '2026-03-11T08:00:00Z' }, 'reschedule_deadline_passed'],
    ] as const)
      expect((await post(path, { token, ...more })).json()).toMatchObject({
        status: 409,
        code,
        phone: '+49 30 5550100',
        deadlineMinutes: 1440,
      });
    hub.clock.set('2026-03-09T07:59:59Z');
    expect((await post('cancel', { token })).json()).toMatchObject({
      state: 'cancelled',
      cancelledLate: false,
    });
  });
});

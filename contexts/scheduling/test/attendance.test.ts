import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { Appointment } from '../schemas/appointments.ts';
import { setPolicy } from './changes.ts';
import { eventsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const say = (actor: TestActor, id: string, attendance: string | null) =>
  practice.hub.app.inject({
    method: 'POST',
    url: `/api/v1/scheduling/appointments/${id}/attendance`,
    headers: actor.headers,
    payload: { attendance },
  });

test('who came is said on the day, an absence only once the policy’s time is over, and both can be taken back', async () => {
  const { hub, desk, patient, booked } = practice;
  await setPolicy(practice, { noShowAfterMinutes: 5 });
  const later = await booked(patient, '2026-03-03T08:00:00Z');
  expect((await say(desk, later.id, 'arrived')).json()).toMatchObject({
    status: 409,
    code: 'attendance_too_early',
  });
  const today = await booked(patient, '2026-03-02T08:00:00Z');
  expect((await say(desk, today.id, 'no-show')).json()).toMatchObject({
    status: 409,
    code: 'no_show_too_early',
    from: '2026-03-02T08:05:00.000Z',
  });
  expect((await say(desk, today.id, 'arrived')).json<Appointment>().attendance).toBe('arrived');
  expect((await say(desk, today.id, null)).json<Appointment>().attendance).toBeNull();
  hub.clock.set('2026-03-02T08:05:00Z');
  expect((await say(desk, today.id, 'no-show')).json<Appointment>().attendance).toBe('no-show');
  expect((await say(patient, today.id, 'done')).statusCode).toBe(403);
  hub.clock.set('2026-03-02T08:00:00Z');
});

test('patients of today’s visits read that the practitioner runs late, those of tomorrow do not', async () => {
  const { hub, doctor, patient, booked, call, practitionerId } = practice;
  const today = await booked(patient, '2026-03-02T10:00:00Z');
  const tomorrow = await booked(patient, '2026-03-03T10:00:00Z');
  const path = `/practitioners/${practitionerId}/running-late`;
  await call(doctor, 'PUT', path, { minutes: 20 });
  const delayOf = async ({ id }: { id: string }) =>
    (await call<Appointment>(patient, 'GET', `/appointments/${id}`)).delayMinutes;
  expect([await delayOf(today), await delayOf(tomorrow)]).toEqual([20, null]);
  await hub.app.inject({
    method: 'DELETE',
    url: `/api/v1/scheduling${path}`,
    headers: doctor.headers,
  });
  expect(await delayOf(today)).toBeNull();
});

test('who is about to set out is told by mail, once, and again only when it gets much later', async () => {
  const { hub, doctor, booked, call, practitionerId } = practice;
  const soon = await hub.actors.patient();
  const tomorrow = await hub.actors.patient();
  await booked(soon, '2026-03-02T09:00:00Z');
  await booked(tomorrow, '2026-03-03T09:00:00Z');
  const told = async () =>
    (await eventsOf<{ template: string }>(hub, 'mail.requested.v1')).filter(
      ({ payload }) => payload.template === 'appointment-delayed',
    ).length;
  const before = await told();
  const say = (minutes: number) =>
    call(doctor, 'PUT', `/practitioners/${practitionerId}/running-late`, { minutes });
  await say(5);
  expect(await told()).toBe(before);
  await say(25);
  const news = (await told()) - before;
  expect(news).toBeGreaterThan(0);
  await say(28);
  expect((await told()) - before).toBe(news);
  await say(45);
  expect((await told()) - before).toBe(2 * news);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { Appointment } from '../schemas/appointments.ts';
import type { MoveSlots } from '../schemas/changes.ts';
import { appointmentLink } from '../store/links.ts';
import { reschedule } from './changes.ts';
import { eventsOf, mailsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

/** What becomes of the clinic's yes where a visit moves. */
let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ visitType: { approvalHours: 24 } });
});
afterAll(() => practice.hub.stop());

const answer =
  (path: 'approve' | 'decline') => async (actor: TestActor, id: string, reason?: string) =>
    practice.hub.app.inject({
      method: 'POST',
      url: `/api/v1/scheduling/appointments/${id}/${path}`,
      headers: actor.headers,
      payload: reason === undefined ? {} : { reason },
    });
const approve = answer('approve');
const decline = answer('decline');
const told = async (name: string, id: string) =>
  (await eventsOf<{ appointmentId: string }>(practice.hub, name)).filter(
    ({ payload }) => payload.appointmentId === id,
  );
const request = async (start: string) => {
  const patient = await practice.hub.actors.patient();
  return { patient, appointment: await practice.booked(patient, start) };
};

describe('a visit that waits for approval', () => {
  test('that the clinic agreed to waits for a new yes where the patient moves it, signed in or by link', async () => {
    const { hub, doctor, call } = practice;
    const { patient, appointment } = await request('2026-03-23T08:00:00Z');
    await approve(doctor, appointment.id);
    const first = await mailsOf(hub);
    const range = 'from=2026-03-23T00:00:00Z&to=2026-03-24T00:00:00Z';
    const movable = (actor: TestActor) =>
      call<MoveSlots>(actor, 'GET', `/appointments/${appointment.id}/slots?${range}`);
    expect((await movable(patient)).awaitsApproval).toBe(true);
    expect((await movable(doctor)).awaitsApproval).toBe(false);

    const moved = await reschedule(practice, patient, appointment.id, {
      start: '2026-03-23T09:00:00Z',
    });
    expect(moved.json()).toMatchObject({
      state: 'pending',
      awaits: 'approval',
      awaitsUntil: '2026-03-03T08:00:00.000Z',
      start: '2026-03-23T09:00:00.000Z',
    });
    const [asked] = (await mailsOf(hub)).slice(first.length);
    expect(asked).toMatchObject({
      template: 'appointment-requested',
      params: { previousStart: appointment.start, until: '2026-03-03T08:00:00.000Z' },
      calendar: { method: 'REQUEST' },
    });
    expect(asked!.calendar!.ics.en).toContain('STATUS:TENTATIVE');
    const { items } = await call<{ items: Appointment[] }>(
      doctor,
      'GET',
      '/appointments?state=pending',
    );
    expect(items).toMatchObject([{ id: appointment.id, lastMove: { start: appointment.start } }]);

    expect((await approve(doctor, appointment.id)).json()).toMatchObject({ state: 'booked' });
    const token = appointmentLink(hub, { id: appointment.id, linkVersion: 1 });
    const byLink = await hub.app.inject({
      method: 'POST',
      url: '/api/v1/scheduling/links/reschedule',
      payload: { token, start: '2026-03-23T10:00:00Z' },
    });
    expect(byLink.json()).toMatchObject({ state: 'pending', awaits: 'approval' });
    // To others it was booked once, and they know where it is.
    expect(await told('appointment.booked.v1', appointment.id)).toHaveLength(1);
    expect(await told('appointment.rescheduled.v1', appointment.id)).toHaveLength(2);

    await decline(doctor, appointment.id, 'Not on Mondays');
    expect(await told('appointment.cancelled.v1', appointment.id)).toHaveLength(1);
    expect((await mailsOf(hub)).at(-1)).toMatchObject({
      template: 'appointment-declined',
      calendar: { method: 'CANCEL' },
    });
  });

  test('that moves never waits beyond its new time, and is certain where the clinic moves it after its yes', async () => {
    const { doctor, desk } = practice;
    const soon = await request('2026-03-24T08:00:00Z');
    const earlier = await reschedule(practice, soon.patient, soon.appointment.id, {
      start: '2026-03-02T10:30:00Z',
    });
    expect(earlier.json()).toMatchObject({
      state: 'pending',
      awaitsUntil: '2026-03-02T10:30:00.000Z',
    });
    // Its own people choose another time; the answer is still owed.
    const byDesk = await reschedule(practice, desk, soon.appointment.id, {
      start: '2026-03-24T08:30:00Z',
    });
    expect(byDesk.json()).toMatchObject({ state: 'pending' });
    await approve(doctor, soon.appointment.id);
    const agreed = await reschedule(practice, desk, soon.appointment.id, {
      start: '2026-03-24T09:00:00Z',
    });
    expect(agreed.json()).toMatchObject({ state: 'booked', awaits: null });
  });
});

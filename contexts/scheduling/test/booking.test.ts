import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment, AppointmentPage } from '../schemas/appointments.ts';
import { eventsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

describe('booking', () => {
  test('a patient books a free slot and reads it back with the reason', async () => {
    const { patient, booked, call, clinicId, practitionerId } = practice;
    const appointment = await booked(patient, '2026-03-03T10:00:00+01:00', {
      reason: 'Headache for a week',
    });
    expect(appointment).toMatchObject({
      clinicId,
      practitionerId,
      patientId: patient.patientId,
      start: '2026-03-03T09:00:00.000Z',
      end: '2026-03-03T09:30:00.000Z',
      timeZone: 'Europe/Berlin',
      state: 'booked',
      mode: 'video',
      price: { amountMinor: 3200, currency: 'EUR' },
      reason: 'Headache for a week',
    });
    expect(await call<Appointment>(patient, 'GET', `/appointments/${appointment.id}`)).toEqual(
      appointment,
    );
  });

  test('the slot is gone from the search, and is free again once cancelled', async () => {
    const { patient, booked, call, slots } = practice;
    const day = ['2026-03-04T00:00:00Z', '2026-03-05T00:00:00Z'] as const;
    const before = (await slots(...day)).slots;
    expect(before).toHaveLength(6);
    const { id } = await booked(patient, before[2]!.start);
    expect((await slots(...day)).slots).toEqual(before.toSpliced(2, 1));
    await call(patient, 'POST', `/appointments/${id}/cancel`, { reason: 'Feeling better' });
    expect((await slots(...day)).slots).toEqual(before);
  });

  test('a slot that is taken is refused with the nearest free ones', async () => {
    const { hub, patient, booked, book } = practice;
    await booked(patient, '2026-03-05T09:00:00Z');
    const response = await book(await hub.actors.patient(), '2026-03-05T09:00:00Z');
    expect(response.json()).toMatchObject({ status: 409, code: 'slot_taken' });
    expect(
      response.json<{ nearest: { start: string }[] }>().nearest.map(({ start }) => start),
    ).toEqual([
      '2026-03-05T08:00:00.000Z',
      '2026-03-05T08:30:00.000Z',
      '2026-03-05T09:30:00.000Z',
      '2026-03-05T10:00:00.000Z',
      '2026-03-05T10:30:00.000Z',
    ]);
  });

  test.each([
    ['in the past', '2026-03-02T07:00:00Z', 'slot_past'],
    ['at night', '2026-03-03T22:00:00Z', 'slot_unavailable'],
    ['between two slots', '2026-03-03T08:10:00Z', 'slot_unavailable'],
    ['on a Sunday', '2026-03-08T09:00:00Z', 'slot_unavailable'],
    ['further ahead than the visit type allows', '2026-09-01T08:00:00Z', 'slot_unavailable'],
  ])('a slot %s is refused', async (_when, start, code) => {
    const response = await practice.book(practice.patient, start);
    expect(response.json()).toMatchObject({ status: 409, code });
    expect(response.json<{ nearest: unknown[] }>().nearest.length).toBeGreaterThan(0);
  });

  test('faulty and unknown fields are named', async () => {
    const response = await practice.book(practice.patient, 'tomorrow', { colour: 'red' });
    expect(response.json()).toMatchObject({ status: 422, code: 'invalid' });
    expect(
      response
        .json<{ errors: { path: string }[] }>()
        .errors.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['body.colour', 'body.start']);
  });

  test('an unknown practitioner or visit type is not found', async () => {
    const { patient, book } = practice;
    expect(
      (await book(patient, '2026-03-03T09:30:00Z', { practitionerId: randomUUID() })).statusCode,
    ).toBe(404);
    expect(
      (await book(patient, '2026-03-03T09:30:00Z', { visitTypeId: randomUUID() })).statusCode,
    ).toBe(404);
  });

  test('the same idempotency key gives the same appointment, with another content it is refused', async () => {
    const { hub, patient, practitionerId, visitType } = practice;
    const send = (start: string) =>
      hub.app.inject({
        method: 'POST',
        url: '/api/v1/scheduling/appointments',
        headers: { ...patient.headers, 'idempotency-key': 'once' },
        payload: { practitionerId, visitTypeId: visitType.id, start },
      });
    const [first, second] = await Promise.all([
      send('2026-03-06T09:00:00Z'),
      send('2026-03-06T09:00:00Z'),
    ]);
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(first.json<Appointment>().id).toBe(second.json<Appointment>().id);
    expect((await send('2026-03-06T09:00:00Z')).json<Appointment>().id).toBe(
      first.json<Appointment>().id,
    );
    expect((await send('2026-03-06T10:00:00Z')).json()).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
  });

  test('the reason is neither in the database in the clear nor in the event', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-09T09:00:00Z', { reason: 'Verschlimmerung' });
    const { rows } = await hub.owner.query<{ text: string }>(
      'select a::text as text from scheduling.appointment a where id = $1',
      [id],
    );
    expect(rows[0]!.text).not.toContain('Verschlimmerung');
    expect(rows[0]!.text).not.toContain(Buffer.from('Verschlimmerung').toString('hex'));
    expect(JSON.stringify(await eventsOf(hub, 'appointment.booked.v1'))).not.toContain(
      'Verschlimmerung',
    );
  });
});

describe('cancelling', () => {
  test('twice is as good as once, and tells once', async () => {
    const { hub, patient, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-10T09:00:00Z');
    const first = await call<Appointment>(patient, 'POST', `/appointments/${id}/cancel`, {
      reason: 'Travelling',
    });
    expect(first).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'patient',
      cancelReason: 'Travelling',
    });
    expect(await call<Appointment>(patient, 'POST', `/appointments/${id}/cancel`, {})).toEqual(
      first,
    );
    const told = await eventsOf<{ appointmentId: string; cancelledBy: string }>(
      hub,
      'appointment.cancelled.v1',
    );
    expect(told.filter(({ payload }) => payload.appointmentId === id)).toHaveLength(1);
  });

  test('by the desk counts as by the clinic', async () => {
    const { patient, desk, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-10T10:00:00Z');
    expect(await call<Appointment>(desk, 'POST', `/appointments/${id}/cancel`, {})).toMatchObject({
      cancelledBy: 'clinic',
    });
  });

  test('a visit that has begun is refused', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-11T09:00:00Z');
    hub.clock.set('2026-03-11T09:00:00Z');
    const fresh = await hub.tokens.sign({
      accountId: patient.accountId,
      sessionId: patient.sessionId,
      mfa: false,
    });
    const response = await hub.app.inject({
      method: 'POST',
      url: `/api/v1/scheduling/appointments/${id}/cancel`,
      headers: { authorization: `Bearer ${fresh}` },
      payload: {},
    });
    hub.clock.set('2026-03-02T08:00:00Z');
    expect(response.json()).toMatchObject({ status: 409, code: 'appointment_over' });
  });
});

describe('lists', () => {
  test("a doctor's day, and pages of a patient's visits in both orders", async () => {
    const { hub, doctor, booked, call, practitionerId } = practice;
    const patient = await hub.actors.patient();
    for (const start of ['2026-03-12T08:00:00Z', '2026-03-12T08:30:00Z', '2026-03-13T08:00:00Z'])
      await booked(patient, start);
    const day = await call<AppointmentPage>(
      doctor,
      'GET',
      `/appointments?practitionerId=${practitionerId}&from=2026-03-12T00:00:00Z&to=2026-03-13T00:00:00Z`,
    );
    expect(day.items.map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-03-12T08:00',
      '2026-03-12T08:30',
    ]);

    const first = await call<AppointmentPage>(patient, 'GET', '/appointments?limit=2&order=desc');
    expect(first.items.map(({ start }) => start.slice(0, 16))).toEqual([
      '2026-03-13T08:00',
      '2026-03-12T08:30',
    ]);
    const second = await call<AppointmentPage>(
      patient,
      'GET',
      `/appointments?limit=2&order=desc&cursor=${first.nextCursor}`,
    );
    expect(second.items.map(({ start }) => start.slice(0, 16))).toEqual(['2026-03-12T08:00']);
    expect(second.nextCursor).toBeNull();
  });

  test('a cursor of another making is refused', async () => {
    const { hub, patient } = practice;
    const response = await hub.app.inject({
      url: '/api/v1/scheduling/appointments?cursor=bm9uZQ',
      headers: patient.headers,
    });
    expect(response.json()).toMatchObject({
      status: 422,
      errors: [{ path: 'querystring.cursor' }],
    });
  });
});

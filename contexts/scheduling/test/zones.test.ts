import { afterEach, expect, test } from 'vitest';
import type { Appointment } from '../schemas/appointments.ts';
import type { Availability } from '../schemas/availability.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
afterEach(() => practice.hub.stop());

const night = [{ weekday: 7, start: '01:00', end: '04:00', modes: ['video'] }];

test('on the night that clocks go forward, the hour that does not exist is not offered, and what is offered can be booked', async () => {
  practice = await startPractice({
    now: '2026-03-20T08:00:00Z',
    weekly: night,
    visitType: { durationMinutes: 60 },
  });
  const { patient, booked, slots } = practice;
  const offered = (await slots('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).slots;
  expect(offered.map(({ start }) => start)).toEqual([
    '2026-03-29T00:00:00.000Z',
    '2026-03-29T01:00:00.000Z',
  ]);
  for (const { start } of offered) expect((await booked(patient, start)).start).toBe(start);
});

test('on the night that clocks go back, the repeated hour is offered once for each pass, and nothing overlaps', async () => {
  practice = await startPractice({
    now: '2026-10-20T08:00:00Z',
    weekly: night,
    visitType: { durationMinutes: 60 },
  });
  const { hub, patient, booked, slots } = practice;
  const offered = (await slots('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).slots;
  expect(offered.map(({ start }) => start.slice(11, 16))).toEqual([
    '23:00',
    '00:00',
    '01:00',
    '02:00',
  ]);
  for (const { start } of offered) await booked(patient, start);
  const { rowCount } = await hub.owner.query('select 1 from scheduling.reservation');
  expect(rowCount).toBe(4);
});

test('nine in the morning is nine in the morning in Apia and Kolkata, booked with any offset', async () => {
  practice = await startPractice({ zone: 'Asia/Kolkata' });
  const { patient, booked } = practice;
  const appointment = await booked(patient, '2026-03-03T09:00:00+05:30');
  expect(appointment).toMatchObject({
    start: '2026-03-03T03:30:00.000Z',
    timeZone: 'Asia/Kolkata',
  });
  await practice.hub.stop();
  practice = await startPractice({ zone: 'Pacific/Apia' });
  expect((await practice.booked(practice.patient, '2026-03-03T20:00:00Z')).start).toBe(
    '2026-03-03T20:00:00.000Z',
  );
});

test('where a range has no slot, the first one after it is named', async () => {
  practice = await startPractice();
  expect(await practice.slots('2026-03-07T00:00:00Z', '2026-03-08T23:00:00Z')).toMatchObject({
    slots: [],
    next: { start: '2026-03-09T08:00:00.000Z' },
  });
});

test('a range that is too long or backwards is refused', async () => {
  practice = await startPractice();
  for (const to of ['2026-06-08T00:00:00Z', '2026-03-06T00:00:00Z']) {
    await expect(practice.slots('2026-03-07T00:00:00Z', to)).rejects.toThrow('querystring.to');
  }
});

test('the minimum notice is elapsed time', async () => {
  practice = await startPractice({ visitType: { minimumNoticeMinutes: 24 * 60 } });
  expect(
    (await practice.slots('2026-03-02T08:00:00Z', '2026-03-04T00:00:00Z')).slots[0]!.start,
  ).toBe('2026-03-03T08:00:00.000Z');
  expect((await practice.book(practice.patient, '2026-03-02T10:00:00Z')).json()).toMatchObject({
    code: 'slot_unavailable',
  });
});

test('hours that overlap are refused by name, and hours that somebody else changed are not overwritten', async () => {
  practice = await startPractice();
  const { hub, call, doctor, practitionerId } = practice;
  const path = `/practitioners/${practitionerId}/availability`;
  const put = (payload: object) =>
    hub.app.inject({
      method: 'PUT',
      url: `/api/v1/scheduling${path}`,
      headers: doctor.headers,
      payload,
    });
  const hours = (start: string, end: string) => ({ weekday: 1, start, end, modes: ['video'] });
  expect(
    (await put({ weekly: [hours('09:00', '12:00'), hours('11:00', '13:00')] })).json(),
  ).toMatchObject({ status: 422, errors: [{ path: 'body.weekly.1' }] });
  expect((await put({ weekly: [hours('9:00', '25:00')] })).statusCode).toBe(422);
  const { version } = await call<Availability>(doctor, 'GET', path);
  expect((await put({ weekly: [hours('20:00', '24:00')], version })).json()).toMatchObject({
    version: version + 1,
    weekly: [{ end: '24:00' }],
  });
  expect((await put({ weekly: [], version })).json()).toMatchObject({
    status: 409,
    code: 'availability_changed',
  });
});

test('what is booked stays booked when the hours are withdrawn', async () => {
  practice = await startPractice();
  const { call, doctor, patient, practitionerId, booked } = practice;
  const { id } = await booked(patient, '2026-03-03T08:00:00Z');
  await call(doctor, 'PUT', `/practitioners/${practitionerId}/availability`, { weekly: [] });
  expect(await call<Appointment>(patient, 'GET', `/appointments/${id}`)).toMatchObject({
    state: 'booked',
  });
});

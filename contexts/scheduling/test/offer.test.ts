import { afterEach, expect, test } from 'vitest';
import { ClinicSlots, SlotList } from '../schemas/slots.ts';
import type { Availability, DateOverride } from '../schemas/availability.ts';
import type { BookingPolicy, Holidays, HolidayRegions } from '../schemas/booking-policy.ts';
import { startPractice, tellClinic, WORKDAYS } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
afterEach(() => practice.hub.stop());

const startsOn = async (date: string): Promise<string[]> => {
  const { slots } = await practice.slots(`${date}T00:00:00Z`, `${date}T23:59:00Z`);
  return slots.map(({ start }) => start.slice(11, 16));
};
const overrides = () => `/practitioners/${practice.practitionerId}/availability/overrides`;
const close = (from: string, to = from, hours: object[] = []) =>
  practice.call(practice.doctor, 'PUT', overrides(), { from, to, hours });
const setHours = (more: object) =>
  practice.call<Availability>(
    practice.doctor,
    'PUT',
    `/practitioners/${practice.practitionerId}/availability`,
    { weekly: WORKDAYS, ...more },
  );
const policyPath = () => `/clinics/${practice.clinicId}/booking-policy`;
const POLICY = {
  holidayRegion: null,
  closedOnHolidays: true,
  cancelUntilMinutes: 1440,
  rescheduleUntilMinutes: 720,
  lateCancellation: 'by-phone',
  noShowAfterMinutes: 10,
  offerMinutes: 60,
  version: 0,
};
const MORNING = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'];

test('an override closes a date, another opens one, and without them the weekly hours hold again', async () => {
  practice = await startPractice();
  const { call, doctor, hub } = practice;
  await close('2026-03-04');
  await close('2026-03-07', '2026-03-08', [{ start: '10:00', end: '11:00', modes: ['video'] }]);
  expect(await startsOn('2026-03-04')).toEqual([]);
  expect(await startsOn('2026-03-05')).toEqual(MORNING);
  expect(await startsOn('2026-03-08')).toEqual(['09:00', '09:30']);
  const listed = await call<{ items: DateOverride[] }>(
    doctor,
    'GET',
    `${overrides()}?from=2026-03-01&to=2026-03-31`,
  );
  expect(listed.items.map(({ date, hours }) => [date, hours.length])).toEqual([
    ['2026-03-04', 0],
    ['2026-03-07', 1],
    ['2026-03-08', 1],
  ]);
  const removed = await hub.app.inject({
    method: 'DELETE',
    url: `/api/v1/scheduling${overrides()}?from=2026-03-01&to=2026-03-31`,
    headers: doctor.headers,
  });
  expect(removed.statusCode).toBe(204);
  expect(await startsOn('2026-03-04')).toEqual(MORNING);
  expect(await startsOn('2026-03-08')).toEqual([]);
});

test('hours that overlap, dates that are backwards and visit types of others are refused by name', async () => {
  practice = await startPractice();
  const hours = { start: '09:00', end: '11:00', modes: ['video'] };
  await expect(close('2026-03-04', '2026-03-03')).rejects.toThrow('body.to');
  await expect(close('2026-03-04', '2027-03-05')).rejects.toThrow('body.to');
  await expect(close('2026-03-04', '2026-03-04', [hours, hours])).rejects.toThrow('body.hours.1');
  const foreign = { ...hours, visitTypeIds: ['0190aaaa-0000-7000-8000-000000000000'] };
  await expect(close('2026-03-04', '2026-03-04', [foreign])).rejects.toThrow(
    'body.hours.0.visitTypeIds',
  );
});

test('public holidays close the practice, unless the practitioner works, has other hours that day, or the clinic opens', async () => {
  practice = await startPractice();
  const { call, admin } = practice;
  // Good Friday 2026, all over Germany.
  expect(await startsOn('2026-04-03')).toEqual([]);
  await close('2026-04-03', '2026-04-03', [{ start: '11:00', end: '12:00', modes: ['video'] }]);
  expect(await startsOn('2026-04-03')).toHaveLength(2);
  await setHours({ worksOnHolidays: true });
  expect(await startsOn('2026-04-06')).toHaveLength(6);
  await setHours({ worksOnHolidays: false });
  expect(await startsOn('2026-04-06')).toEqual([]);
  await call(admin, 'PUT', policyPath(), { ...POLICY, closedOnHolidays: false });
  expect(await startsOn('2026-04-06')).toHaveLength(6);
  expect((await practice.book(practice.patient, '2026-04-06T07:00:00Z')).statusCode).toBe(201);
});

test("a clinic's region has holidays of its own, and they follow when it or the country changes", async () => {
  practice = await startPractice({ visitType: { maximumDaysAhead: 200 } });
  const { call, admin, hub, clinicId } = practice;
  const { items } = await call<HolidayRegions>(null, 'GET', '/holiday-regions?country=DE');
  expect(items).toContainEqual({ region: 'DE-BY', name: 'Bayern' });
  expect(await startsOn('2026-06-04')).toHaveLength(6);
  await call(admin, 'PUT', policyPath(), { ...POLICY, holidayRegion: 'DE-BY' });
  await hub.drain();
  // Corpus Christi is one in Bavaria.
  expect(await startsOn('2026-06-04')).toEqual([]);
  const year = await call<Holidays>(null, 'GET', `/clinics/${clinicId}/holidays?year=2026`);
  expect(year).toMatchObject({ region: 'DE-BY', isReady: true });
  expect(year.items).toContainEqual({
    date: '2026-06-04',
    name: { en: 'Corpus Christi', de: 'Fronleichnam', fr: 'la Fête-Dieu' },
  });
  await tellClinic(hub, { clinicId, timeZone: 'Europe/Paris', country: 'FR' });
  expect(await call<BookingPolicy>(null, 'GET', policyPath())).toMatchObject({
    holidayRegion: null,
    version: 2,
  });
  expect(await startsOn('2026-06-04')).toHaveLength(6);
  expect(await startsOn('2026-05-08')).toEqual([]);
});

test('the rules of a clinic are read by anyone and never overwritten unseen', async () => {
  practice = await startPractice();
  const { call, admin } = practice;
  expect(await call<BookingPolicy>(null, 'GET', policyPath())).toMatchObject({
    closedOnHolidays: true,
    cancelUntilMinutes: 0,
    version: 0,
  });
  expect(await call<BookingPolicy>(admin, 'PUT', policyPath(), POLICY)).toMatchObject({
    lateCancellation: 'by-phone',
    version: 1,
  });
  await expect(call(admin, 'PUT', policyPath(), POLICY)).rejects.toThrow('booking_policy_changed');
  await expect(
    call(admin, 'PUT', policyPath(), { ...POLICY, version: 1, holidayRegion: 'CH-ZH' }),
  ).rejects.toThrow('body.holidayRegion');
});

test('buffers round a visit stay free, and slots start as far apart as the visit type says', async () => {
  practice = await startPractice({
    visitType: { bufferBeforeMinutes: 10, bufferAfterMinutes: 5, slotIntervalMinutes: 15 },
  });
  const { booked, patient, book, hub } = practice;
  expect((await startsOn('2026-03-03')).slice(0, 3)).toEqual(['08:00', '08:15', '08:30']);
  await booked(patient, '2026-03-03T09:00:00Z');
  // 8:50 to 9:35 is taken: a visit ends with its buffer by then, or begins its own after it.
  expect(await startsOn('2026-03-03')).toEqual([
    '08:00',
    '08:15',
    '09:45',
    '10:00',
    '10:15',
    '10:30',
  ]);
  const other = await hub.actors.patient();
  expect((await book(other, '2026-03-03T08:30:00Z')).json()).toMatchObject({ code: 'slot_taken' });
  await booked(other, '2026-03-03T08:15:00Z');
});

test('hours can be kept for some visit types', async () => {
  practice = await startPractice();
  const { call, admin, clinicId, visitType, practitionerId } = practice;
  const other = await call<{ id: string }>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
    name: { en: 'Check-up' },
    durationMinutes: 30,
    mode: 'video',
  });
  await setHours({
    weekly: [
      { weekday: 2, start: '09:00', end: '10:00', modes: ['video'], visitTypeIds: [other.id] },
      { weekday: 2, start: '10:00', end: '11:00', modes: ['video'] },
    ],
  });
  expect(await startsOn('2026-03-03')).toEqual(['09:00', '09:30']);
  const query = `visitTypeId=${other.id}&from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z`;
  const found = await call<SlotList>(
    null,
    'GET',
    `/practitioners/${practitionerId}/slots?${query}`,
  );
  expect(found.slots).toHaveLength(4);
  expect(visitType.id).not.toBe(other.id);
});

test('no more visits a day or a week are offered or booked than the limits allow, whoever comes at once', async () => {
  practice = await startPractice({ visitType: { dailyLimit: 2, weeklyLimit: 3 } });
  const { hub, book } = practice;
  const patients = await Promise.all(Array.from({ length: 6 }, () => hub.actors.patient()));
  const at = MORNING.map((time) => `2026-03-03T${time}:00Z`);
  const answers = await Promise.all(patients.map((patient, index) => book(patient, at[index]!)));
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(2);
  expect(await startsOn('2026-03-03')).toEqual([]);
  expect((await book(patients[5]!, at[5]!)).statusCode).toBe(409);
  expect((await book(patients[5]!, '2026-03-05T08:00:00Z')).statusCode).toBe(201);
  expect(await startsOn('2026-03-06')).toEqual([]);
  expect(await startsOn('2026-03-09')).toHaveLength(6);
});

test('a limit of a mode counts all its visit types', async () => {
  practice = await startPractice();
  await setHours({ modeLimits: [{ mode: 'video', perDay: 1 }] });
  expect(
    await practice.call(
      practice.doctor,
      'GET',
      `/practitioners/${practice.practitionerId}/availability`,
    ),
  ).toMatchObject({ modeLimits: [{ mode: 'video', perDay: 1, perWeek: null }] });
  await practice.booked(practice.patient, '2026-03-03T08:00:00Z');
  expect(await startsOn('2026-03-03')).toEqual([]);
  expect(await startsOn('2026-03-04')).toHaveLength(6);
  const { statusCode, body } = await practice.book(practice.patient, '2026-03-03T09:00:00Z');
  expect([statusCode, JSON.parse(body)]).toMatchObject([409, { code: 'limit_reached' }]);
});

test('a group that has begun to fill is offered at its own time with the places left, and is busy for all else', async () => {
  practice = await startPractice({ visitType: { capacity: 2 } });
  const { hub, booked, slots } = practice;
  const day = ['2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z'] as const;
  const places = async () => (await slots(...day)).slots.map(({ placesLeft }) => placesLeft);
  expect(await places()).toEqual([2, 2, 2, 2, 2, 2]);
  await booked(await hub.actors.patient(), '2026-03-03T08:30:00Z');
  expect(await places()).toEqual([2, 1, 2, 2, 2, 2]);
  await booked(await hub.actors.patient(), '2026-03-03T08:30:00Z');
  expect((await slots(...day)).slots.map(({ start }) => start.slice(11, 16))).toEqual(
    MORNING.filter((time) => time !== '08:30'),
  );
});

test('a search over a clinic answers with the same slots, as its description says', async () => {
  practice = await startPractice();
  const { hub, clinicId, visitType, practitionerId, booked, patient } = practice;
  await booked(patient, '2026-03-03T08:00:00Z');
  const range = 'from=2026-03-02T00:00:00Z&to=2026-03-16T00:00:00Z';
  const get = async (path: string): Promise<unknown> =>
    (await hub.app.inject({ url: `/api/v1/scheduling${path}` })).json();
  const one = SlotList.parse(
    await get(`/practitioners/${practitionerId}/slots?visitTypeId=${visitType.id}&${range}`),
  );
  const all = await get(`/clinics/${clinicId}/slots?visitTypeId=${visitType.id}&${range}`);
  expect(ClinicSlots.parse(all)).toEqual({
    visitTypeId: visitType.id,
    mode: 'video',
    durationMinutes: 30,
    practitioners: [
      {
        practitionerId,
        timeZone: 'Europe/Berlin',
        starts: one.slots.map(({ start }) => start),
      },
    ],
    after: null,
  });
});

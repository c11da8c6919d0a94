import { afterEach, expect, test } from 'vitest';
import type { FreeSlotsChanged } from '@hub/contracts/events/scheduling.ts';
import type { Appointment } from '../schemas/appointments.ts';
import { publishOutdated } from '../usecases/publish-free-slots.ts';
import type { DB } from '../store/types.gen.ts';
import { eventsOf, startPractice, tellPractitioner } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
afterEach(() => practice.hub.stop());

const lastSlots = async (): Promise<FreeSlotsChanged> => {
  await practice.hub.drain();
  return (await eventsOf<FreeSlotsChanged>(practice.hub, 'free-slots.changed.v1')).at(-1)!.payload;
};
const told = async (): Promise<number> =>
  (await eventsOf(practice.hub, 'free-slots.changed.v1')).length;

test('a booking and its cancellation are each told once, with ids and times', async () => {
  practice = await startPractice();
  const { hub, patient, booked, call, clinicId, practitionerId, visitType } = practice;
  const { id } = await booked(patient, '2026-03-03T08:00:00Z');
  const visit = {
    appointmentId: id,
    clinicId,
    practitionerId,
    patientId: patient.patientId,
    visitTypeId: visitType.id,
    mode: 'video',
    start: '2026-03-03T08:00:00.000Z',
    end: '2026-03-03T08:30:00.000Z',
  };
  expect(await eventsOf(hub, 'appointment.booked.v1')).toEqual([{ sequence: 1, payload: visit }]);
  await call<Appointment>(patient, 'POST', `/appointments/${id}/cancel`, {});
  expect(await eventsOf(hub, 'appointment.cancelled.v1')).toEqual([
    { sequence: 2, payload: { ...visit, cancelledBy: 'patient' } },
  ]);
});

test('the next free slots follow bookings, hours and visit types, and are not told again unchanged', async () => {
  practice = await startPractice();
  const { hub, patient, booked, call, admin, doctor, clinicId, practitionerId } = practice;
  const first = await lastSlots();
  expect(first.modes).toEqual(['video']);
  expect(first.slots.map(({ start }) => start).slice(0, 2)).toEqual([
    '2026-03-02T08:00:00.000Z',
    '2026-03-02T08:30:00.000Z',
  ]);
  expect(first.slots).toHaveLength(10);

  await booked(patient, first.slots[1]!.start);
  expect((await lastSlots()).slots.map(({ start }) => start)).not.toContain(first.slots[1]!.start);

  await call(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
    name: { en: 'At the practice' },
    durationMinutes: 60,
    mode: 'in-person',
  });
  const both = await lastSlots();
  expect(both.modes).toEqual(['in-person', 'video']);
  expect(both.slots).toHaveLength(20);

  const count = await told();
  await call(doctor, 'PUT', `/practitioners/${practitionerId}/availability`, {
    weekly: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      start: '09:00',
      end: '12:00',
      modes: ['video', 'in-person'],
    })),
  });
  await hub.drain();
  expect(await told()).toBe(count);
});

test('slots that time has made past are told anew by the regular refresh, without anybody booking', async () => {
  practice = await startPractice();
  const { hub } = practice;
  const before = await lastSlots();
  hub.clock.set('2026-03-02T08:31:00Z');
  await publishOutdated(hub.kernel<DB>('scheduling'));
  expect((await lastSlots()).slots[0]!.start).toBe(before.slots[2]!.start);
});

test('a practitioner who becomes inactive offers nothing, and an older event changes nothing', async () => {
  practice = await startPractice();
  const { hub, clinicId, practitionerId, patient, book } = practice;
  await tellPractitioner(hub, {
    practitionerId,
    clinicId,
    timeZone: 'Europe/Berlin',
    active: false,
  });
  expect(await lastSlots()).toMatchObject({ slots: [], modes: [] });
  expect((await book(patient, '2026-03-03T08:00:00Z')).statusCode).toBe(404);
  await hub.owner.query('update kernel.aggregate set sequence = 0 where id = $1 and kind = $2', [
    practitionerId,
    'practitioner',
  ]);
  await tellPractitioner(hub, { practitionerId, clinicId, timeZone: 'Asia/Kolkata', active: true });
  expect((await book(patient, '2026-03-03T08:00:00Z')).statusCode).toBe(404);
});

test('republishing tells the state of every appointment and of the free slots again', async () => {
  practice = await startPractice();
  const { hub, patient, booked, call } = practice;
  await booked(patient, '2026-03-03T08:00:00Z');
  const { id } = await booked(patient, '2026-03-03T09:00:00Z');
  await call(patient, 'POST', `/appointments/${id}/cancel`, {});
  await hub.drain();
  const slots = await told();
  expect(await hub.hub.parts.get('scheduling')!.republish!()).toBe(3);
  expect(await eventsOf(hub, 'appointment.booked.v1')).toHaveLength(3);
  expect(await eventsOf(hub, 'appointment.cancelled.v1')).toHaveLength(2);
  expect(await told()).toBe(slots + 1);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '../schemas/appointments.ts';
import { addColleague, faultsOfTime, reschedule, setPolicy } from './changes.ts';
import { eventsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(() => setPolicy(practice, {}));

const moved = async (...args: Parameters<typeof reschedule>): Promise<Appointment> => {
  const response = await reschedule(...args);
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Appointment>();
};

describe('moving a visit', () => {
  test('a patient moves it to a free slot; the old one is free again, and it is told once', async () => {
    const { hub, patient, booked, slots } = practice;
    const before = await booked(patient, '2026-03-03T08:00:00Z', { reason: 'Cough' });
    const after = await moved(practice, patient, before.id, { start: '2026-03-03T09:00:00Z' });
    expect(after).toMatchObject({
      id: before.id,
      start: '2026-03-03T09:00:00.000Z',
      end: '2026-03-03T09:30:00.000Z',
      reason: 'Cough',
      revision: before.revision + 1,
      lastMove: { start: '2026-03-03T08:00:00.000Z', movedBy: 'patient' },
    });
    const free = (await slots('2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z')).slots;
    expect(free.map(({ start }) => start.slice(11, 16))).toEqual([
      '08:00',
      '08:30',
      '09:30',
      '10:00',
      '10:30',
    ]);
    const told = await eventsOf<{ appointmentId: string }>(hub, 'appointment.rescheduled.v1');
    expect(told.filter(({ payload }) => payload.appointmentId === before.id)).toMatchObject([
      {
        payload: {
          start: '2026-03-03T09:00:00.000Z',
          previous: { start: '2026-03-03T08:00:00.000Z' },
          rescheduledBy: 'patient',
        },
      },
    ]);
    expect(await faultsOfTime(practice)).toEqual([]);
  });

  test('to where it is already changes nothing and tells nobody', async () => {
    const { patient, booked } = practice;
    const before = await booked(patient, '2026-03-04T08:00:00Z');
    expect(await moved(practice, patient, before.id, { start: before.start })).toEqual(before);
  });

  test('within the time that it has itself, by a quarter of an hour', async () => {
    const { hub, admin, call, clinicId, patient, booked } = practice;
    const fine = await call<{ id: string }>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
      name: { en: 'Short' },
      durationMinutes: 15,
      mode: 'video',
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 20,
    });
    const before = await booked(patient, '2026-03-05T09:00:00Z', { visitTypeId: fine.id });
    const after = await moved(practice, patient, before.id, { start: '2026-03-05T09:15:00Z' });
    expect(after.start).toBe('2026-03-05T09:15:00.000Z');
    const { rows } = await hub.owner.query<{ during: string }>(
      `select (lower(r.during) - a.start_at)::text || ' ' || (upper(r.during) - a.end_at)::text as during
       from scheduling.appointment a join scheduling.reservation r on r.id = a.reservation_id where a.id = $1`,
      [before.id],
    );
    expect(rows[0]!.during).toBe('-00:10:00 00:20:00');
    expect(await faultsOfTime(practice)).toEqual([]);
  });

  test('where the rest of the new time is taken it stays where it was, whole', async () => {
    const { patient, desk, booked, call, hub } = practice;
    const mine = await booked(patient, '2026-03-06T08:00:00Z');
    await booked(await hub.actors.patient(), '2026-03-06T08:30:00Z');
    const response = await reschedule(practice, desk, mine.id, {
      start: '2026-03-06T08:10:00Z',
      override: true,
    });
    expect(response.json()).toMatchObject({ status: 409, code: 'slot_taken' });
    expect(await call(patient, 'GET', `/appointments/${mine.id}`)).toEqual(mine);
    expect(await faultsOfTime(practice)).toEqual([]);
  });

  test('to a taken slot is refused with the nearest free ones, to one that is not offered too', async () => {
    const { hub, patient, booked } = practice;
    const mine = await booked(patient, '2026-03-09T08:00:00Z');
    await booked(await hub.actors.patient(), '2026-03-09T09:00:00Z');
    const taken = await reschedule(practice, patient, mine.id, { start: '2026-03-09T09:00:00Z' });
    expect(taken.json()).toMatchObject({ status: 409, code: 'slot_taken' });
    expect(
      taken.json<{ nearest: { start: string }[] }>().nearest.map(({ start }) => start),
    ).toEqual(expect.arrayContaining(['2026-03-09T08:30:00.000Z', '2026-03-09T09:30:00.000Z']));
    for (const start of ['2026-03-09T20:00:00Z', '2026-03-09T08:10:00Z'])
      expect((await reschedule(practice, patient, mine.id, { start })).json()).toMatchObject({
        status: 409,
        code: 'slot_unavailable',
      });
    expect(
      (await reschedule(practice, patient, mine.id, { start: '2026-02-27T08:00:00Z' })).json(),
    ).toMatchObject({ code: 'slot_past' });
  });

  test('for a revision that is not the present one is refused', async () => {
    const { patient, desk, booked } = practice;
    const seen = await booked(patient, '2026-03-10T08:00:00Z');
    await moved(practice, desk, seen.id, {
      start: '2026-03-10T08:30:00Z',
      revision: seen.revision,
    });
    const late = await reschedule(practice, patient, seen.id, {
      start: '2026-03-10T09:00:00Z',
      revision: seen.revision,
    });
    expect(late.json()).toMatchObject({ status: 409, code: 'appointment_changed', revision: 1 });
  });

  test('one that was cancelled is refused', async () => {
    const { patient, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-10T10:00:00Z');
    await call(patient, 'POST', `/appointments/${id}/cancel`, {});
    expect(
      (await reschedule(practice, patient, id, { start: '2026-03-10T10:30:00Z' })).json(),
    ).toMatchObject({ status: 409, code: 'appointment_cancelled' });
  });

  test('why it moves is read by the patient and the practitioner, and kept sealed', async () => {
    const { hub, patient, doctor, desk, booked, call } = practice;
    const { id } = await booked(patient, '2026-03-11T08:00:00Z');
    await moved(practice, desk, id, { start: '2026-03-11T08:30:00Z', reason: 'Verschoben' });
    const seenBy = async (actor: typeof patient | typeof desk) =>
      (await call<Appointment>(actor, 'GET', `/appointments/${id}`)).lastMove;
    expect(await seenBy(doctor)).toMatchObject({ movedBy: 'clinic', reason: 'Verschoben' });
    expect(await seenBy(patient)).toMatchObject({ reason: 'Verschoben' });
    expect(await seenBy(desk)).toMatchObject({ reason: null });
    const { rows } = await hub.owner.query<{ text: string }>(
      'select m::text as text from scheduling.appointment_move m where appointment_id = $1',
      [id],
    );
    expect(rows[0]!.text).not.toContain(Buffer.from('Verschoben').toString('hex'));
  });
});

describe('to another practitioner', () => {
  test('of the clinic: care follows, and the first one keeps it no longer', async () => {
    const { hub, patient, doctor, booked } = practice;
    const colleague = await addColleague(practice);
    const { id } = await booked(patient, '2026-03-12T08:00:00Z');
    const stranger = await hub.actors.patient();
    const other = await booked(stranger, '2026-03-12T09:00:00Z');
    await moved(practice, stranger, other.id, {
      start: '2026-03-12T08:00:00Z',
      practitionerId: colleague.practitionerId,
    });
    const carers = async () => {
      const { rows } = await hub.owner.query<{ subject: string }>(
        `select subject from kernel.relation where kind = 'care' and object = $1 and (valid_until is null or valid_until > $2)`,
        [stranger.patientId, hub.clock.now()],
      );
      return rows.map(({ subject }) => subject);
    };
    expect(await carers()).toEqual([colleague.practitionerId]);
    expect(await faultsOfTime(practice)).toEqual([]);
    // The old slot is free for the patient whose visit stayed.
    await moved(practice, patient, id, { start: '2026-03-12T09:00:00Z' });
    expect(doctor.practitionerId).not.toBe(colleague.practitionerId);
  });

  test('of another clinic is refused, whoever asks', async () => {
    const { patient, desk, booked } = practice;
    const stranger = await addColleague(practice, crypto.randomUUID());
    const { id } = await booked(patient, '2026-03-13T08:00:00Z');
    for (const [actor, override] of [
      [patient, false],
      [desk, false],
      [desk, true],
    ] as const) {
      const response = await reschedule(practice, actor, id, {
        start: '2026-03-13T09:00:00Z',
        practitionerId: stranger.practitionerId,
        ...(override && { override }),
      });
      expect(response.statusCode).toBe(404);
    }
  });

  test('a doctor moves visits within their own time only', async () => {
    const { patient, doctor, booked } = practice;
    const colleague = await addColleague(practice);
    const { id } = await booked(patient, '2026-03-13T10:00:00Z');
    const response = await reschedule(practice, doctor, id, {
      start: '2026-03-13T10:00:00Z',
      practitionerId: colleague.practitionerId,
    });
    expect(response.statusCode).toBe(403);
    await moved(practice, doctor, id, { start: '2026-03-13T10:30:00Z' });
  });
});

describe('outside the offered hours', () => {
  test('the clinic places a visit where it says so, and never over another one or in the past', async () => {
    const { hub, patient, desk, booked } = practice;
    const { id } = await booked(patient, '2026-03-16T08:00:00Z');
    const evening = { start: '2026-03-16T18:05:00Z' };
    expect((await reschedule(practice, desk, id, evening)).json()).toMatchObject({
      code: 'slot_unavailable',
    });
    expect(await moved(practice, desk, id, { ...evening, override: true })).toMatchObject({
      start: '2026-03-16T18:05:00.000Z',
      end: '2026-03-16T18:35:00.000Z',
      lastMove: { movedBy: 'clinic' },
    });
    const other = await booked(await hub.actors.patient(), '2026-03-16T09:00:00Z');
    expect(
      (
        await reschedule(practice, desk, other.id, {
          start: '2026-03-16T18:20:00Z',
          override: true,
        })
      ).json(),
    ).toMatchObject({ code: 'slot_taken' });
    expect(
      (
        await reschedule(practice, desk, other.id, {
          start: '2026-03-01T18:20:00Z',
          override: true,
        })
      ).json(),
    ).toMatchObject({ code: 'slot_past' });
  });

  test('a patient cannot', async () => {
    const { patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-17T08:00:00Z');
    const response = await reschedule(practice, patient, id, {
      start: '2026-03-17T18:00:00Z',
      override: true,
    });
    expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'body.override' }] });
  });
});

describe('groups', () => {
  test('one place moves, the others stay, and a full group takes nobody', async () => {
    const { hub, admin, call, clinicId, booked } = practice;
    const group = await call<{ id: string }>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
      name: { en: 'Group' },
      durationMinutes: 60,
      mode: 'video',
      capacity: 2,
    });
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => hub.actors.patient()));
    const of = { visitTypeId: group.id };
    const first = await booked(one!, '2026-03-18T08:00:00Z', of);
    const second = await booked(two!, '2026-03-18T09:00:00Z', of);
    await booked(three!, '2026-03-18T10:00:00Z', of);
    // Alone in its group it goes as a whole, also by half of its own length.
    await moved(practice, practice.desk, first.id, {
      start: '2026-03-18T09:00:00Z',
      override: true,
    });
    expect(await faultsOfTime(practice)).toEqual([]);
    const full = await reschedule(practice, practice.desk, second.id, {
      start: '2026-03-18T10:00:00Z',
      override: true,
    });
    expect(full.statusCode).toBe(200);
    const { rows } = await hub.owner.query<{ start: string; places: number }>(
      `select to_char(r.start_at at time zone 'UTC', 'HH24:MI') as start, count(p.id)::int as places
       from scheduling.reservation r join scheduling.place p on p.reservation_id = r.id
       where r.visit_type_id = $1 group by 1 order by 1`,
      [group.id],
    );
    expect(rows).toEqual([
      { start: '09:00', places: 1 },
      { start: '10:00', places: 2 },
    ]);
    const refused = await reschedule(practice, practice.desk, first.id, {
      start: '2026-03-18T10:00:00Z',
      override: true,
    });
    expect(refused.json()).toMatchObject({ code: 'slot_taken' });
    // Over half of a group in which others stay, nobody moves.
    const overlapping = await reschedule(practice, practice.desk, second.id, {
      start: '2026-03-18T10:30:00Z',
      override: true,
    });
    expect(overlapping.json()).toMatchObject({ code: 'slot_taken' });
    expect(await faultsOfTime(practice)).toEqual([]);
  });
});

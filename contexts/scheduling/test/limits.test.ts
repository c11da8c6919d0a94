import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appointmentLink } from '../store/links.ts';
import { faultsOfTime, reschedule } from './changes.ts';
import { MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice({ visitType: { dailyLimit: 1 } });
});
afterAll(() => practice.hub.stop());
beforeEach(() => practice.hub.clock.set(MONDAY));

/**
 * What comes about while somebody else takes the last visit of a day: they have it, and the lock that
 * all take who count, from before `work` begins until it can only be waiting for them.
 */
async function whileLastIsTaken<T>(start: string, work: () => Promise<T>): Promise<T> {
  const { hub, practitionerId, visitType } = practice;
  const other = await hub.owner.connect();
  try {
    await other.query('begin');
    await other.query(
      `insert into scheduling.reservation (practitioner_id, during, visit_type_id, start_at, end_at)
       values ($1, tstzrange($3, $4), $2, $3, $4)`,
      [practitionerId, visitType.id, new Date(start), new Date(Date.parse(start) + 30 * 60_000)],
    );
    await other.query(
      'select 1 from scheduling.availability where practitioner_id = $1 for no key update',
      [practitionerId],
    );
    const working = work();
    await Promise.race([working, setTimeout(400)]);
    await other.query('commit');
    return await working;
  } finally {
    await other.query('rollback');
    other.release();
  }
}

describe('a limit a day', () => {
  test('is kept by a move, by whomever but a clinic that says so', async () => {
    const { hub, patient, desk, booked, call } = practice;
    const mine = await booked(patient, '2026-03-03T08:00:00Z');
    const token = appointmentLink(hub, { id: mine.id, linkVersion: 1 });
    const full = { start: '2026-03-04T09:00:00.000Z' };
    const answers = await whileLastIsTaken('2026-03-04T08:00:00Z', () =>
      Promise.all([
        reschedule(practice, patient, mine.id, full),
        hub.app.inject({
          method: 'POST',
          url: '/api/v1/scheduling/links/reschedule',
          payload: { token, ...full },
        }),
        reschedule(practice, desk, mine.id, full),
      ]),
    );
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ status: 409, code: 'limit_reached' });
      for (const { start } of answer.json<{ nearest: { start: string }[] }>().nearest)
        expect(start).not.toMatch(/^2026-03-04/);
    }
    expect(await call(patient, 'GET', `/appointments/${mine.id}`)).toEqual(mine);
    const forced = await reschedule(practice, desk, mine.id, { ...full, override: true });
    expect(forced.json()).toMatchObject(full);
  });

  test('does not count a visit twice that moves within its day, also where others wait for its time', async () => {
    const { hub, patient, booked, call, practitionerId, visitType } = practice;
    const mine = await booked(patient, '2026-03-05T08:00:00Z');
    await call(await hub.actors.patient(), 'POST', '/waiting-list', {
      practitionerId,
      visitTypeId: visitType.id,
      until: '2026-03-05T20:00:00Z',
    });
    for (const start of ['2026-03-05T10:00:00.000Z', '2026-03-05T08:30:00.000Z']) {
      const answer = await reschedule(practice, patient, mine.id, { start });
      expect(answer.json()).toMatchObject({ start });
      // What was kept for the list goes to nobody, since the day is full.
      await hub.drain();
    }
    const { rows } = await hub.owner.query<{ visits: number }>(
      `select count(*)::int as visits from scheduling.reservation
       where practitioner_id = $1 and kind = 'visit' and start_at::date = '2026-03-05'`,
      [practitionerId],
    );
    expect(rows[0]!.visits).toBe(1);
  });

  test('is kept by what is offered to those who wait', async () => {
    const { hub, call, doctor, practitionerId, visitType } = practice;
    const waiting = await hub.actors.patient();
    const absence = await call<{ id: string }>(
      doctor,
      'POST',
      `/practitioners/${practitionerId}/absences`,
      { from: '2026-03-06T09:00:00Z', to: '2026-03-06T11:00:00Z', kind: 'training' },
    );
    await call(waiting, 'POST', '/waiting-list', {
      practitionerId,
      visitTypeId: visitType.id,
      until: '2026-03-06T20:00:00Z',
    });
    await call(doctor, 'POST', `/absences/${absence.id}/end`);
    await whileLastIsTaken('2026-03-06T08:00:00Z', () => hub.drain());
    const { items } = await call<{ items: { offer: object | null }[] }>(
      waiting,
      'GET',
      '/waiting-list',
    );
    expect(items).toMatchObject([{ offer: null }]);
  });

  test('is not passed by several who move into the same day at once', async () => {
    const { hub, booked } = practice;
    const days = ['10', '11', '12', '13', '16', '17'];
    const times = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'];
    const visits = await Promise.all(
      days.map(async (day) => {
        const actor = await hub.actors.patient();
        return { actor, ...(await booked(actor, `2026-03-${day}T08:00:00Z`)) };
      }),
    );
    const answers = await Promise.all(
      visits.map(({ actor, id }, index) =>
        reschedule(practice, actor, id, { start: `2026-03-19T${times[index]!}:00Z` }),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409]);
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409))
      expect(answer.json()).toMatchObject({ code: 'limit_reached' });
    expect(
      (await faultsOfTime(practice)).filter(
        (each) => (each as { fault: string }).fault !== 'empty',
      ),
    ).toEqual([]);
  });
});

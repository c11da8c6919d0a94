import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addColleague, faultsOfTime, reschedule, setPolicy } from './changes.ts';
import { eventsOf, MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

/** What comes at the same moment, and what lies on both sides of a clock change. */
let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(async () => {
  practice.hub.clock.set(MONDAY);
  await setPolicy(practice, {});
});

const HALF_HOUR = 30 * 60_000;
/** The slots of a morning, by number. */
const slot = (day: number, number: number): string =>
  new Date(Date.parse(MONDAY) + day * 24 * 3_600_000 + number * HALF_HOUR).toISOString();

describe('moving raced with booking', () => {
  test('of the target: one has it, the others are told clearly, and nobody loses what they had', async () => {
    const { hub, book, booked, call } = practice;
    const colleague = await addColleague(practice);
    for (let round = 0; round < 4; round += 1) {
      const day = 7 + round;
      const target = slot(day, 5);
      const movers = await Promise.all(
        Array.from({ length: 4 }, async (_, index) => {
          const actor = await hub.actors.patient();
          return { actor, visit: await booked(actor, slot(day, index)) };
        }),
      );
      const stranger = await hub.actors.patient();
      const elsewhere = await booked(stranger, target, {
        practitionerId: colleague.practitionerId,
      });
      const bookers = await Promise.all(Array.from({ length: 4 }, () => hub.actors.patient()));
      const [moves, bookings] = await Promise.all([
        Promise.all([
          ...movers.map(({ actor, visit }) =>
            reschedule(practice, actor, visit.id, { start: target }),
          ),
          // From another practitioner's time into the same slot.
          reschedule(practice, stranger, elsewhere.id, {
            start: target,
            practitionerId: practice.practitionerId,
          }),
        ]),
        Promise.all(bookers.map((actor) => book(actor, target))),
      ]);
      const won = [...moves, ...bookings].filter(({ statusCode }) => statusCode < 300);
      expect(won).toHaveLength(1);
      for (const answer of [...moves, ...bookings])
        if (answer.statusCode >= 300)
          expect(answer.json()).toMatchObject({ status: 409, code: 'slot_taken' });
      for (const [index, { actor, visit }] of movers.entries()) {
        const hasMoved = moves[index]!.statusCode === 200;
        expect(await call(actor, 'GET', `/appointments/${visit.id}`)).toMatchObject({
          start: hasMoved ? target : visit.start,
          revision: hasMoved ? 1 : 0,
        });
      }
      expect(await faultsOfTime(practice)).toEqual([]);
    }
  }, 60_000);

  test('in any mixture ends with each slot taken once, and told as it is', async () => {
    const { hub, book, booked } = practice;
    const move = fc.record({ who: fc.nat(3), to: fc.nat(5) });
    const booking = fc.record({ at: fc.nat(5) });
    let day = 13;
    await fc.assert(
      fc.asyncProperty(
        fc.array(move, { minLength: 1, maxLength: 5 }),
        fc.array(booking, { maxLength: 3 }),
        async (moves, bookings) => {
          day += 1;
          while ([0, 6].includes(new Date(slot(day, 0)).getUTCDay())) day += 1;
          const today = day;
          const visits = await Promise.all(
            [0, 1, 2, 3].map(async (number) => {
              const actor = await hub.actors.patient();
              return { actor, visit: await booked(actor, slot(today, number)) };
            }),
          );
          const answers = await Promise.all([
            ...moves.map(({ who, to }) =>
              reschedule(practice, visits[who]!.actor, visits[who]!.visit.id, {
                start: slot(today, to),
              }),
            ),
            ...bookings.map(async ({ at }) => book(await hub.actors.patient(), slot(today, at))),
          ]);
          for (const { statusCode, body } of answers)
            expect([200, 201, 409], body).toContain(statusCode);
          expect(await faultsOfTime(practice)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
    // Whoever follows the events has every visit where it is.
    const { rows } = await hub.owner.query<{ id: string; start: Date }>(
      'select id, start_at as start from scheduling.appointment',
    );
    const told = new Map<string, { sequence: number; start: string }>();
    for (const name of ['appointment.booked.v1', 'appointment.rescheduled.v1'])
      for (const { sequence, payload } of await eventsOf<{ appointmentId: string; start: string }>(
        hub,
        name,
      ))
        if (sequence >= (told.get(payload.appointmentId)?.sequence ?? 0))
          told.set(payload.appointmentId, { sequence, start: payload.start });
    for (const { id, start } of rows) expect(told.get(id)?.start).toBe(start.toISOString());
  }, 60_000);
});

describe('a deadline of a day', () => {
  // Berlin: 29 March 2026 has 23 hours, 25 October has 25. The visit is the Monday after, at nine.
  test.each([
    ['spring', '2026-03-30T07:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['autumn', '2026-10-26T08:00:00.000Z', '2026-10-25T08:00:00.000Z'],
  ])(
    'is 24 hours in %s, whatever the clock shows, to the millisecond',
    async (_season, start, deadline) => {
      const { hub, booked } = practice;
      await setPolicy(practice, {
        cancelUntilMinutes: 1440,
        rescheduleUntilMinutes: 1440,
        lateCancellation: 'by-phone',
      });
      hub.clock.set(new Date(Date.parse(start) - 7 * 24 * 3_600_000));
      const actor = await hub.actors.patient();
      const visit = await booked(actor, start);
      expect(visit).toMatchObject({ canCancelUntil: deadline, canRescheduleUntil: deadline });
      const later = new Date(Date.parse(start) + 24 * 3_600_000).toISOString();
      const act = async (at: number, path: string, payload: object) => {
        hub.clock.set(new Date(at));
        const session = await hub.actors.session(actor, { mfa: false });
        return hub.app.inject({
          method: 'POST',
          url: `/api/v1/scheduling/appointments/${visit.id}/${path}`,
          headers: session.headers,
          payload,
        });
      };
      const end = Date.parse(deadline);
      expect((await act(end, 'cancel', {})).json()).toMatchObject({
        code: 'cancel_deadline_passed',
      });
      expect((await act(end, 'reschedule', { start: later })).json()).toMatchObject({
        code: 'reschedule_deadline_passed',
      });
      expect((await act(end - 1, 'cancel', {})).json()).toMatchObject({
        state: 'cancelled',
        cancelledLate: false,
      });
    },
  );
});

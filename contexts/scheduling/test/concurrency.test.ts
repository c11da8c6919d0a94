import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

/** Pairs of live appointments of one practitioner that overlap, as the database has them. */
async function overlappingPairs(): Promise<number> {
  const { rows } = await practice.hub.owner.query<{ pairs: number }>(`
    select count(*)::int as pairs from scheduling.appointment a join scheduling.appointment b
      on a.practitioner_id = b.practitioner_id and a.id < b.id
      and a.start_at < b.end_at and b.start_at < a.end_at
    where a.state <> 'cancelled' and b.state <> 'cancelled'`);
  return rows[0]!.pairs;
}

test('of a hundred people who want one slot at once, one gets it and the others are told clearly', async () => {
  const { hub, book } = practice;
  const patients = await Promise.all(Array.from({ length: 100 }, () => hub.actors.patient()));
  const responses = await Promise.all(
    patients.map((patient) => book(patient, '2026-03-03T08:00:00Z')),
  );
  const statuses = Map.groupBy(responses, ({ statusCode }) => statusCode);
  expect(new Set(statuses.keys())).toEqual(new Set([201, 409]));
  expect(statuses.get(201)).toHaveLength(1);
  for (const refusal of statuses.get(409)!)
    expect(refusal.json()).toMatchObject({ code: 'slot_taken' });
  expect(await eventsOf(hub, 'appointment.booked.v1')).toHaveLength(1);
});

test('the database itself refuses a second reservation of the same time, and a visit without one', async () => {
  const { hub, patient, booked } = practice;
  const { id } = await booked(patient, '2026-03-04T08:00:00Z');
  const copy = (columns: string) =>
    hub.owner.query(
      `
    insert into scheduling.reservation (practitioner_id, during, kind) select practitioner_id, ${columns}, 'block'
      from scheduling.appointment where id = $1`,
      [id],
    );
  await expect(
    copy("tstzrange(start_at + interval '10 minutes', end_at + interval '10 minutes')"),
  ).rejects.toMatchObject({ code: '23P01' });
  await expect(
    hub.owner.query(
      "update scheduling.appointment set blocked_until = blocked_until + interval '1 hour' where id = $1",
      [id],
    ),
  ).rejects.toMatchObject({ code: '23503' });
  await expect(
    hub.owner.query('update scheduling.appointment set reservation_id = null where id = $1', [id]),
  ).rejects.toMatchObject({ code: '23514' });
});

test('no order of bookings and cancellations leaves two visits that overlap', async () => {
  const { hub, admin, call, clinicId, book, desk } = practice;
  const patients = await Promise.all(Array.from({ length: 5 }, () => hub.actors.patient()));
  // Visit types of other lengths make starts that overlap without being equal.
  const lengths = await Promise.all(
    [20, 45].map((durationMinutes) =>
      call<{ id: string }>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
        name: { en: 'Visit' },
        durationMinutes,
        mode: 'video',
      }),
    ),
  );
  const types = [practice.visitType.id, ...lengths.map(({ id }) => id)];
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('book' as const),
        patient: fc.nat(4),
        type: fc.nat(2),
        minute: fc.nat(35).map((five) => five * 5),
      }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('cancel' as const), which: fc.nat(20) }) },
  );
  let day = 8;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      async (rounds) => {
        day += 1;
        const nine = Date.UTC(2026, 2, day % 7 === 0 || day % 7 === 1 ? 10 : day, 8);
        const ids: string[] = [];
        for (const round of rounds) {
          const answers = await Promise.all(
            round.map(async (each) => {
              if (each.act === 'book')
                return book(
                  patients[each.patient]!,
                  new Date(nine + each.minute * 60_000).toISOString(),
                  { visitTypeId: types[each.type] },
                );
              const id = ids[each.which % Math.max(1, ids.length)];
              return id === undefined
                ? undefined
                : hub.app.inject({
                    method: 'POST',
                    url: `/api/v1/scheduling/appointments/${id}/cancel`,
                    headers: desk.headers,
                    payload: {},
                  });
            }),
          );
          for (const answer of answers) {
            if (answer === undefined) continue;
            expect([200, 201, 409]).toContain(answer.statusCode);
            if (answer.statusCode === 201) ids.push(answer.json<{ id: string }>().id);
          }
          expect(await overlappingPairs()).toBe(0);
        }
      },
    ),
    { numRuns: 20 },
  );
  const { rows } = await hub.owner.query<{ live: number; held: number }>(`select
    (select count(*)::int from scheduling.appointment where state <> 'cancelled') as live, (select count(*)::int from scheduling.reservation) as held`);
  expect(rows[0]!.live).toBe(rows[0]!.held);
  expect(rows[0]!.live).toBeGreaterThan(10);
}, 60_000);

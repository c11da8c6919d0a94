/** Real server processes, real clients, one database: bookings that many want at once. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestPatient } from '@hub/testkit/actors.ts';
import { post } from './client.ts';
import type { Answer } from './client.ts';
import { brokenRules } from './invariants.ts';
import { startProcesses } from './processes.ts';
import type { Offer, Processes } from './processes.ts';
import { rush, Tally } from './rush-client.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const isLong = process.env['HUB_TEST_LONG'] === '1';

let world: Processes;
beforeAll(async () => {
  world = await startProcesses();
});
afterAll(() => world.stop());

const people = (count: number): Promise<TestPatient[]> =>
  Promise.all(Array.from({ length: count }, () => world.actors.patient()));
const urlOf = (n: number): string => world.urls[n % 2]!;

test('of 1,000 attempts on one slot through two processes, one is a booking', async () => {
  const offer = await world.practitioner(await world.visitType(), 1);
  const [start] = offer.starts;
  const wanted = { practitionerId: offer.practitionerId, visitTypeId: offer.visitTypeId, start };
  const patients = await people(1000);
  const answers = await Promise.all(
    patients.map((patient, n) => post(urlOf(n), '/appointments', wanted, patient)),
  );
  const told = Map.groupBy(answers, ({ status, code }) => `${status} ${code ?? ''}`.trim());
  expect(Object.fromEntries([...told].map(([key, each]) => [key, each.length]))).toEqual({
    '201': 1,
    '409 slot_taken': 999,
  });
  const { rows } = await world.owner.query(
    `select (select count(*)::int from scheduling.appointment where practitioner_id = $1::uuid) as appointments,
      (select count(*)::int from scheduling.reservation where practitioner_id = $1::uuid) as reservations,
      (select count(*)::int from kernel.event where name = 'appointment.booked.v1' and payload->>'practitionerId' = $1::text) as events`,
    [offer.practitionerId],
  );
  expect(rows).toEqual([{ appointments: 1, reservations: 1, events: 1 }]);
});

const CLIENTS = 200;
const SLOTS = 50;
const LOAD_MS = isLong ? 30_000 : 5_000;
test(`${CLIENTS} clients hold, book, move, cancel and wait over ${SLOTS} slots for ${LOAD_MS / 1000} s, and every state is whole`, async () => {
  const [single, group] = [await world.visitType(), await world.visitType({ capacity: 4 })];
  const offer = await world.practitioner(single, 3);
  const starts = offer.starts.slice(0, SLOTS);
  const patients = await people(CLIENTS);
  const tally = new Tally();
  const end = Date.now() + LOAD_MS;
  let calls = 0;
  const url = (): string => urlOf(calls++);
  /** Of all this something comes about; answers to offers are rare, and a slow machine is given longer. */
  const wanted = isLong
    ? [tally.cancelled, tally.moved, tally.taken, tally.declined]
    : [tally.booked, tally.cancelled];
  const isOver = (): boolean =>
    Date.now() > end + 60_000 || (Date.now() > end && wanted.every(({ size }) => size > 0));
  const client = (patient: TestPatient, n: number): Promise<void> => {
    const visitTypeId = n % 4 === 0 ? group : single;
    return rush({ url, isOver, ...offer, visitTypeId, starts, tally }, patient);
  };

  /** Ten minutes do not pass in a test: holds and offers are made to end, as time would. */
  const time = async (): Promise<void> => {
    while (!isOver()) {
      await world.owner
        .query(`update scheduling.waiting_offer set expires_at = now() - interval '1 second'
        where id in (select id from scheduling.waiting_offer where state = 'open' order by random() limit 1 for update skip locked)`);
      await world.owner.query(`with chosen as (
          select r.id from scheduling.reservation r where r.held_until is not null and not exists (
            select 1 from scheduling.place p join scheduling.hold h on h.place_id = p.id
            join scheduling.waiting_offer o on o.hold_id = h.id where p.reservation_id = r.id)
          order by random() limit 3 for update
        ), places as (
          update scheduling.place p set held_until = now() - interval '1 second' from chosen c where p.reservation_id = c.id
        ) update scheduling.reservation r set held_until = now() - interval '1 second' from chosen c where r.id = c.id`);
      await delay(100);
    }
  };
  /** The job of each minute, more often. */
  const settle = async (): Promise<void> => {
    while (!isOver()) {
      await world.owner.query("select graphile_worker.add_job('job:scheduling:settle-offers')");
      await delay(2000);
    }
  };
  const seen: string[] = [];
  const check = async (): Promise<void> => {
    while (!isOver()) {
      seen.push(...(await brokenRules(world.owner)));
      await delay(500);
    }
  };
  await Promise.all([...patients.map(client), time(), settle(), check()]);

  expect([...tally.faults]).toEqual([]);
  expect(seen).toEqual([]);
  expect(await brokenRules(world.owner)).toEqual([]);
  const { booked, cancelled } = tally;
  const { rows } = await world.owner.query<{ id: string; state: string }>(
    'select id, state from scheduling.appointment where practitioner_id = $1',
    [offer.practitionerId],
  );
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...booked].toSorted());
  const otherwise = rows.filter(({ id, state }) => (state === 'cancelled') !== cancelled.has(id));
  expect(otherwise).toEqual([]);
  expect(booked.size).toBeGreaterThan(10);
  for (const { size } of wanted) expect(size).toBeGreaterThan(0);
  expect([...tally.answers.keys()]).toEqual(expect.arrayContaining(['201', '409 slot_taken']));
});

test('a database that is stopped and killed under bookings loses none that was confirmed, and doubles none', async () => {
  const offer: Offer = await world.practitioner(await world.visitType(), 12);
  const patients = await people(40);
  // Each slot is wanted by two.
  const wanted = [...offer.starts, ...offer.starts].toSorted();
  const sent: { patient: TestPatient; start: string; key: string; answer: Answer }[] = [];
  let next = 0;
  let isOver = false;
  const book = async (patient: TestPatient, n: number, start: string, key: string) => {
    for (;;) {
      const answer = await post(
        urlOf(n),
        '/appointments',
        { practitionerId: offer.practitionerId, visitTypeId: offer.visitTypeId, start },
        patient,
        key,
      ).catch(() => undefined);
      // No answer, or none that says anything about the booking: asked again with the same key.
      if (answer && answer.status < 500) return answer;
      await delay(50);
    }
  };
  const clients = patients.map(async (patient, n) => {
    while (!isOver && next < wanted.length) {
      const start = wanted[next++]!;
      const key = randomUUID();
      sent.push({ patient, start, key, answer: await book(patient, n, start, key) });
    }
  });
  const confirmed = () => sent.filter(({ answer }) => answer.status === 201);
  const until = async (count: number): Promise<void> => {
    while (confirmed().length < count) await delay(5);
  };
  await until(30);
  process.kill(world.postgres.pid()!, 'SIGINT');
  await until(60);
  process.kill(world.postgres.pid()!, 'SIGKILL');
  await until(90);
  isOver = true;
  await Promise.all(clients);

  for (const { answer } of sent) expect([201, 409]).toContain(answer.status);
  const ids = confirmed().map(({ answer }) => String(answer.body['id']));
  const { rows } = await world.owner.query<{ id: string; start_at: Date }>(
    "select id, start_at from scheduling.appointment where practitioner_id = $1 and state = 'booked'",
    [offer.practitionerId],
  );
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(new Set(rows.map((row) => row.start_at.getTime())).size).toBe(rows.length);
  expect(await brokenRules(world.owner)).toEqual([]);
  // Asked once more, each is answered with the same booking.
  const again = await Promise.all(
    confirmed().map(({ patient, start, key }, n) => book(patient, n + 1, start, key)),
  );
  expect(again.map(({ body }) => String(body['id']))).toEqual(ids);
});

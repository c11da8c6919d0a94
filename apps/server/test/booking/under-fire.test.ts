/** Real server processes, real clients, one database: bookings that many want at once. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import { post } from './client.ts';
import type { Answer } from './client.ts';
import { brokenRules } from './invariants.ts';
import { startProcesses } from './processes.ts';
import type { Offer, Processes } from './processes.ts';

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
/** What a client may be told; everything else is a fault. */
const ANSWERS = new Set([200, 201, 204, 404, 409, 429, 503]);

interface Held {
  id: string;
  token: string;
  start: string;
}

test(`${CLIENTS} clients hold, book, move and cancel over ${SLOTS} slots for ${LOAD_MS / 1000} s, and every state is whole`, async () => {
  const [single, group] = [await world.visitType(), await world.visitType({ capacity: 4 })];
  const offer = await world.practitioner(single, 3);
  const starts = offer.starts.slice(0, SLOTS);
  const patients = await people(CLIENTS);
  const odd = new Map<string, number>();
  const booked = new Set<string>();
  const cancelled = new Set<string>();
  const faults = new Set<string>();
  let calls = 0;
  const end = Date.now() + LOAD_MS;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;

  const client = async (patient: TestPatient, n: number): Promise<void> => {
    let held: Held | undefined;
    const mine: string[] = [];
    const ask = async (path: string, payload: object, actor?: TestActor, key?: string) => {
      calls += 1;
      const answer = await post(urlOf(n + calls), path, payload, actor, key);
      odd.set(`${answer.status} ${answer.code ?? ''}`, 1);
      if (!ANSWERS.has(answer.status)) faults.add(`${path} ${answer.status} ${answer.code}`);
      return answer;
    };
    const visit = (start: string) => ({
      practitionerId: offer.practitionerId,
      visitTypeId: n % 4 === 0 ? group : single,
      start,
    });
    const acts: (() => Promise<unknown>)[] = [
      async () => {
        const instead =
          held && Math.random() < 0.7 ? { id: held.id, token: held.token } : undefined;
        const actor = Math.random() < 0.8 ? patient : undefined;
        const wish = { ...visit(pick(starts)), ...(instead && { instead }) };
        const answer = await ask('/holds', wish, actor);
        if (answer.status === 201) held = answer.body as unknown as Held;
      },
      async () => {
        const start = held && Math.random() < 0.8 ? held.start : pick(starts);
        const hold = held && { id: held.id, token: held.token };
        const key = randomUUID();
        const send = (): Promise<Answer> =>
          ask('/appointments', { ...visit(start), ...(hold && { hold }) }, patient, key);
        const answers = await Promise.all(Math.random() < 0.3 ? [send(), send()] : [send()]);
        const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body['id']);
        if (new Set(ids).size > 1) faults.add('one key, two bookings');
        for (const id of new Set(ids as string[])) {
          booked.add(id);
          mine.push(id);
          held = undefined;
        }
      },
      async () => {
        const [id] = mine.splice(Math.floor(Math.random() * mine.length), 1);
        if (id === undefined) return;
        const answer = await ask(`/appointments/${id}/cancel`, {}, patient);
        if (answer.status === 200) cancelled.add(id);
        else mine.push(id);
      },
      async () => {
        const id = pick(mine);
        if (id === undefined) return;
        await ask(`/appointments/${id}/reschedule`, { start: pick(starts) }, patient);
      },
      async () => {
        if (!held) return;
        const { id, token } = held;
        const act = Math.random() < 0.5 ? 'extend' : 'release';
        await ask(`/holds/${id}/${act}`, { token });
        if (act === 'release') held = undefined;
      },
    ];
    while (Date.now() < end) await pick(acts)();
  };

  /** Ten minutes do not pass in a test: holds are made to end, as time would. */
  const time = async (): Promise<void> => {
    while (Date.now() < end) {
      await world.owner.query(`with chosen as (
          select r.id from scheduling.reservation r where r.held_until is not null order by random() limit 3 for update
        ), places as (
          update scheduling.place p set held_until = now() - interval '1 second' from chosen c where p.reservation_id = c.id
        ) update scheduling.reservation r set held_until = now() - interval '1 second' from chosen c where r.id = c.id`);
      await delay(100);
    }
  };
  const seen: string[] = [];
  const check = async (): Promise<void> => {
    while (Date.now() < end) {
      seen.push(...(await brokenRules(world.owner)));
      await delay(500);
    }
  };
  await Promise.all([...patients.map(client), time(), check()]);

  expect([...faults]).toEqual([]);
  expect(seen).toEqual([]);
  expect(await brokenRules(world.owner)).toEqual([]);
  const { rows } = await world.owner.query<{ id: string; state: string }>(
    'select id, state from scheduling.appointment where practitioner_id = $1',
    [offer.practitionerId],
  );
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...booked].toSorted());
  for (const { id, state } of rows) expect(state).toBe(cancelled.has(id) ? 'cancelled' : 'booked');
  // It was a rush, and of everything something came about.
  expect(booked.size).toBeGreaterThan(10);
  expect(cancelled.size).toBeGreaterThan(0);
  expect([...odd.keys()]).toEqual(expect.arrayContaining(['201 ', '409 slot_taken']));
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

/** What the product must survive: killed in the middle of work, and a database that goes away. */
import { expect, test } from '@playwright/test';
import {
  book,
  bookableDoctors,
  databasePid,
  ownerOf,
  realActors,
} from './support/booking-client.ts';
import { startHub } from './support/hub.ts';
import { freePort, startServer } from './support/process.ts';

const ENOUGH_BOOKINGS = 80;

test('kill -9 during a stream of bookings: what was confirmed exists, and each event took effect exactly once', async () => {
  test.setTimeout(120_000);
  const env = { RATE_LIMIT_PER_MINUTE: '1000000' };
  const hub = await startHub('one process', env);
  const owner = ownerOf(hub.dataDir);
  const { actors } = await realActors(owner);
  const doctors = await bookableDoctors(hub.baseUrl, 30);
  const wanted = doctors.flatMap(({ practitionerId, visitTypeId, starts }) =>
    starts.map((start) => ({ practitionerId, visitTypeId, start })),
  );
  const patients = await Promise.all(Array.from({ length: 8 }, () => actors.patient()));

  const confirmed: string[] = [];
  let next = 0;
  let killed = false;
  const stream = patients.map(async (patient) => {
    while (!killed && next < wanted.length) {
      const answer = await book(hub.baseUrl, patient, wanted[next++]!).catch(() => undefined);
      if (answer?.status === 201) confirmed.push(answer.id!);
    }
  });
  await expect
    .poll(() => confirmed.length, { timeout: 60_000, intervals: [5] })
    .toBeGreaterThan(ENOUGH_BOOKINGS);
  killed = true;
  await hub.servers[0]!.stop('SIGKILL');
  await Promise.all(stream);
  await owner.end();

  const port = await freePort();
  const again = await startServer(`http://127.0.0.1:${port}`, {
    PORT: String(port),
    HUB_DATA_DIR: hub.dataDir,
    ...env,
  });
  const after = ownerOf(hub.dataDir);
  try {
    const { rows: kept } = await after.query<{ id: string }>(
      "select id from scheduling.appointment where state = 'booked' and id = any($1)",
      [confirmed],
    );
    expect(kept.length).toBe(confirmed.length);
    await expect
      .poll(
        async () =>
          (
            await after.query(
              "select 1 from graphile_worker.jobs where task_identifier like 'event:%'",
            )
          ).rowCount,
        { timeout: 60_000 },
      )
      .toBe(0);

    // One event an appointment, none without; one inbox row an event and subscriber.
    const { rows } = await after.query<{
      appointments: number;
      events: number;
      expected: number;
      taken: number;
      visits: number;
    }>(
      `
      with booked as (select id from kernel.event where name = 'appointment.booked.v1'),
        wanted as (select b.id, s.subscriber from booked b, kernel.subscription s where s.event_name = 'appointment.booked.v1')
      select (select count(*)::int from scheduling.appointment) as appointments,
        (select count(*)::int from booked) as events,
        (select count(*)::int from wanted) as expected,
        (select count(*)::int from wanted w join kernel.inbox i on i.event_id = w.id and i.subscriber = w.subscriber) as taken,
        (select count(*)::int from consultation.visit v join scheduling.appointment a on a.id = v.id where a.id = any($1)) as visits`,
      [confirmed],
    );
    const facts = rows[0]!;
    expect(facts.events).toBe(facts.appointments);
    expect(facts.expected).toBeGreaterThan(facts.events);
    expect(facts.taken).toBe(facts.expected);
    expect(facts.visits).toBe(confirmed.length);
  } finally {
    await after.end();
    await again.stop();
    await hub.stop();
  }
});

test('a database that dies: requests answer 503, and the hub recovers by itself', async () => {
  test.setTimeout(120_000);
  const hub = await startHub('one process', { RATE_LIMIT_PER_MINUTE: '1000000' });
  const owner = ownerOf(hub.dataDir);
  const { actors } = await realActors(owner);
  try {
    const patient = await actors.patient();
    const [doctor] = await bookableDoctors(hub.baseUrl, 14);
    const list = async (): Promise<number> =>
      (await fetch(`${hub.baseUrl}/api/v1/scheduling/appointments`, { headers: patient.headers }))
        .status;
    expect(await list()).toBe(200);

    process.kill(databasePid(hub.dataDir), 'SIGKILL');
    const seen = new Set<number>();
    const watch = async (): Promise<number> => {
      const status = await list();
      seen.add(status);
      return status;
    };
    await expect.poll(watch, { timeout: 30_000, intervals: [20] }).toBe(503);
    await expect.poll(watch, { timeout: 60_000, intervals: [100] }).toBe(200);
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await fetch(`${hub.baseUrl}/health/ready`)).status).toBe(200);

    // Background work is back as well: a booking reaches consultation.
    const { practitionerId, visitTypeId, starts } = doctor!;
    const booked = await book(hub.baseUrl, patient, {
      practitionerId,
      visitTypeId,
      start: starts.at(-1)!,
    });
    expect(booked.status).toBe(201);
    const visit = async (): Promise<number> =>
      (
        await fetch(`${hub.baseUrl}/api/v1/consultation/visits/${booked.id}`, {
          headers: patient.headers,
        })
      ).status;
    await expect.poll(visit, { timeout: 30_000 }).toBe(200);
  } finally {
    await owner.end();
    await hub.stop();
  }
});

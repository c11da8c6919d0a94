import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { notifications } from '../../../contexts/notifications/index.ts';
import { startSink } from '../../../contexts/notifications/test/sink.ts';
import type { Sink } from '../../../contexts/notifications/test/sink.ts';
import { scheduling } from '../../../contexts/scheduling/index.ts';
import { openClinic } from './practice.ts';

const KILLS = 12;
const VISITS = 12;
const MINUTE = 60_000;
/** A day before the last of the visits, and two hours before the morning ends. */
const DUE = Date.parse('2026-03-02T12:00:00Z');

let hub: TestHub;
let sink: Sink;
beforeAll(async () => {
  sink = await startSink();
  hub = await startHub([scheduling, notifications], { now: '2026-03-01T08:00:00Z' });
});
afterAll(async () => {
  await hub.stop();
  await sink.close();
});

test('each booking and each reminder arrives, under one Message-ID, whenever the worker is killed', async () => {
  await bookVisits();
  let kills = 0;
  let worker: ChildProcess | undefined;
  const start = (): ChildProcess => {
    // A mail whose sender was killed is tried again five minutes later.
    const now = new Date(DUE + kills * 6 * MINUTE).toISOString();
    return spawn(process.execPath, [new URL('mail-worker.ts', import.meta.url).pathname], {
      env: {
        ...process.env,
        SINK_URL: sink.url(),
        WORKER_DATABASE_URL: hub.databaseUrl,
        WORKER_NOW: now,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  };
  // Half of them between the server's taking the mail and the sender's hearing of it.
  sink.beforeReply = () => {
    if (kills < KILLS && Math.random() < 0.5) worker?.kill('SIGKILL');
  };
  try {
    while (kills < KILLS && !(await isDone())) {
      worker = start();
      const exited = once(worker, 'exit');
      // The others at any moment, also before anything is sent.
      const impatience = wait(1000 + Math.random() * 3000).then(() => worker?.kill('SIGKILL'));
      await exited;
      await impatience;
      kills += 1;
    }
    worker = start();
    await expect.poll(isDone, { timeout: 60_000, interval: 200 }).toBe(true);
  } finally {
    worker?.kill('SIGKILL');
  }
  expect(kills).toBeGreaterThan(0);
  const copies = Map.groupBy(sink.mails, ({ messageId }) => messageId);
  // Asked for once each: a booking and a reminder a visit, and nothing else.
  expect(copies.size).toBe(2 * VISITS);
  for (const same of copies.values()) {
    expect(same.length).toBeLessThanOrEqual(1 + kills);
    expect(new Set(same.map(({ subject }) => subject)).size).toBe(1);
  }
  const subjects = [...copies.values()].map(([mail]) => mail!.subject!);
  expect(subjects.filter((one) => one.startsWith('Erinnerung: Ihr Termin'))).toHaveLength(VISITS);
  expect(subjects.filter((one) => one.endsWith('ist gebucht'))).toHaveLength(VISITS);
  const addressees = new Set(sink.mails.map(({ to }) => [to].flat()[0]!.text));
  expect(addressees.size).toBe(VISITS);
}, 240_000);

/** Whether everything that was to be sent has been, as the database says. */
async function isDone(): Promise<boolean> {
  const { rows } = await hub.owner.query<{ reminders: number; mails: number }>(
    `select (select count(*)::int from scheduling.reminder where state = 'requested') as reminders,
      (select count(*)::int from notifications.delivery where state = 'sent') as mails`,
  );
  return rows[0]!.reminders === VISITS && rows[0]!.mails === 2 * VISITS;
}

/** One visit each for as many patients, on the morning of Tuesday. */
async function bookVisits(): Promise<void> {
  const clinic = await openClinic(hub, 10);
  const { db, mail } = hub.kernel('notifications');
  for (let visit = 0; visit < VISITS; visit += 1) {
    const patient = await hub.actors.patient();
    await mail.tellContact(db, {
      accountId: patient.accountId,
      locale: 'de',
      address: `patient.${visit}@patient.example`,
    });
    const start = new Date(Date.parse('2026-03-03T08:00:00Z') + visit * 10 * MINUTE);
    await clinic.book(patient, start.toISOString());
  }
}

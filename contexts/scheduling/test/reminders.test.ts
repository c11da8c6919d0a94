import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { scheduling } from '../index.ts';
import type { Appointment } from '../schemas/appointments.ts';
import type { ReminderRules } from '../schemas/reminders.ts';
import { eventsOf, mailsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeEach(async () => {
  practice = await startPractice();
});
afterEach(() => practice.hub.stop());

const START = '2026-03-05T09:00:00.000Z';
const HOUR = 3_600_000;
const before = (hours: number): Date => new Date(Date.parse(START) - hours * HOUR);

const runJob = (hub: TestHub): Promise<void> =>
  hub.hub.parts.get('scheduling')!.jobs!['send-reminders']!.run({});
const at = async (moment: Date): Promise<void> => {
  practice.hub.clock.set(moment);
  await runJob(practice.hub);
};
const reminded = async (): Promise<unknown[]> =>
  (await mailsOf(practice.hub)).filter(({ template }) => template === 'appointment-reminder');
const rulesPath = (): string => `/clinics/${practice.clinicId}/reminders`;
const reminders = async (): Promise<{ minutes_before: number; state: string }[]> =>
  (
    await practice.hub.owner.query<{ minutes_before: number; state: string }>(
      'select minutes_before, state from scheduling.reminder order by minutes_before desc',
    )
  ).rows;

test('a visit is reminded of a day and an hour before, once each, and never after it has begun', async () => {
  await practice.booked(practice.patient, START);
  await at(new Date(before(24).getTime() - 1));
  expect(await reminded()).toEqual([]);
  await at(before(24));
  await at(before(23));
  expect(await reminded()).toMatchObject([
    {
      to: { account: practice.patient.accountId },
      params: { start: START },
      timing: { canWait: true, by: START, isVoidAfter: true },
    },
  ]);
  await at(before(1));
  await at(before(-1));
  expect(await reminded()).toHaveLength(2);
});

test('a job that was not run in time reminds of no visit that has begun', async () => {
  await practice.booked(practice.patient, START);
  await at(new Date(START));
  expect(await reminded()).toEqual([]);
  expect((await reminders()).map(({ state }) => state)).toEqual(['void', 'void']);
});

test('two processes that look at once ask for each mail once', async () => {
  const others = await Promise.all(
    [1, 2].map(() => startHub([scheduling], { beside: practice.hub })),
  );
  try {
    for (const start of ['09:00', '09:30', '10:00', '10:30'])
      await practice.booked(await practice.hub.actors.patient(), `2026-03-05T${start}:00Z`);
    practice.hub.clock.set('2026-03-05T08:00:00Z');
    await Promise.all([practice.hub, ...others].map(runJob));
    const mails = (await reminded()) as { to: { account: string }; params: { start: string } }[];
    // The day before for all four, and the hour before for the first.
    expect(mails).toHaveLength(5);
    expect(new Set(mails.map(({ to }) => to.account)).size).toBe(4);
  } finally {
    for (const hub of others) await hub.stop();
  }
});

test('a cancelled visit is reminded of no more, and a reminder that waits for the morning is taken back', async () => {
  const { patient, booked, call, hub } = practice;
  const { id } = await booked(patient, START);
  await at(before(24));
  await call<Appointment>(await fresh(patient, false), 'POST', `/appointments/${id}/cancel`, {});
  await at(before(1));
  expect(await reminded()).toHaveLength(1);
  expect((await reminders()).map(({ state }) => state)).toEqual(['void', 'void']);
  const [mail] = (await reminded()) as { mailId: string }[];
  expect(await eventsOf(hub, 'mail.withdrawn.v1')).toMatchObject([
    { payload: { mailId: mail!.mailId } },
  ]);
});

test('a request is reminded of once the clinic has agreed', async () => {
  const asks = await startPractice({ visitType: { approvalHours: 300 } });
  try {
    const { id } = await asks.booked(asks.patient, START);
    const count = async () =>
      (await asks.hub.owner.query('select 1 from scheduling.reminder')).rowCount;
    expect(await count()).toBe(0);
    await asks.call(asks.doctor, 'POST', `/appointments/${id}/approve`, {});
    expect(await count()).toBe(2);
  } finally {
    await asks.hub.stop();
  }
});

test('a clinic’s own rules hold for what is booked already, and none at all is a rule too', async () => {
  const { hub, admin, patient, booked, call } = practice;
  expect(await call<ReminderRules>(admin, 'GET', rulesPath())).toEqual({
    minutesBefore: [1440, 60],
    version: 0,
    isDefault: true,
  });
  await booked(patient, START);
  await at(before(24));
  const rules = await call<ReminderRules>(await fresh(admin, true), 'PUT', rulesPath(), {
    minutesBefore: [120, 30],
    version: 0,
  });
  expect(rules).toEqual({ minutesBefore: [120, 30], version: 1, isDefault: false });
  await hub.drain();
  expect(await reminders()).toEqual([
    { minutes_before: 1440, state: 'requested' },
    { minutes_before: 120, state: 'waiting' },
    { minutes_before: 60, state: 'void' },
    { minutes_before: 30, state: 'waiting' },
  ]);
  await at(before(2));
  await call<ReminderRules>(await fresh(admin, true), 'PUT', rulesPath(), {
    minutesBefore: [],
    version: 1,
  });
  await hub.drain();
  await at(before(0.4));
  expect(await reminded()).toHaveLength(2);
});

test('of two who change the rules at once the second is told', async () => {
  const { admin, call } = practice;
  const put = (version: number) =>
    call<ReminderRules>(admin, 'PUT', rulesPath(), { minutesBefore: [60], version });
  const [first, second] = await Promise.allSettled([put(0), put(0)]);
  expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(put(0)).rejects.toThrow('reminders_changed');
  expect(await put(1)).toMatchObject({ version: 2 });
});

test.each([
  ['nine minutes', [9]],
  ['a time twice', [60, 60]],
  ['more than five', [10, 20, 30, 40, 50, 60]],
  ['more than two weeks', [20161]],
])('%s is refused', async (_, minutesBefore) => {
  await expect(
    practice.call(practice.admin, 'PUT', rulesPath(), { minutesBefore, version: 0 }),
  ).rejects.toThrow('invalid');
});

/** The same person with a token of this hour. */
async function fresh<Kind extends TestActor>(person: Kind, mfa: boolean): Promise<Kind> {
  const { accountId, sessionId } = person;
  const token = await practice.hub.tokens.sign({ accountId, sessionId, mfa });
  return { ...person, token, headers: { authorization: `Bearer ${token}` } };
}

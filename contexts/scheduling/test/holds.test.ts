import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { Appointment } from '../schemas/appointments.ts';
import type { HeldSlot, Hold } from '../schemas/holds.ts';
import type { VisitType } from '../schemas/visit-types.ts';
import { MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(async () => {
  practice.hub.clock.set(MONDAY);
  await practice.hub.owner.query(
    'delete from scheduling.reservation r where held_until is not null',
  );
});

const post = (path: string, payload: object, actor?: TestActor, remoteAddress = '192.0.2.1') =>
  practice.hub.app.inject({
    method: 'POST',
    url: `/api/v1/scheduling${path}`,
    ...(actor && { headers: actor.headers }),
    payload,
    remoteAddress,
  });
const hold = (start: string, more: object = {}, actor?: TestActor, remoteAddress?: string) =>
  post(
    '/holds',
    {
      practitionerId: practice.practitionerId,
      visitTypeId: practice.visitType.id,
      start,
      ...more,
    },
    actor,
    remoteAddress,
  );
const held = async (...args: Parameters<typeof hold>): Promise<HeldSlot> => {
  const response = await hold(...args);
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
};
const ref = ({ id, token }: HeldSlot) => ({ id, token });
const later = (minutes: number): void =>
  practice.hub.clock.set(new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString());

describe('a hold', () => {
  test('keeps the slot for ten minutes, for whoever shows its token, signed in or not', async () => {
    const { hub, book, patient } = practice;
    const mine = await held('2026-03-03T08:00:00Z');
    expect(mine).toMatchObject({
      start: '2026-03-03T08:00:00.000Z',
      end: '2026-03-03T08:30:00.000Z',
      heldUntil: '2026-03-02T08:10:00.000Z',
      secondsLeft: 600,
      extensionsLeft: 10,
      placesLeft: 0,
    });
    expect((await book(patient, mine.start)).json()).toMatchObject({ code: 'slot_taken' });
    expect((await hold(mine.start)).json()).toMatchObject({ code: 'slot_taken' });
    const other = await hub.actors.patient();
    const wrong = { ...ref(mine), token: 'a'.repeat(32) };
    expect((await book(other, mine.start, { hold: wrong })).json()).toMatchObject({
      code: 'slot_taken',
    });
    const booked = await book(other, mine.start, { hold: ref(mine) });
    expect(booked.json()).toMatchObject({ state: 'booked', patientId: other.patientId });
    later(11);
    const third = await hub.actors.patient();
    expect((await book(third, mine.start)).json()).toMatchObject({ code: 'slot_taken' });
  });

  test('gives way at once when it has ended, without any job', async () => {
    const mine = await held('2026-03-03T09:00:00Z');
    later(10);
    const theirs = await held(mine.start);
    expect(theirs.id).not.toBe(mine.id);
    expect((await post(`/holds/${mine.id}/extend`, { token: mine.token })).statusCode).toBe(404);
  });

  test('that has ended is no reason to refuse who comes back to a slot that is still free', async () => {
    const { hub, book } = practice;
    const mine = await held('2026-03-03T09:30:00Z');
    later(12);
    const patient = await hub.actors.patient();
    expect((await book(patient, mine.start, { hold: ref(mine) })).statusCode).toBe(201);
  });

  test('stays good when the notice that the visit type asks for has run out meanwhile', async () => {
    const { hub, call, admin, clinicId, book } = practice;
    const type = await call<VisitType>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
      name: { en: 'An hour ahead' },
      durationMinutes: 30,
      mode: 'video',
      minimumNoticeMinutes: 60,
    });
    const mine = await held('2026-03-02T09:00:00Z', { visitTypeId: type.id });
    later(5);
    const patient = await hub.actors.patient();
    const more = { visitTypeId: type.id };
    expect((await book(patient, mine.start, more)).json()).toMatchObject({ status: 409 });
    expect((await book(patient, mine.start, { ...more, hold: ref(mine) })).statusCode).toBe(201);
  });

  test('is extended ten times by ten minutes, never beyond the start of the visit', async () => {
    const mine = await held('2026-03-02T10:30:00Z');
    for (let n = 1; n <= 10; n += 1) {
      later(n * 9);
      const extended = await post(`/holds/${mine.id}/extend`, { token: mine.token });
      expect(extended.json<Hold>()).toMatchObject({
        heldUntil: new Date(Date.parse(MONDAY) + (n * 9 + 10) * 60_000).toISOString(),
        extensionsLeft: 10 - n,
      });
    }
    expect((await post(`/holds/${mine.id}/extend`, { token: mine.token })).json()).toMatchObject({
      status: 409,
      code: 'hold_final',
    });
    await post(`/holds/${mine.id}/release`, { token: mine.token });
    later(115);
    const last = await held('2026-03-02T10:00:00Z');
    expect(last.heldUntil).toBe(last.start);
  });

  test('is given back, by nobody but who has the token', async () => {
    const mine = await held('2026-03-04T08:00:00Z');
    const wrong = await post(`/holds/${mine.id}/release`, { token: 'b'.repeat(32) });
    expect(wrong.statusCode).toBe(404);
    expect((await hold(mine.start)).statusCode).toBe(409);
    expect((await post(`/holds/${mine.id}/release`, { token: mine.token })).statusCode).toBe(204);
    expect((await post(`/holds/${mine.id}/release`, { token: mine.token })).statusCode).toBe(404);
    expect((await hold(mine.start)).statusCode).toBe(201);
  });

  test('is neither in the database by its token nor by a network or an account', async () => {
    const { hub, patient } = practice;
    const one = await held('2026-03-04T09:00:00Z', {}, undefined, '198.51.100.7');
    const other = await held('2026-03-04T09:30:00Z', {}, patient);
    const { rows } = await hub.owner.query<{ text: string }>(
      'select h::text as text from scheduling.hold h',
    );
    const text = rows.map((row) => row.text).join('\n');
    expect(text).toContain(one.id);
    for (const secret of [one.token, other.token, '198.51.100.7', patient.accountId])
      expect(text).not.toContain(secret);
  });
});

describe('one hold a browser', () => {
  test('another slot takes its place, and where it cannot be had the first one stays', async () => {
    const first = await held('2026-03-05T08:00:00Z');
    const taken = await held('2026-03-05T08:30:00Z', {}, undefined, '192.0.2.2');
    expect((await hold(taken.start, { instead: ref(first) })).statusCode).toBe(409);
    expect((await hold(first.start)).statusCode).toBe(409);
    const second = await held('2026-03-05T09:00:00Z', { instead: ref(first) });
    expect(second.start).toBe('2026-03-05T09:00:00.000Z');
    expect((await hold(first.start)).statusCode).toBe(201);
  });

  test('a time that overlaps the first can be had instead of it', async () => {
    const { call, admin, clinicId } = practice;
    const long = await call<VisitType>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
      name: { en: 'An hour' },
      durationMinutes: 60,
      mode: 'video',
    });
    const first = await held('2026-03-05T10:00:00Z');
    const more = { visitTypeId: long.id };
    expect((await hold(first.start, more)).statusCode).toBe(409);
    await held(first.start, { ...more, instead: ref(first) });
  });

  test('the same slot again is the same hold, and its end does not move', async () => {
    const first = await held('2026-03-05T09:30:00Z');
    later(4);
    const again = await held(first.start, { instead: ref(first) });
    expect(again).toEqual({ ...first, secondsLeft: 360 });
  });
});

describe('nobody holds a whole week', () => {
  test('an account holds five slots, whatever the address', async () => {
    // A token lasts as long as a hold.
    const { hub } = practice;
    const { accountId } = await hub.actors.patient();
    const starts = ['09', '10', '11', '12', '13'].map((day) => `2026-03-${day}T08:00:00Z`);
    const session = async (): Promise<TestActor> => {
      const token = await hub.tokens.sign({
        accountId,
        sessionId: crypto.randomUUID(),
        mfa: false,
      });
      return { accountId, sessionId: '', token, headers: { authorization: `Bearer ${token}` } };
    };
    for (const [n, start] of starts.entries())
      await held(start, {}, await session(), `192.0.2.${n}`);
    expect((await hold('2026-03-13T09:00:00Z', {}, await session())).json()).toMatchObject({
      status: 429,
      code: 'too_many_holds',
    });
    later(10);
    await held('2026-03-13T09:00:00Z', {}, await session());
  });

  test('people who are not signed in hold half of a practitioner’s day; the others book all the same', async () => {
    const { hub, book, slots } = practice;
    const day = (await slots('2026-03-16T00:00:00Z', '2026-03-17T00:00:00Z')).slots;
    expect(day).toHaveLength(6);
    const answers = await Promise.all(
      day.map(({ start }, n) => hold(start, {}, undefined, `203.0.113.${n}`)),
    );
    const refused = answers.filter(({ statusCode }) => statusCode !== 201);
    expect(refused).toHaveLength(3);
    for (const answer of refused) expect(answer.json()).toMatchObject({ code: 'holds_exhausted' });
    const left = day[answers.indexOf(refused[0]!)]!;
    expect((await book(await hub.actors.patient(), left.start)).statusCode).toBe(201);
    await held(day[answers.indexOf(refused[1]!)]!.start, {}, await hub.actors.patient());
  });

  test('a network holds twenty slots, of however many practitioners and days', async () => {
    const { slots } = practice;
    const all = (await slots('2026-03-09T00:00:00Z', '2026-04-03T00:00:00Z')).slots;
    const answers: number[] = [];
    for (const { start } of all.filter((_, n) => n % 3 === 0))
      answers.push((await hold(start, {}, undefined, '2001:db8::1')).statusCode);
    expect(answers.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(10);
    // One line at home has many addresses (RFC 6177).
    expect((await hold(all.at(-1)!.start, {}, undefined, '2001:db8::2')).statusCode).toBe(429);
    expect((await hold(all.at(-1)!.start, {}, undefined, '2001:db8:1::1')).statusCode).toBe(201);
  });

  test('a program that asks too often is slowed down', async () => {
    const slow = await startPractice({ config: { rateLimitPerMinute: 50 } });
    try {
      const statuses: number[] = [];
      for (let n = 0; n < 7; n += 1) {
        const response = await slow.hub.app.inject({
          method: 'POST',
          url: '/api/v1/scheduling/holds',
          payload: {
            practitionerId: slow.practitionerId,
            visitTypeId: slow.visitType.id,
            start: '2026-03-03T08:00:00Z',
          },
        });
        statuses.push(response.statusCode);
      }
      expect(statuses).toEqual([201, 409, 409, 409, 409, 429, 429]);
    } finally {
      await slow.hub.stop();
    }
  });
});

test('the job removes ended holds, and the free slots are told again', async () => {
  const { hub } = practice;
  await hub.drain();
  const first = await held('2026-03-02T08:30:00Z');
  await hub.drain();
  const free = async (): Promise<string> => {
    const { rows } = await hub.owner.query<{ payload: { slots: { start: string }[] } }>(
      "select payload from kernel.event where name = 'free-slots.changed.v1' order by id desc limit 1",
    );
    return JSON.stringify(rows[0]!.payload.slots);
  };
  expect(await free()).not.toContain(`"start":"${first.start}"`);
  later(10);
  const job = hub.hub.parts.get('scheduling')!.jobs!['end-holds']!;
  await job.run({});
  await hub.drain();
  const { rows } = await hub.owner.query('select 1 from scheduling.hold where id = $1', [first.id]);
  expect(rows).toHaveLength(0);
  expect(await free()).toContain(`"start":"${first.start}"`);
});

test('the same request with the same key books once, whatever hold it comes with', async () => {
  const { hub, practitionerId, visitType } = practice;
  const patient = await hub.actors.patient();
  const mine = await held('2026-03-18T08:00:00Z');
  const send = (more: object) =>
    hub.app.inject({
      method: 'POST',
      url: '/api/v1/scheduling/appointments',
      headers: { ...patient.headers, 'idempotency-key': 'held once' },
      payload: { practitionerId, visitTypeId: visitType.id, start: mine.start, ...more },
    });
  const answers = [
    await send({ hold: ref(mine) }),
    await send({ hold: ref(mine) }),
    await send({}),
  ].map((answer) => answer.json<Appointment>().id);
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toBeDefined();
});

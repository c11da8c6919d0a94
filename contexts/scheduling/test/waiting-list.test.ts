import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import type { Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { WaitingEntry, WaitingOffer } from '../schemas/waiting-list.ts';
import { offerToken } from '../store/offer-links.ts';
import type { DB } from '../store/types.gen.ts';
import { eventsOf, MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());
beforeEach(async () => {
  practice.hub.clock.set(MONDAY);
  await practice.hub.owner.query("update scheduling.waiting_entry set state = 'ended'");
});

const MINUTE = 60_000;
const UNTIL = '2026-03-31T20:00:00Z';

const api = (actor: TestActor | null, method: 'GET' | 'POST', path: string, payload?: object) =>
  practice.hub.app.inject({
    method,
    url: `/api/v1/scheduling${path}`,
    ...(actor && { headers: actor.headers }),
    ...(payload && { payload }),
  });
const wish = (more: object = {}) => ({
  practitionerId: practice.practitionerId,
  visitTypeId: practice.visitType.id,
  until: UNTIL,
  ...more,
});
const join = (actor: TestActor, more: object = {}) =>
  practice.call<WaitingEntry>(actor, 'POST', '/waiting-list', wish(more));
const patients = (count: number): Promise<TestPatient[]> =>
  Promise.all(Array.from({ length: count }, () => practice.hub.actors.patient()));
/** Several who join one after the other. */
async function waiting(count: number, more: object = {}): Promise<TestPatient[]> {
  const all = await patients(count);
  for (const each of all) {
    await join(each, more);
    practice.hub.clock.advance(1);
  }
  return all;
}
const cancel = (actor: TestActor, id: string) =>
  practice.call(actor, 'POST', `/appointments/${id}/cancel`, {});
async function freeUp(start: string): Promise<void> {
  const [somebody] = await patients(1);
  const { id } = await practice.booked(somebody!, start);
  await cancel(somebody!, id);
}
const openOffer = async (patient: TestPatient): Promise<WaitingOffer | null> => {
  const { items } = await practice.call<{ items: WaitingEntry[] }>(patient, 'GET', '/waiting-list');
  return items[0]?.offer ?? null;
};
const settle = async () => {
  await practice.hub.hub.parts.get('scheduling')!.jobs!['settle-offers']!.run({});
};
const isFree = async (start: string): Promise<boolean> => {
  const day = start.slice(0, 10);
  const { slots } = await practice.slots(`${day}T00:00:00Z`, `${day}T23:00:00Z`);
  return slots.some((slot) => Date.parse(slot.start) === Date.parse(start));
};

test('a cancelled visit is kept for the first who joined, and for nobody else in between', async () => {
  const { hub, booked, book } = practice;
  const start = '2026-03-03T08:00:00Z';
  const [holder, stranger] = await patients(2);
  const visit = await booked(holder!, start);
  const [first, second] = await waiting(2);
  await cancel(holder!, visit.id);
  // The job that makes the offer has not run yet.
  expect(await isFree(start)).toBe(false);
  expect((await book(stranger!, start)).statusCode).toBe(409);
  await hub.drain();
  const offer = await openOffer(first!);
  expect(offer).toMatchObject({ state: 'open', start: new Date(start).toISOString() });
  expect(Date.parse(offer!.expiresAt)).toBe(hub.clock.now().getTime() + 120 * MINUTE);
  expect(await openOffer(second!)).toBeNull();
  expect(await isFree(start)).toBe(false);
  expect((await book(stranger!, start)).statusCode).toBe(409);

  const taken = await practice.call<WaitingOffer>(first!, 'POST', `/offers/${offer!.id}/take`);
  expect(taken.state).toBe('taken');
  const { items } = await practice.call<{ items: { id: string; start: string }[] }>(
    first!,
    'GET',
    '/appointments',
  );
  expect(items).toEqual([
    expect.objectContaining({ id: taken.appointmentId, start: new Date(start).toISOString() }),
  ]);
  // Taken twice is taken once.
  expect(await practice.call(first!, 'POST', `/offers/${offer!.id}/take`)).toEqual(taken);
  expect((await api(first!, 'POST', `/offers/${offer!.id}/decline`)).json()).toMatchObject({
    code: 'offer_taken',
  });
  const booking = (await eventsOf(hub, 'appointment.booked.v1')).filter(
    ({ payload }) => payload['appointmentId'] === taken.appointmentId,
  );
  expect(booking).toHaveLength(1);
});

test('an offer that nobody answers goes to the next when it is over, and to everybody when nobody is left', async () => {
  const { hub } = practice;
  const start = '2026-03-04T08:00:00Z';
  const [first, second] = await waiting(2);
  await freeUp(start);
  await hub.drain();
  const offer = (await openOffer(first!))!;
  hub.clock.advance(120 * MINUTE);
  // Access tokens are over sooner than offers.
  const [one, other] = await Promise.all(
    [first!, second!].map((each) => hub.actors.session(each, { mfa: false })),
  );
  const late = await api(one!, 'POST', `/offers/${offer.id}/take`);
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'offer_expired']);
  // The place is not for whoever looks before the job has run.
  expect(await isFree(start)).toBe(false);
  await settle();
  expect(await openOffer(one!)).toBeNull();
  const next = (await openOffer(other!))!;
  expect(next.start).toBe(new Date(start).toISOString());
  expect((await api(one!, 'POST', `/offers/${next.id}/take`)).statusCode).toBe(404);
  await practice.call(other!, 'POST', `/offers/${next.id}/decline`);
  expect(await isFree(start)).toBe(true);
  // Who declined one time is asked about others.
  await freeUp('2026-03-04T09:00:00Z');
  await hub.drain();
  expect(await openOffer(one!)).not.toBeNull();
});

test('whom a time does not suit is not asked: window, earlier visit only, at another doctor then, too short to answer', async () => {
  const { hub, booked } = practice;
  const start = '2026-03-05T08:00:00Z';
  const [tooEarly, tooLate, mover, elsewhere, suited] = await patients(5);
  await join(tooEarly!, { until: '2026-03-05T08:00:00Z' });
  await join(tooLate!, { from: '2026-03-05T08:01:00Z' });
  const before = await booked(mover!, '2026-03-04T10:00:00Z');
  await join(mover!, { appointmentId: before.id });
  const { id } = await booked(elsewhere!, '2026-03-05T08:30:00Z');
  await hub.owner.query(`update scheduling.appointment set patient_id = $1 where id = $2`, [
    elsewhere!.patientId,
    id,
  ]);
  await join(suited!);
  await freeUp(start);
  await hub.drain();
  expect(await Promise.all([tooEarly!, tooLate!, mover!].map(openOffer))).toEqual([
    null,
    null,
    null,
  ]);
  expect(await openOffer(suited!)).toMatchObject({ start: new Date(start).toISOString() });
  // Nine minutes before a visit nobody is asked any more.
  hub.clock.set('2026-03-06T07:51:00Z');
  const [last] = await patients(1);
  await join(last!);
  await freeUp('2026-03-06T08:00:00Z');
  await hub.drain();
  expect(await openOffer(last!)).toBeNull();
  expect(await isFree('2026-03-06T08:00:00Z')).toBe(true);
});

test('a taken offer moves the later visit, whose own time is then offered to the next', async () => {
  const { hub, booked } = practice;
  const [mover, next] = await patients(2);
  const later = await booked(mover!, '2026-03-12T08:00:00Z');
  const entry = await join(mover!, { appointmentId: later.id });
  expect(entry.until).toBe(new Date('2026-03-12T08:00:00Z').toISOString());
  hub.clock.advance(1);
  await join(next!);
  await freeUp('2026-03-10T08:00:00Z');
  await hub.drain();
  const offer = (await openOffer(mover!))!;
  expect(offer.movesFrom).toBe(new Date('2026-03-12T08:00:00Z').toISOString());
  const taken = await practice.call<WaitingOffer>(mover!, 'POST', `/offers/${offer.id}/take`);
  expect(taken.appointmentId).toBe(later.id);
  await hub.drain();
  expect((await openOffer(next!))?.start).toBe(new Date('2026-03-12T08:00:00Z').toISOString());
  expect(await isFree('2026-03-12T08:00:00Z')).toBe(false);
});

test('an offer for a visit that was cancelled meanwhile is refused and changes nothing', async () => {
  const { hub, booked } = practice;
  const [mover] = await patients(1);
  const later = await booked(mover!, '2026-03-13T10:00:00Z');
  await join(mover!, { appointmentId: later.id });
  await freeUp('2026-03-13T08:00:00Z');
  await hub.drain();
  const offer = (await openOffer(mover!))!;
  await cancel(mover!, later.id);
  expect((await api(mover!, 'POST', `/offers/${offer.id}/take`)).json()).toMatchObject({
    code: 'appointment_cancelled',
  });
  hub.clock.advance(121 * MINUTE);
  await settle();
  await settle();
  const { rows } = await hub.owner.query<{ state: string }>(
    'select state from scheduling.waiting_entry where appointment_id = $1',
    [later.id],
  );
  expect(rows).toEqual([{ state: 'ended' }]);
});

test('of many who take and decline one offer at once, one answer counts', async () => {
  const { hub } = practice;
  const [first] = await waiting(1);
  await freeUp('2026-03-16T08:00:00Z');
  await hub.drain();
  const offer = (await openOffer(first!))!;
  const token = offerToken(hub.kernel<DB>('scheduling'), offer.id);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const what = index % 3 === 2 ? 'decline' : 'take';
      return index % 2 === 0
        ? api(first!, 'POST', `/offers/${offer.id}/${what}`)
        : api(null, 'POST', `/links/offer/${what}`, { token });
    }),
  );
  for (const { statusCode } of answers) expect([200, 409]).toContain(statusCode);
  const { rows } = await hub.owner.query<{ visits: number }>(
    "select count(*)::int as visits from scheduling.appointment where patient_id = $1 and state = 'booked'",
    [first!.patientId],
  );
  const { state } = await practice.call<WaitingOffer>(first!, 'GET', `/offers/${offer.id}`);
  expect(rows[0]!.visits).toBe(state === 'taken' ? 1 : 0);
});

test('two times that become free at once go to two people, and each person gets one', async () => {
  const { hub } = practice;
  const all = await waiting(3);
  await Promise.all([freeUp('2026-03-17T08:00:00Z'), freeUp('2026-03-17T09:00:00Z')]);
  await Promise.all([hub.drain(), hub.drain()]);
  await hub.drain();
  const offers = await Promise.all(all.map(openOffer));
  expect(offers.map((offer) => offer !== null)).toEqual([true, true, false]);
  expect(new Set([offers[0]!.start, offers[1]!.start]).size).toBe(2);
});

test('a visit that is cancelled twice is offered once, and a job that runs again offers nothing twice', async () => {
  const { hub, booked } = practice;
  const [holder] = await patients(1);
  const visit = await booked(holder!, '2026-03-18T08:00:00Z');
  const all = await waiting(2);
  await Promise.all([cancel(holder!, visit.id), cancel(holder!, visit.id)]);
  const { rows: jobs } = await hub.owner.query<{ payload: object }>(
    "select payload from graphile_worker._private_jobs where payload::text like '%placeId%'",
  );
  expect(jobs).toHaveLength(1);
  await hub.drain();
  const payload = JSON.parse(JSON.stringify(jobs[0]!.payload)) as Record<string, unknown>;
  const freed = {
    practitionerId: practice.practitionerId,
    from: '2026-03-18T08:00:00.000Z',
    until: '2026-03-18T08:30:00.000Z',
    placeId: findPlaceId(payload),
  };
  await hub.hub.parts.get('scheduling')!.jobs!['offer-freed']!.run(freed);
  expect((await Promise.all(all.map(openOffer))).map((offer) => offer !== null)).toEqual([
    true,
    false,
  ]);
});

test('nothing is lost when the server dies between the cancellation and the offer', async () => {
  const { hub, booked } = practice;
  const start = '2026-03-19T08:00:00Z';
  const [holder] = await patients(1);
  const visit = await booked(holder!, start);
  const [first] = await waiting(1);
  await cancel(holder!, visit.id);
  // The time that was kept for the job is over before the server is back.
  hub.clock.advance(5 * MINUTE);
  await hub.drain();
  expect((await openOffer(first!))?.start).toBe(new Date(start).toISOString());
});

test('an offer is nobody else’s to see or to answer, and its link opens this offer alone', async () => {
  const { hub } = practice;
  const [first, other] = await waiting(2);
  await freeUp('2026-03-20T08:00:00Z');
  await hub.drain();
  const offer = (await openOffer(first!))!;
  for (const stranger of [other!, await hub.actors.desk(), await hub.actors.doctor()]) {
    expect((await api(stranger, 'GET', `/offers/${offer.id}`)).statusCode).toBe(404);
    expect((await api(stranger, 'POST', `/offers/${offer.id}/take`)).statusCode).toBe(404);
  }
  const token = offerToken(hub.kernel<DB>('scheduling'), offer.id);
  const seen = (await api(null, 'POST', '/links/offer', { token })).json<object>();
  expect(seen).toMatchObject({ id: offer.id, state: 'open' });
  expect(JSON.stringify(seen)).not.toContain(first!.patientId);
  const forged = Buffer.from(token, 'base64url');
  forged[0]! ^= 1;
  for (const wrong of [forged.toString('base64url'), token.slice(1), `${token}A`, 'x'])
    expect((await api(null, 'POST', '/links/offer/take', { token: wrong })).statusCode).toBe(404);
  expect((await api(null, 'POST', '/links/offer/take', { token })).json()).toMatchObject({
    state: 'taken',
  });
});

test('who leaves the list while a time is kept for them makes room for the next', async () => {
  const { hub } = practice;
  const [first, second] = await waiting(2);
  await freeUp('2026-03-23T08:00:00Z');
  await hub.drain();
  const { items } = await practice.call<{ items: WaitingEntry[] }>(first!, 'GET', '/waiting-list');
  const left = await practice.call<WaitingEntry>(
    first!,
    'POST',
    `/waiting-list/${items[0]!.id}/withdraw`,
  );
  expect(left).toMatchObject({ state: 'withdrawn', offer: null });
  expect(await openOffer(second!)).not.toBeNull();
});

test('an erased person is on no list any more, and what was kept for them goes to the next', async () => {
  const { hub } = practice;
  const [first, second] = await waiting(2);
  await freeUp('2026-03-24T08:00:00Z');
  await hub.drain();
  expect(await openOffer(first!)).not.toBeNull();
  const subject: Subject = { ...first!, practitionerIds: [] };
  const { personalData } = hub.hub.parts.get('scheduling')!;
  const copy = await hub
    .db<DB>('scheduling')
    .transaction()
    .execute((trx) => personalData.export(subject, trx as never));
  expect(JSON.stringify(copy)).toContain('"state":"waiting"');
  await hub
    .db<DB>('scheduling')
    .transaction()
    .execute((trx) => personalData.erase(subject, trx as never));
  await hub.drain();
  expect(await openOffer(second!)).not.toBeNull();
  const { rows } = await hub.owner.query(
    'select 1 from scheduling.waiting_entry where patient_id = $1',
    [first!.patientId],
  );
  expect(rows).toHaveLength(0);
  expect((await api(first!, 'POST', '/waiting-list', wish())).statusCode).toBe(403);
});

test('an absence that is called off offers its time too', async () => {
  const { hub, doctor, call, practitionerId } = practice;
  const absence = await call<{ id: string }>(
    doctor,
    'POST',
    `/practitioners/${practitionerId}/absences`,
    { from: '2026-03-25T08:00:00Z', to: '2026-03-25T11:00:00Z', kind: 'leave' },
  );
  const [first] = await waiting(1, { from: '2026-03-25T00:00:00Z', until: '2026-03-26T00:00:00Z' });
  await hub.drain();
  expect(await openOffer(first!)).toBeNull();
  await call(doctor, 'POST', `/absences/${absence.id}/end`);
  await hub.drain();
  expect((await openOffer(first!))?.start).toBe('2026-03-25T08:00:00.000Z');
});

test('who joins is told what is wrong: twice, over, backwards, for a stranger, with a visit that is not theirs', async () => {
  const { hub, desk, booked } = practice;
  const [first, other] = await patients(2);
  await join(first!);
  const twice = await Promise.all(
    [1, 2, 3].map(() => api(other!, 'POST', '/waiting-list', wish())),
  );
  expect(twice.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
    201, 409, 409,
  ]);
  expect((await api(first!, 'POST', '/waiting-list', wish())).json()).toMatchObject({
    code: 'already_waiting',
  });
  const [third] = await patients(1);
  const status = async (actor: TestActor, more: object) =>
    (await api(actor, 'POST', '/waiting-list', wish(more))).statusCode;
  expect(await status(third!, { until: '2026-03-01T08:00:00Z' })).toBe(422);
  expect(await status(third!, { from: UNTIL })).toBe(422);
  expect(await status(third!, { until: '2029-03-01T08:00:00Z' })).toBe(422);
  expect(await status(third!, { patientId: first!.patientId })).toBe(403);
  expect(await status(desk, { patientId: third!.patientId })).toBe(403);
  const visit = await booked(first!, '2026-03-26T08:00:00Z');
  expect(await status(third!, { appointmentId: visit.id })).toBe(409);
  // The desk does so for those whom the practice knows.
  await booked(third!, '2026-03-26T08:30:00Z');
  expect(await status(desk, { patientId: third!.patientId })).toBe(201);
  const guardian = await hub.actors.guardian(third!.patientId);
  const { items } = await practice.call<{ items: WaitingEntry[] }>(
    guardian,
    'GET',
    `/waiting-list?patientId=${third!.patientId}`,
  );
  expect(items).toEqual([expect.objectContaining({ createdBy: 'clinic' })]);
});

const findPlaceId = (payload: Record<string, unknown>): string | null =>
  /"placeId":"([0-9a-f-]{36})"/.exec(JSON.stringify(payload))?.[1] ?? null;

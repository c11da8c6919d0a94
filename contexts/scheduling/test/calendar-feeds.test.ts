import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { CalendarFeed, NewCalendarFeed } from '../schemas/calendar-sources.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
const log: string[] = [];
beforeAll(async () => {
  practice = await startPractice({
    onLog: (line) => void log.push(line),
    config: { publicUrl: 'https://hub.example' },
  });
});
afterAll(() => practice.hub.stop());

const send = (
  method: 'GET' | 'POST' | 'DELETE',
  actor: TestActor | null,
  path: string,
  payload?: object,
) =>
  practice.hub.app.inject({
    method,
    url: `/api/v1/scheduling${path}`,
    ...(actor && { headers: actor.headers }),
    ...(payload && { payload }),
  });
const create = async (actor: TestActor, of: object): Promise<NewCalendarFeed> => {
  const answer = await send('POST', actor, '/calendar-feeds', of);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<NewCalendarFeed>();
};
const read = (url: string, headers: Record<string, string> = {}) =>
  practice.hub.app.inject({ url: new URL(url).pathname, headers });
const events = (body: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(body))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('a private feed', () => {
  test('of a patient shows their visits under neutral titles, to whoever holds the address', async () => {
    const { hub, booked } = practice;
    const patient = await hub.actors.patient();
    const { id } = await booked(patient, '2026-03-03T08:00:00Z', { reason: 'Rash' });
    await booked(await hub.actors.patient(), '2026-03-03T08:30:00Z');
    const feed = await create(patient, { patientId: patient.patientId, language: 'fr' });
    expect(feed.url).toMatch(
      /^https:\/\/hub\.example\/api\/v1\/scheduling\/feeds\/[\w-]{43}\.ics$/,
    );
    expect(feed.readAt).toBeNull();
    const answer = await read(feed.url);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(events(answer.body).map(({ uid, summary }) => [uid, summary])).toEqual([
      [`${id}@telehealth-hub`, 'Rendez-vous'],
    ]);
    expect(answer.body).not.toMatch(/Rash|Hartmann/);
    const { body } = await send('GET', patient, '/calendar-feeds');
    expect(JSON.parse(body)).toMatchObject({
      items: [{ id: feed.id, readAt: '2026-03-02T08:00:00.000Z' }],
    });
    expect(body).not.toContain(feed.url.slice(-47, -4));
  });

  test('answers 304 while nothing changes, and follows what does', async () => {
    const { hub, booked, call } = practice;
    const patient = await hub.actors.patient();
    const { id } = await booked(patient, '2026-03-04T08:00:00Z');
    const { url } = await create(patient, { patientId: patient.patientId });
    const etag = String((await read(url)).headers['etag']);
    const again = await read(url, { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await call(patient, 'POST', `/appointments/${id}/cancel`, {});
    const after = await read(url, { 'if-none-match': etag });
    expect(after.statusCode).toBe(200);
    expect(events(after.body)).toEqual([]);
  });

  test('of a practitioner shows the mode and no patient', async () => {
    const { doctor, practitionerId, booked, hub } = practice;
    const patient = await hub.actors.patient();
    await booked(patient, '2026-03-05T08:00:00Z', { reason: 'Cough' });
    const { url } = await create(doctor, { practitionerId, language: 'de' });
    const { body } = await read(url);
    expect(events(body).map(({ summary }) => summary)).toContain('Termin (Video)');
    expect(body).not.toMatch(new RegExp(`Cough|${patient.patientId}`));
  });

  test('ends when it is revoked, by its owner alone', async () => {
    const { hub } = practice;
    const patient = await hub.actors.patient();
    const feed = await create(patient, { patientId: patient.patientId });
    const stranger = await hub.actors.patient();
    expect((await send('DELETE', stranger, `/calendar-feeds/${feed.id}`)).statusCode).toBe(404);
    expect((await read(feed.url)).statusCode).toBe(200);
    expect((await send('DELETE', patient, `/calendar-feeds/${feed.id}`)).statusCode).toBe(204);
    expect((await read(feed.url)).statusCode).toBe(404);
    const { items } = (await send('GET', patient, '/calendar-feeds')).json<{
      items: CalendarFeed[];
    }>();
    expect(items).toEqual([]);
  });

  test('is dead once its maker may not see the visits any more', async () => {
    const { hub } = practice;
    const patient = await hub.actors.patient();
    const guardian = await hub.actors.guardian(patient.patientId);
    const { url } = await create(guardian, { patientId: patient.patientId });
    expect((await read(url)).statusCode).toBe(200);
    await hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
      guardian.accountId,
      'guardian',
      patient.patientId,
      hub.clock.now(),
    ]);
    expect((await read(url)).statusCode).toBe(404);
  });

  test('is made of nobody else’s visits', async () => {
    const { hub, doctor, desk, patient, practitionerId, clinicId } = practice;
    const { patientId } = patient;
    const tries: [TestActor, object][] = [
      [await hub.actors.patient(), { patientId }],
      [doctor, { patientId }],
      [desk, { patientId }],
      [desk, { practitionerId }],
      [patient, { practitionerId }],
      [await hub.actors.doctor({ clinicId }), { practitionerId }],
      [await hub.actors.session(doctor, { mfa: false }), { practitionerId }],
    ];
    for (const [actor, of] of tries)
      expect((await send('POST', actor, '/calendar-feeds', of)).statusCode).toBe(403);
    expect((await send('POST', null, '/calendar-feeds', { patientId })).statusCode).toBe(401);
    for (const faulty of [{}, { patientId, practitionerId }])
      expect((await send('POST', patient, '/calendar-feeds', faulty)).statusCode).toBe(422);
  });

  test('leaves its secret in no log line and no audit row, also where it fails', async () => {
    const { hub } = practice;
    const patient = await hub.actors.patient();
    const feed = await create(patient, { patientId: patient.patientId });
    const token = feed.url.slice(-47, -4);
    await read(feed.url);
    await hub.app.inject({ url: new URL(feed.url).pathname, headers: patient.headers });
    await send('DELETE', patient, `/calendar-feeds/${feed.id}`);
    await hub.app.inject({ url: new URL(feed.url).pathname, headers: patient.headers });
    await hub.app.inject({ url: `${new URL(feed.url).pathname}?x=%zz`, method: 'PUT' });
    // A fault of ours on the way: what went wrong is logged, and where, by its pattern.
    await hub.owner.query('alter table scheduling.calendar_feed rename to calendar_feed_away');
    expect((await read(feed.url)).statusCode).toBe(500);
    await hub.owner.query('alter table scheduling.calendar_feed_away rename to calendar_feed');
    expect(log.some((line) => line.includes('request failed'))).toBe(true);
    for (const line of log) expect(line).not.toContain(token);
    const { rows } = await hub.owner.query<{ row: string }>(
      'select a::text as row from kernel.audit_log a',
    );
    for (const { row } of rows) expect(row).not.toContain(token);
  });

  test('is in its owner’s copy without its secret, and goes with an erasure', async () => {
    const { hub } = practice;
    const patient = await hub.actors.patient();
    const { accountId, patientId } = patient;
    const guardian = await hub.actors.guardian(patientId);
    const feeds = [await create(patient, { patientId }), await create(guardian, { patientId })];
    const part = hub.hub.parts.get('scheduling')!.personalData;
    const subject = { accountId, patientId, practitionerIds: [] };
    const inTransaction = <T>(work: (trx: never) => Promise<T>): Promise<T> =>
      hub
        .kernel('scheduling')
        .db.transaction()
        .execute((trx) => work(trx as never));
    const copy = await inTransaction((trx) => part.export(subject, trx));
    const copied = copy.data['calendarFeeds'] as { isOwn: boolean }[];
    // Both were made at the same moment of the test's clock, so their order says nothing.
    expect(copied).toHaveLength(2);
    expect(new Set(copied.map(({ isOwn }) => isOwn))).toEqual(new Set([true, false]));
    for (const { url } of feeds) expect(JSON.stringify(copy)).not.toContain(url.slice(-47, -4));
    const { erased } = await inTransaction((trx) => part.erase(subject, trx));
    expect(erased).toContainEqual({ kind: 'calendar-feed', count: 2 });
    for (const { url } of feeds) expect((await read(url)).statusCode).toBe(404);
  });

  test('whose address is tried again and again is not answered for long', async () => {
    const { hub } = practice;
    const statuses: number[] = [];
    for (let times = 0; times < 70; times += 1) {
      const answer = await hub.app.inject({
        url: `/api/v1/scheduling/feeds/${'a'.repeat(43)}.ics`,
        remoteAddress: '203.0.113.9',
      });
      statuses.push(answer.statusCode);
    }
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalendarSource } from '../schemas/calendar-sources.ts';
import { event, ics } from './calendar-server.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';
import { startRadicale } from './radicale.ts';
import type { Radicale } from './radicale.ts';

let practice: Practice;
let radicale: Radicale;
let source: CalendarSource;
beforeAll(async () => {
  radicale = await startRadicale();
  practice = await startPractice({ config: { calendarsAllowPrivate: true } });
}, 60_000);
afterAll(async () => {
  await practice.hub.stop();
  await radicale.stop();
});

const send = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', rest: string, payload?: object) =>
  practice.hub.app.inject({
    method,
    url: `/api/v1/scheduling/practitioners/${practice.practitionerId}/calendars${rest}`,
    headers: practice.doctor.headers,
    ...(payload && { payload }),
  });
const sourceNow = async (): Promise<CalendarSource> =>
  (await send('GET', '')).json<{ items: CalendarSource[] }>().items[0]!;
const sync = async (): Promise<CalendarSource> => {
  expect((await send('POST', `/${source.id}/sync`)).statusCode).toBe(202);
  await practice.hub.drain();
  const now = await sourceNow();
  expect([now.failure, now.writeFailure]).toEqual([null, null]);
  return now;
};
const startsOf = async (day: string): Promise<string[]> =>
  (await practice.slots(`${day}T00:00:00Z`, `${day}T23:59:59Z`)).slots.map(({ start }) =>
    start.slice(11, 16),
  );
/** The visits in the calendar, as UID, start and state of each. */
const written = async (): Promise<string[]> => {
  const text = (await radicale.read()).replaceAll(/\r?\n[ \t]/g, '');
  return [...text.matchAll(/BEGIN:VEVENT([^]*?)END:VEVENT/g)]
    .map(([, body = '']) => body)
    .filter((body) => body.includes('@telehealth-hub'))
    .map((body) => {
      const of = (name: string): string =>
        new RegExp(`^${name}:(.*)$`, 'm').exec(body)?.[1]?.trim() ?? '';
      return `${of('UID').slice(0, 36)} ${of('DTSTART')} ${of('SUMMARY')}`;
    });
};

describe('a calendar on a real CalDAV server', () => {
  test('is found by the address of the account, and refused with a wrong password', async () => {
    const { origin, username, password } = radicale;
    const found = await send('POST', '/discovery', { url: origin, username, password });
    expect(found.json()).toEqual({ items: [{ url: radicale.url, name: 'Praxis & privat' }] });
    const wrong = await send('POST', '/discovery', { url: origin, username, password: 'no' });
    expect(wrong.json()).toMatchObject({ code: 'calendar_unusable', reason: 'unauthorized' });
    const gone = await send('POST', '', {
      kind: 'caldav',
      name: 'x',
      url: `${origin}/lena/nothing/`,
      username,
      password,
    });
    expect(gone.json()).toMatchObject({ code: 'calendar_unusable', reason: 'not-found' });
  });

  test('blocks with single, recurring, moved and deleted events', async () => {
    await radicale.put('one', ics(event('one', '20260303T083000Z', '20260303T091500Z')));
    await radicale.put(
      'series',
      ics(event('series', '20260225T100000Z', '20260225T103000Z', 'RRULE:FREQ=WEEKLY')),
    );
    const { url, username, password } = radicale;
    const answer = await send('POST', '', {
      kind: 'caldav',
      name: 'Praxis',
      url,
      username,
      password,
      writesVisits: true,
      language: 'de',
    });
    expect(answer.statusCode).toBe(201);
    source = answer.json<CalendarSource>();
    expect(await startsOf('2026-03-03')).toEqual(['08:00', '09:30', '10:00', '10:30']);
    expect(await startsOf('2026-03-04')).not.toContain('10:00');
    expect(await startsOf('2026-03-11')).not.toContain('10:00');

    await radicale.put('one', ics(event('one', '20260305T083000Z', '20260305T091500Z')));
    await radicale.remove('series');
    await sync();
    expect(await startsOf('2026-03-03')).toEqual(await startsOf('2026-03-04'));
    expect(await startsOf('2026-03-05')).toEqual(['08:00', '09:30', '10:00', '10:30']);
    await radicale.remove('one');
    expect(await sync()).toMatchObject({ busyTimes: 0 });
    expect(await startsOf('2026-03-05')).toContain('08:30');
  });

  test('shows each booked visit by itself, moves it, and lets it go with the visit', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-04T09:00:00Z', { reason: 'Rash' });
    // Nobody asks for it: the booking itself brings it about.
    await hub.drain();
    expect(await written()).toEqual([`${id} 20260304T090000Z Termin (Video)`]);
    expect(await radicale.read()).not.toMatch(/Rash|patient/i);
    expect(await sourceNow()).toMatchObject({ writtenVisits: 1 });

    const move = (start: string) =>
      practice.call(patient, 'POST', `/appointments/${id}/reschedule`, { start });
    // Our own events there are no busy time of somebody else's.
    expect(await sync()).toMatchObject({ busyTimes: 0 });

    await move('2026-03-05T10:00:00Z');
    await hub.drain();
    expect(await written()).toEqual([`${id} 20260305T100000Z Termin (Video)`]);

    // Who deletes or changes it there cancels and moves nothing.
    await radicale.remove(id);
    await move('2026-03-05T10:30:00Z');
    await sync();
    expect(await written()).toEqual([`${id} 20260305T103000Z Termin (Video)`]);
    await radicale.put(
      id,
      ics(event(`${id}@telehealth-hub`, '20260306T080000Z', '20260306T083000Z')),
    );
    await move('2026-03-05T10:00:00Z');
    await sync();
    expect(await written()).toEqual([`${id} 20260305T100000Z Termin (Video)`]);

    await practice.call(patient, 'POST', `/appointments/${id}/cancel`, {});
    await hub.drain();
    expect(await written()).toEqual([]);
    expect(await sourceNow()).toMatchObject({ writtenVisits: 0 });
  });

  test('gives back what we wrote when writing is turned off, and when it is removed', async () => {
    const { hub, patient, booked } = practice;
    const { id } = await booked(patient, '2026-03-04T09:30:00Z');
    await hub.drain();
    expect(await written()).toHaveLength(1);
    await send('PATCH', `/${source.id}`, { writesVisits: false });
    await hub.drain();
    expect(await written()).toEqual([]);
    await send('PATCH', `/${source.id}`, { writesVisits: true });
    await hub.drain();
    expect(await written()).toEqual([`${id} 20260304T093000Z Termin (Video)`]);
    await radicale.put('mine', ics(event('mine', '20260303T083000Z', '20260303T091500Z')));
    await sync();
    expect(await startsOf('2026-03-03')).not.toContain('08:30');
    expect((await send('DELETE', `/${source.id}`)).statusCode).toBe(204);
    expect(await startsOf('2026-03-03')).toContain('08:30');
    await hub.drain();
    expect(await written()).toEqual([]);
    expect(await radicale.read()).toContain('UID:mine');
    const { rows } = await hub.owner.query('select 1 from scheduling.calendar_source');
    expect(rows).toEqual([]);
  });
});

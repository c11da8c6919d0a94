import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { CalendarSource } from '../schemas/calendar-sources.ts';
import { event, ics, serveCalendar } from './calendar-server.ts';
import type { CalendarServer } from './calendar-server.ts';
import { MONDAY, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

const TUESDAY = '2026-03-03';
let practice: Practice;
let server: CalendarServer;
let doctor: TestActor;
beforeAll(async () => {
  practice = await startPractice({ config: { calendarsAllowPrivate: true } });
  server = await serveCalendar((_request, response) => response.end());
  ({ doctor } = practice);
});
afterAll(async () => {
  await server.stop();
  await practice.hub.stop();
});
afterEach(async () => {
  await at(MONDAY);
  for (const { id } of (await list()).items) await remove(id);
  server.requests.length = 0;
});

/** Access tokens are short, so a later moment is another session. */
const at = async (moment: string): Promise<void> => {
  practice.hub.clock.set(moment);
  doctor = await practice.hub.actors.session(practice.doctor, { mfa: true });
};
const path = (rest = ''): string => `/practitioners/${practice.practitionerId}/calendars${rest}`;
const send = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  rest: string,
  payload?: object,
  actor: TestActor = doctor,
) =>
  practice.hub.app.inject({
    method,
    url: `/api/v1/scheduling${path(rest)}`,
    headers: actor.headers,
    ...(payload && { payload }),
  });
const list = async () => (await send('GET', '')).json<{ items: CalendarSource[] }>();
const remove = (id: string) => send('DELETE', `/${id}`);
const publish = (...events: (readonly string[])[]): void =>
  server.serve((_request, response) => {
    response.setHeader('content-type', 'text/calendar');
    response.end(ics(...events));
  });
const connect = async (url = `${server.origin}/me.ics`): Promise<CalendarSource> => {
  const answer = await send('POST', '', { kind: 'ics', name: 'Privat', url });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<CalendarSource>();
};
const startsOf = async (day = TUESDAY): Promise<string[]> =>
  (await practice.slots(`${day}T00:00:00Z`, `${day}T23:59:59Z`)).slots.map(({ start }) =>
    start.slice(11, 16),
  );
const ALL = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'];
/** Reads again, as the job does. */
const sync = async (id: string): Promise<CalendarSource> => {
  expect((await send('POST', `/${id}/sync`)).statusCode).toBe(202);
  await practice.hub.drain();
  return (await list()).items.find((source) => source.id === id)!;
};

describe('a published calendar', () => {
  test('blocks slots with its busy times as soon as it is connected, and follows every change', async () => {
    expect(await startsOf()).toEqual(ALL);
    publish(event('a', '20260303T083000Z', '20260303T091500Z'));
    const source = await connect();
    expect(source).toMatchObject({
      kind: 'ics',
      failure: null,
      busyTimes: 1,
      unreadableEntries: 0,
    });
    expect(await startsOf()).toEqual(['08:00', '09:30', '10:00', '10:30']);

    publish(event('a', '20260303T100000Z', '20260303T103000Z'));
    await sync(source.id);
    expect(await startsOf()).toEqual(['08:00', '08:30', '09:00', '09:30', '10:30']);

    publish(event('b', '20260224T080000Z', '20260224T090000Z', 'RRULE:FREQ=WEEKLY'));
    await sync(source.id);
    expect(await startsOf()).toEqual(['09:00', '09:30', '10:00', '10:30']);
    expect(await startsOf('2026-03-10')).toEqual(['09:00', '09:30', '10:00', '10:30']);

    await remove(source.id);
    expect(await startsOf()).toEqual(ALL);
  });

  test('is never asked by who looks for slots', async () => {
    publish(event('a', '20260303T083000Z', '20260303T091500Z'));
    await connect();
    const asked = server.requests.length;
    await startsOf();
    await startsOf('2026-03-10');
    expect(server.requests).toHaveLength(asked);
  });

  test('keeps times alone: no title, no address, no UID', async () => {
    publish(event('private-uid', '20260303T083000Z', '20260303T091500Z'));
    const { id } = await connect(`${server.origin}/secret-address.ics`);
    const answer = await send('GET', '');
    expect(answer.body).not.toContain('secret-address');
    expect(answer.body).not.toContain(server.origin);
    const { rows } = await practice.hub.owner.query<{ row: string }>(
      `select s::text || coalesce(b::text, '') as row from scheduling.calendar_source s
        left join scheduling.external_busy b on b.source_id = s.id where s.id = $1`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).not.toMatch(/private/i);
      expect(row).not.toContain(Buffer.from('secret-address').toString('hex'));
    }
  });

  test('is fetched whole only when it has changed, and twice a day', async () => {
    server.serve((request, response) => {
      response.setHeader('etag', '"one"');
      if (request.headers['if-none-match'] === '"one"') {
        response.statusCode = 304;
        return void response.end();
      }
      return void response.end(ics(event('a', '20260303T083000Z', '20260303T091500Z')));
    });
    const { id } = await connect();
    await at('2026-03-02T08:20:00Z');
    const synced = await sync(id);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"one"');
    expect(synced).toMatchObject({ syncedAt: '2026-03-02T08:20:00.000Z', busyTimes: 1 });
    await at('2026-03-02T20:30:00Z');
    await sync(id);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  test('that fails keeps what it said, is asked less and less, and recovers', async () => {
    publish(event('a', '20260303T083000Z', '20260303T091500Z'));
    const { id } = await connect();
    server.serve((_request, response) => {
      response.statusCode = 500;
      response.end();
    });
    const waits: number[] = [];
    for (let times = 0; times < 7; times += 1) {
      const { failure, nextSyncAt } = await sync(id);
      expect(failure).toBe('server-error');
      waits.push((Date.parse(nextSyncAt) - practice.hub.clock.now().getTime()) / 60_000);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(30);
    expect(waits.at(-1)).toBeGreaterThan(350);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(360);
    expect(await startsOf()).toEqual(['08:00', '09:30', '10:00', '10:30']);
    publish();
    expect(await sync(id)).toMatchObject({ failure: null, busyTimes: 0 });
    expect(await startsOf()).toEqual(ALL);
  });

  test('may redirect, but not for ever', async () => {
    server.serve((request, response) => {
      if (request.url === '/moved') return void response.end(ics());
      response.writeHead(302, { location: request.url === '/loop' ? '/loop' : '/moved' });
      return void response.end();
    });
    expect(await connect(`${server.origin}/old`)).toMatchObject({ failure: null });
    expect(await refusalOf(`${server.origin}/loop`)).toBe('too-many-redirects');
  });

  test('becomes no block over a visit that is booked, which is there for its patient still', async () => {
    const booked = await practice.booked(practice.patient, `${TUESDAY}T09:00:00Z`);
    publish(event('a', '20260303T083000Z', '20260303T100000Z'));
    await connect();
    expect(await startsOf()).toEqual(['08:00', '10:00', '10:30']);
    await practice.call(practice.patient, 'POST', `/appointments/${booked.id}/cancel`, {});
    await practice.hub.drain();
    expect(await startsOf()).toEqual(['08:00', '10:00', '10:30']);
  });
});

/** Why a calendar was refused. */
const refusalOf = async (url: string): Promise<unknown> => {
  const answer = await send('POST', '', { kind: 'ics', name: 'x', url });
  expect(answer.statusCode).toBe(422);
  const { code, reason } = answer.json<{ code: string; reason?: string }>();
  expect(code).toBe('calendar_unusable');
  return reason;
};

describe('a hostile server', () => {
  const MEBI = 1024 * 1024;
  const endless =
    (chunk: string) =>
    (response: { write(data: string): boolean; on(name: 'drain', then: () => void): unknown }) => {
      const more = (): void => {
        while (response.write(chunk)) continue;
      };
      response.on('drain', more);
      more();
    };

  test('with a million events, without end, or packed to burst is refused and takes nothing down', async () => {
    const one = event('x', '20260303T083000Z', '20260303T091500Z').join('\r\n');
    server.serve((_request, response) =>
      endless(`BEGIN:VEVENT\r\n${one}\r\nEND:VEVENT\r\n`.repeat(1000))(response),
    );
    expect(await refusalOf(`${server.origin}/endless`)).toBe('too-large');
    const bomb = gzipSync(Buffer.alloc(200 * MEBI, 'x'));
    server.serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(bomb);
    });
    expect(await refusalOf(`${server.origin}/bomb`)).toBe('too-large');
    const tiny = ics(
      ...Array.from({ length: 120_000 }, (_, at) => [`UID:${at}`, 'DTSTART:20260303T083000Z']),
    );
    server.serve((_request, response) => void response.end(tiny));
    expect(await refusalOf(`${server.origin}/many`)).toBe('too-many');
    expect(await startsOf()).toEqual(ALL);
  }, 120_000);

  test('with rules that repeat each second is refused', async () => {
    publish(event('a', '19700101T000000Z', '19700101T000001Z', 'RRULE:FREQ=SECONDLY'));
    expect(await refusalOf(`${server.origin}/seconds`)).toBe('too-many');
    publish(
      ...Array.from({ length: 200 }, (_, at) =>
        event(`${at}`, '19700101T000000Z', '19700101T000001Z', 'RRULE:FREQ=HOURLY'),
      ),
    );
    expect(await refusalOf(`${server.origin}/hours`)).toBe('too-many');
  }, 60_000);

  test('that sends something else, deeply nested or binary, is refused', async () => {
    for (const body of [
      '<html><body>Sign in</body></html>',
      'BEGIN:VCALENDAR\r\n'.repeat(100_000),
      Buffer.from([0, 255, 254, 13, 10, 0]),
      '',
    ]) {
      server.serve((_request, response) => void response.end(body));
      expect(await refusalOf(`${server.origin}/other`)).toBe('not-a-calendar');
    }
    server.serve((_request, response) => {
      response.statusCode = 401;
      response.end();
    });
    expect(await refusalOf(`${server.origin}/closed`)).toBe('unauthorized');
  });

  test('that is away, or no address at all, is told apart', async () => {
    expect(await refusalOf('http://127.0.0.1:9/')).toBe('unreachable');
    for (const url of ['ftp://example.org/a.ics', 'not an address', 'javascript:alert(1)'])
      expect((await send('POST', '', { kind: 'ics', name: 'x', url })).json()).toMatchObject({
        errors: [{ path: 'body.url', code: 'invalid_address' }],
      });
  });
});

describe('without the setting for private networks', () => {
  let strict: Practice;
  beforeAll(async () => {
    strict = await startPractice();
  });
  afterAll(() => strict.hub.stop());

  test('nobody reaches what is inside them, whatever the address looks like', async () => {
    for (const url of [
      `${server.origin}/me.ics`,
      'https://127.0.0.1/a.ics',
      'webcal://localhost/a.ics',
      'https://169.254.169.254/latest/meta-data/',
      'https://[::ffff:10.0.0.1]/',
      'https://2130706433/',
      'http://example.org/a.ics',
    ]) {
      const answer = await strict.hub.app.inject({
        method: 'POST',
        url: `/api/v1/scheduling/practitioners/${strict.practitionerId}/calendars`,
        headers: strict.doctor.headers,
        payload: { kind: 'ics', name: 'x', url },
      });
      expect([url, answer.statusCode, answer.json<{ reason: string }>().reason]).toEqual([
        url,
        422,
        'refused-address',
      ]);
    }
    expect(server.requests).toEqual([]);
  }, 60_000);
});

describe('the calendars of a practitioner', () => {
  test('are for them and their clinic’s administrators alone', async () => {
    publish();
    const { id } = await connect();
    const { hub, admin, desk, patient, clinicId } = practice;
    expect((await send('GET', '', undefined, admin)).statusCode).toBe(200);
    const strangers = [
      await hub.actors.doctor({ clinicId }),
      await hub.actors.doctor(),
      await hub.actors.admin(),
      desk,
      patient,
      await hub.actors.session(practice.doctor, { mfa: false }),
    ];
    for (const actor of strangers) {
      const statuses = [
        await send('GET', '', undefined, actor),
        await send('POST', '', { kind: 'ics', name: 'x', url: server.origin }, actor),
        await send(
          'POST',
          '/discovery',
          { url: server.origin, username: 'a', password: 'b' },
          actor,
        ),
        await send('PATCH', `/${id}`, { name: 'x' }, actor),
        await send('POST', `/${id}/sync`, undefined, actor),
        await send('DELETE', `/${id}`, undefined, actor),
      ].map(({ statusCode }) => statusCode);
      for (const status of statuses) expect([403, 404]).toContain(status);
    }
    const other = await hub.actors.doctor({ clinicId });
    const swapped = await hub.app.inject({
      method: 'DELETE',
      url: `/api/v1/scheduling/practitioners/${other.practitionerId}/calendars/${id}`,
      headers: other.headers,
    });
    expect(swapped.statusCode).toBe(404);
    expect((await list()).items).toHaveLength(1);
  });

  test('are ten at most, and a published one is not written to', async () => {
    publish();
    const { id } = await connect();
    expect((await send('PATCH', `/${id}`, { writesVisits: true })).statusCode).toBe(422);
    expect((await send('PATCH', `/${id}`, { username: 'a' })).statusCode).toBe(422);
    expect((await send('PATCH', `/${id}`, { name: 'Familie' })).json()).toMatchObject({
      name: 'Familie',
    });
    for (let times = 1; times < 10; times += 1) await connect();
    expect(
      (await send('POST', '', { kind: 'ics', name: 'x', url: server.origin })).json(),
    ).toMatchObject({
      code: 'too_many_calendars',
    });
  }, 60_000);

  test('end with their time at the clinic', async () => {
    publish(event('a', '20260303T083000Z', '20260303T091500Z'));
    await connect();
    const { hub, practitionerId, clinicId } = practice;
    await hub.owner.query('select kernel.emit($1, $2, $3)', [
      'practitioner.left.v1',
      practitionerId,
      JSON.stringify({ practitionerId, clinicId }),
    ]);
    await hub.drain();
    const { rows } = await hub.owner.query(
      `select 1 from scheduling.calendar_source where practitioner_id = $1
        union all select 1 from scheduling.external_busy where practitioner_id = $1
        union all select 1 from scheduling.reservation where practitioner_id = $1 and kind = 'block'`,
      [practitionerId],
    );
    expect(rows).toEqual([]);
  });
});

import { calendarQuery, fetchCalendars, createAccount, propfind } from 'tsdav';
import type { OutboundFetch } from '@hub/kernel/http/outbound.ts';
import type { Interval } from '../domain/interval.ts';
import type {
  BusyAnswer,
  BusyRequest,
  CalendarAccess,
  CalendarAdapter,
  WrittenVisit,
} from './adapter.ts';
import { busyTimes } from './busy-times.ts';
import type { Busy } from './busy-times.ts';
import { CalendarError } from './failure.ts';
import type { CalendarFailure } from './failure.ts';
import { calendarFetch, failureOf, requireOk } from './http.ts';

/** One of an account's calendars. */
export interface FoundCalendar {
  url: string;
  name: string;
}

/** A calendar of a CalDAV account (RFC 4791), chosen by its address. */
export const caldavAdapter = (access: CalendarAccess): CalendarAdapter => ({
  fetchBusy: (request) => speaking(access, (fetch) => fetchBusy(fetch, access.url, request)),
  writer: {
    putVisit: (id, text, before) => putVisit(access, id, text, before),
    deleteVisit: (written) => deleteVisit(access, written),
  },
});

/** The calendars for events that an account has (RFC 6764, RFC 4791, 6.2.1). */
export const discoverCalendars = (access: CalendarAccess): Promise<FoundCalendar[]> =>
  speaking(access, async (fetch) => {
    const account = await createAccount({
      account: { serverUrl: access.url, accountType: 'caldav' },
      fetch,
    });
    const found = await fetchCalendars({ account, fetch });
    return found
      .filter(({ components }) => components === undefined || components.includes('VEVENT'))
      .map(({ url, displayName }) => ({
        url: new URL(url, access.url).href,
        name: (typeof displayName === 'string' && displayName.trim()) || lastPart(url),
      }));
  });

const lastPart = (url: string): string =>
  decodeURIComponent(url.split('/').filter(Boolean).at(-1) ?? url);

/**
 * The library swallows some refusals and words others in its own way: what the server said first
 * is what its owner can mend.
 */
async function speaking<Result>(
  access: CalendarAccess,
  work: (fetch: typeof globalThis.fetch) => Promise<Result>,
): Promise<Result> {
  const fetch = calendarFetch(access);
  const said: CalendarFailure[] = [];
  const listening: OutboundFetch = async (address, options) => {
    try {
      const answer = await fetch(address, options);
      if (answer.status === 401 || answer.status === 403) said.push('unauthorized');
      else if (answer.status >= 500) said.push('server-error');
      return answer;
    } catch (error) {
      said.push(failureOf(error).failure);
      throw error;
    }
  };
  try {
    return await work(listening as typeof globalThis.fetch);
  } catch (error) {
    if (said.includes('unauthorized')) throw new CalendarError('unauthorized', error);
    const [first] = said;
    throw first === undefined ? failureOf(error) : new CalendarError(first, error);
  }
}

async function fetchBusy(
  fetch: typeof globalThis.fetch,
  url: string,
  { window, zone, state }: BusyRequest,
): Promise<BusyAnswer> {
  const tag = await tagOf(fetch, url);
  if (tag !== undefined && tag === state['tag']) return { busy: null, state };
  const resources = await calendarQuery({
    url,
    props: { 'd:getetag': {}, 'c:calendar-data': {} },
    filters: eventsIn(window),
    depth: '1',
    fetch,
  });
  const busy: Busy = { times: [], unreadable: 0 };
  for (const { status, props } of resources) {
    if (status >= 300) requireOk({ status });
    const data: unknown = props?.['calendarData'];
    const text =
      typeof data === 'string' ? data : (data as Record<string, unknown> | undefined)?.['_cdata'];
    if (typeof text !== 'string') {
      if (data !== undefined) busy.unreadable += 1;
      continue;
    }
    addTo(busy, text, window, zone);
  }
  return { busy, state: tag === undefined ? {} : { tag } };
}

/** One broken resource hides no others, and is counted. */
function addTo(busy: Busy, text: string, window: Interval, zone: string): void {
  try {
    const { times, unreadable } = busyTimes(text, window, zone);
    busy.times.push(...times);
    busy.unreadable += unreadable;
  } catch (error) {
    if (!(error instanceof CalendarError) || error.failure !== 'not-a-calendar') throw error;
    busy.unreadable += 1;
  }
  if (busy.times.length > MOST_TIMES) throw new CalendarError('too-many');
}
const MOST_TIMES = 20_000;

/** What changes with anything in the calendar; undefined where the server has no such thing. */
async function tagOf(fetch: typeof globalThis.fetch, url: string): Promise<string | undefined> {
  const [found] = await propfind({
    url,
    props: { 'd:resourcetype': {}, 'd:sync-token': {}, 'cs:getctag': {} },
    depth: '0',
    fetch,
  });
  if (found === undefined) throw new CalendarError('server-error');
  requireOk(found);
  const tag: unknown = found.props?.['getctag'] ?? found.props?.['syncToken'];
  return typeof tag === 'string' && tag !== '' && tag.length <= 500 ? tag : undefined;
}

/** RFC 4791, 9.9: the server answers with every event that has an instance in the window, whole. */
const eventsIn = ({ start, end }: Interval) => ({
  'comp-filter': {
    _attributes: { name: 'VCALENDAR' },
    'comp-filter': {
      _attributes: { name: 'VEVENT' },
      'time-range': { _attributes: { start: basic(start), end: basic(end) } },
    },
  },
});

const basic = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

/**
 * Puts a visit where it belongs, unless somebody else changed it meanwhile: then once more without
 * asking, since the visit's time is ours to say. Who deletes it there cancels nothing, and sees it again.
 */
async function putVisit(
  access: CalendarAccess,
  appointmentId: string,
  text: string,
  before: WrittenVisit | null,
): Promise<WrittenVisit> {
  const fetch = calendarFetch(access);
  const href = before?.href ?? new URL(`${appointmentId}.ics`, directoryOf(access.url)).href;
  const condition: Record<string, string> =
    before === null
      ? { 'if-none-match': '*' }
      : before.etag === null
        ? {}
        : { 'if-match': before.etag };
  const put = (headers: Record<string, string>): Promise<Response> =>
    fetch(href, {
      method: 'PUT',
      headers: { 'content-type': 'text/calendar; charset=utf-8', ...headers },
      body: text,
    });
  let answer = await put(condition);
  if (answer.status === 412 || answer.status === 404) answer = await put({});
  if (answer.status === 403 || answer.status === 405) throw new CalendarError('read-only');
  requireOk(answer);
  return { href, etag: answer.headers.get('etag') };
}

async function deleteVisit(access: CalendarAccess, { href, etag }: WrittenVisit): Promise<void> {
  const fetch = calendarFetch(access);
  const remove = (headers: Record<string, string>): Promise<Response> =>
    fetch(href, { method: 'DELETE', headers });
  let answer = await remove(etag === null ? {} : { 'if-match': etag });
  if (answer.status === 412) answer = await remove({});
  if (answer.status === 404 || answer.status === 410) return;
  if (answer.status === 405) throw new CalendarError('read-only');
  requireOk(answer);
}

const directoryOf = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

import type { BusyAnswer, BusyRequest, CalendarAccess, CalendarAdapter } from './adapter.ts';
import { busyTimes } from './busy-times.ts';
import { calendarFetch, failureOf, fetchFollowing, requireOk } from './http.ts';

/** A calendar published at an address (webcal, iCalendar): to be read, not written. */
export const icsAdapter = (access: CalendarAccess): CalendarAdapter => ({
  fetchBusy: (request) => fetchBusy(access, request),
});

async function fetchBusy(
  access: CalendarAccess,
  { window, zone, state }: BusyRequest,
): Promise<BusyAnswer> {
  const { etag, lastModified } = state;
  try {
    const answer = await fetchFollowing(calendarFetch(access), access.url, {
      accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
    });
    if (answer.status === 304) return { busy: null, state };
    requireOk(answer);
    const busy = busyTimes(await answer.text(), window, zone);
    return { busy, state: validatorsOf(answer.headers) };
  } catch (error) {
    throw failureOf(error);
  }
}

/** As they came, since a server wants them back letter by letter; long ones are not worth their place. */
function validatorsOf(headers: Headers): Record<string, string> {
  const found = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  return Object.fromEntries(
    Object.entries(found).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1].length <= 500,
    ),
  );
}

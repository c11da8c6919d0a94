import { gunzipSync } from 'node:zlib';
import { OutboundError, createOutboundFetch } from '@hub/kernel/http/outbound.ts';
import type { OutboundFetch } from '@hub/kernel/http/outbound.ts';
import type { CalendarAccess } from './adapter.ts';
import { CalendarError } from './failure.ts';

/** More than a lively calendar of ten years; what is larger is no diary. */
const MOST_BYTES = 16 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;

/**
 * Requests to a calendar under the kernel's guard against addresses of our own network. Each throws
 * CalendarError where there is no answer; answers of every status come back. Credentials go to the
 * host that was typed and its siblings alone (`p34-caldav.icloud.com` for `caldav.icloud.com`).
 */
export function calendarFetch({ url, credentials, allowPrivate }: CalendarAccess): OutboundFetch {
  const fetch = createOutboundFetch({ allowPrivate, timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES });
  const home = new URL(url);
  return async (address, { method, headers, body } = {}) => {
    const sent = new Headers(headers);
    sent.set('accept-encoding', 'identity');
    sent.set('user-agent', 'Telehealth Hub');
    if (credentials && isOfSameSite(home, new URL(address)))
      sent.set('authorization', `Basic ${basicOf(credentials)}`);
    try {
      const answer = await fetch(address, { ...(method && { method }), headers: sent, body });
      return await unpacked(answer);
    } catch (error) {
      throw failureOf(error);
    }
  };
}

const basicOf = ({ username, password }: NonNullable<CalendarAccess['credentials']>): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

/** The same host, or one beside it under a domain of its own; never from TLS to none. */
function isOfSameSite(home: URL, other: URL): boolean {
  if (home.protocol !== other.protocol) return false;
  if (home.host === other.host) return true;
  const domain = (host: string): string => host.slice(host.indexOf('.') + 1);
  const shared = domain(home.hostname);
  return (
    // Of three parts at least, so that `a.example` and `b.example` are strangers.
    home.hostname.split('.').length >= 3 &&
    !/^[\d.]+$/.test(home.hostname) &&
    home.port === other.port &&
    shared === domain(other.hostname)
  );
}

/** The address followed through redirects, each under the same guard. */
export async function fetchFollowing(
  fetch: OutboundFetch,
  address: string,
  headers: Record<string, string>,
): Promise<Response> {
  let url = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await fetch(url, { headers });
    const location = answer.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return answer;
    if (!URL.canParse(location, url)) throw new CalendarError('server-error');
    url = new URL(location, url).href;
  }
  throw new CalendarError('too-many-redirects');
}

/** Throws for the answer of a server that will not serve. */
export function requireOk({ status }: { status: number }): void {
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 403) throw new CalendarError('unauthorized');
  if (status === 404 || status === 410) throw new CalendarError('not-found');
  throw new CalendarError('server-error');
}

/** Some servers pack what nobody asked to have packed; a little that unpacks to very much is refused. */
async function unpacked(answer: Response): Promise<Response> {
  const encoding = answer.headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding === 'identity' || answer.body === null) return answer;
  if (encoding !== 'gzip') throw new CalendarError('not-a-calendar');
  const packed = Buffer.from(await answer.arrayBuffer());
  const { status, headers } = answer;
  return new Response(gunzipSync(packed, { maxOutputLength: MOST_BYTES }), { status, headers });
}

/** What went wrong, as far as it is known. */
export function failureOf(error: unknown): CalendarError {
  if (error instanceof CalendarError) return error;
  if (error instanceof OutboundError) {
    if (
      error.refused ||
      causesOf(error).some((cause) => cause instanceof OutboundError && cause.refused)
    )
      return new CalendarError('refused-address', error);
    if (error.tooLarge) return new CalendarError('too-large', error);
    const isLate = causesOf(error).some(({ name }) => /^(TimeoutError|AbortError)$/.test(name));
    return new CalendarError(isLate ? 'timeout' : 'unreachable', error);
  }
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'ERR_BUFFER_TOO_LARGE') return new CalendarError('too-large', error);
  return new CalendarError('not-a-calendar', error);
}

const causesOf = (error: Error): Error[] =>
  error.cause instanceof Error ? [error.cause, ...causesOf(error.cause)] : [];

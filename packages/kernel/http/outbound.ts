import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

/** A request to an address that somebody else gave us could not be made, or must not be. */
export class OutboundError extends Error {
  override name = 'OutboundError';
  /** Whether the address itself is refused, rather than out of reach. */
  readonly refused: boolean;
  /** Whether more came than was asked for. */
  readonly tooLarge: boolean;
  constructor(
    message: string,
    {
      refused = false,
      tooLarge = false,
      cause,
    }: { refused?: boolean; tooLarge?: boolean; cause?: unknown },
  ) {
    super(message, { cause });
    this.refused = refused;
    this.tooLarge = tooLarge;
  }
}

export interface OutboundOptions {
  /** Also into private networks and without TLS: for providers inside the own network. */
  allowPrivate: boolean;
  timeoutMs?: number;
  maxBytes?: number;
}

/** The part of `fetch` that libraries ask for; redirects are not followed. */
export type OutboundFetch = (
  url: string,
  options?: { method?: string; headers?: Record<string, string> | Headers; body?: unknown },
) => Promise<Response>;

/**
 * Requests to addresses that somebody typed, such as a clinic's administrator (OWASP: server-side request forgery).
 * Https only, and only to public addresses: asked of each address that the name resolves to, at the
 * moment of the connection, so that a name cannot point elsewhere in between. Short, and small.
 */
export function createOutboundFetch(options: OutboundOptions): OutboundFetch {
  const { allowPrivate, timeoutMs = 5000, maxBytes = 512 * 1024 } = options;
  return async (address, { method = 'GET', headers, body } = {}) => {
    const url = new URL(address);
    if (!allowPrivate) requirePublic(url);
    const request: RequestOptions = {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      // A connection of its own: one kept open could have been made under other rules.
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      ...(!allowPrivate && { lookup: publicLookup }),
    };
    try {
      const answer = await send(url, request, textOf(body));
      return await responseOf(answer, maxBytes);
    } catch (cause) {
      if (cause instanceof OutboundError) throw cause;
      throw new OutboundError('The address does not answer', { cause });
    }
  };
}

function requirePublic(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:') throw new OutboundError('Only https is used', { refused: true });
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw notPublic();
}

const notPublic = (): OutboundError =>
  new OutboundError('The address is not a public one', { refused: true });

const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error !== null || first === undefined) return done(error ?? notPublic(), '');
    if (!found.every(({ address }) => isPublicAddress(address))) return done(notPublic(), '');
    if (options.all === true) return done(null, found);
    return done(null, first.address, first.family);
  });
};

function send(url: URL, options: RequestOptions, body: string | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    request.once('error', reject);
    request.end(body);
  });
}

async function responseOf(answer: IncomingMessage, maxBytes: number): Promise<Response> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) {
      answer.destroy();
      throw new OutboundError('The answer is too large', { tooLarge: true });
    }
    parts.push(part);
  }
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const status = answer.statusCode ?? 502;
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? Buffer.concat(parts) : null, { status, headers });
}

function textOf(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only text and forms are sent');
}

/** IANA's special-purpose registry (RFC 6890): what is no address of the public internet. */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
const special = new BlockList();
for (const [net, prefix] of SPECIAL_V4) special.addSubnet(net, prefix, 'ipv4');
// Within 2000::/3: Teredo, documentation and 6to4, which lead to IPv4 addresses or nowhere.
for (const [net, prefix] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(net, prefix, 'ipv6');
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public internet; IPv4 addresses in IPv6 form do not count. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  if (family === 6) return unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return false;
}

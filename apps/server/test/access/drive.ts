import type { LightMyRequestResponse } from 'fastify';
import type { Person, World } from './world.ts';

/** What came of one call. Anything that is neither is a fault of the test or of the product. */
export type Verdict = 'allowed' | 'denied' | `unclear: ${string}`;

/** Makes one call as one person; anonymous where there is none. */
export type Drive = (world: World, person: Person | undefined) => Promise<Verdict>;

/** How each row of the table is driven: operation, then record. */
export type Drives = Record<string, Record<string, Drive>>;

interface Call<Target> {
  /** What the call needs and may use up, made as somebody who may. Kept until a call succeeds. */
  prepare?(world: World): Promise<Target>;
  request(
    world: World,
    target: Target,
    person: Person | undefined,
  ): {
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    payload?: object | string;
    headers?: Record<string, string>;
  };
  /** For answers that leave out what is not for the person: whether the record is in it. */
  shows?(response: LightMyRequestResponse, world: World, target: Target): boolean;
  /** Statuses that only somebody who may do it gets, beside 2xx. */
  reached?: readonly number[];
}

const DENIED = new Set([401, 403, 404]);

/** A call over HTTP. */
export function http<Target = undefined>(call: Call<Target>): Drive {
  const prepared = new WeakMap<World, Target>();
  return async (world, person) => {
    let target = prepared.get(world);
    if (target === undefined && call.prepare) {
      target = await call.prepare(world);
      prepared.set(world, target);
    }
    const { headers, ...request } = call.request(world, target as Target, person);
    const response = await world.hub.app.inject({
      ...request,
      headers: { ...person?.headers, ...headers },
    });
    const { statusCode } = response;
    if (statusCode < 300) {
      prepared.delete(world);
      if (!call.shows) return 'allowed';
      return call.shows(response, world, target as Target) ? 'allowed' : 'denied';
    }
    if (call.reached?.includes(statusCode)) return 'allowed';
    if (DENIED.has(statusCode)) return 'denied';
    return `unclear: ${statusCode} ${response.body.slice(0, 300)}`;
  };
}

/** A public page, or anything else that a plain GET shows. */
export const get = (url: string | ((world: World) => string)): Drive =>
  http({ request: (world) => ({ url: typeof url === 'string' ? url : url(world) }) });

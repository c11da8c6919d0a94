import type { LightMyRequestResponse } from 'fastify';
import type { Person, World } from './world.ts';

/**
 * What came of one call. `hidden` is a denial that does not ask to sign in. Anything unclear is a fault
 * of the test or of the product.
 */
export type Verdict = 'allowed' | 'denied' | 'hidden' | `unclear: ${string}`;

/** Makes one call as one person; anonymous where there is none. */
export interface Drive {
  (world: World, person: Person | undefined): Promise<Verdict>;
  /** The call of one person has nothing to do with that of another: they may be made at once. */
  isIndependent?: true;
}

/** How each row of the table is driven: operation, then record. */
export type Drives = Record<string, Record<string, Drive>>;

interface Call<Target> {
  /** What the call needs and may use up, made as somebody who may; made anew after a success. */
  prepare?: (world: World) => Promise<Target>;
  /** The call uses nothing up: what is prepared serves for all. */
  isRepeatable?: boolean;
  /** What is prepared serves for one call, whatever comes of it. */
  isPreparedEach?: boolean;
  request(
    world: World,
    target: Target,
    person: Person | undefined,
  ): {
    /** GET where there is none. */
    method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    payload?: object | string;
    headers?: Record<string, string>;
    remoteAddress?: string;
  };
  /** For answers that leave out what is not for the person: whether the record is in it. */
  shows?(response: LightMyRequestResponse, world: World, target: Target): boolean;
  /** Statuses that only somebody who may do it gets, beside 2xx. */
  reached?: readonly number[];
  /** Statuses that only somebody who may not do it gets, beside 401, 403 and 404. */
  refused?: readonly number[];
  /** Puts things in order after each call, as somebody who may. */
  tidy?(world: World, target: Target): Promise<void>;
}

const CHANGES = ['create', 'update', 'delete', 'sign'];

/**
 * Makes a call and says `unclear` where it was refused but had an effect: every change leaves an
 * audit row in its transaction, whatever the answer says.
 */
export async function honest(
  { hub: { owner } }: World,
  call: () => Promise<Verdict | 'not shown'>,
): Promise<Verdict> {
  const before = await owner.query<{ last: string }>(
    'select coalesce(max(id), 0) as last from kernel.audit_log',
  );
  const verdict = await call();
  if (verdict === 'not shown') return 'hidden';
  if (verdict !== 'denied' && verdict !== 'hidden') return verdict;
  const after = await owner.query<{ action: string; kind: string }>(
    'select action, kind from kernel.audit_log where id > $1 and action = any($2) limit 1',
    [before.rows[0]?.last, CHANGES],
  );
  const [change] = after.rows;
  return change ? `unclear: refused, but did ${change.action} ${change.kind}` : verdict;
}

const HIDDEN = new Set([403, 404]);

/** A call over HTTP. */
export function http<Target = undefined>(call: Call<Target>): Drive {
  const prepared = new WeakMap<object, Target>();
  const { prepare, isRepeatable } = call;
  return async (world, person) => {
    const { round } = world;
    if (prepare && !prepared.has(round)) {
      prepared.set(round, await world.aside(() => prepare(world)));
    }
    const target = prepared.get(round) as Target;
    const { headers, ...request } = call.request(world, target, person);
    const send = async (): Promise<Verdict | 'not shown'> => {
      const response = await world.hub.app.inject({
        ...request,
        headers: { ...person?.headers, ...headers },
      });
      if (response.statusCode < 300 && !isRepeatable) prepared.delete(round);
      return verdictOf(call, response, world, target);
    };
    try {
      if (request.method !== undefined) return await honest(world, send);
      const verdict = await send();
      return verdict === 'not shown' ? 'hidden' : verdict;
    } finally {
      await world.aside(async () => call.tidy?.(world, target));
      if (call.isPreparedEach) prepared.delete(round);
    }
  };
}

function verdictOf<Target>(
  { shows, reached, refused }: Call<Target>,
  response: LightMyRequestResponse,
  world: World,
  target: Target,
): Verdict | 'not shown' {
  const { statusCode } = response;
  if (statusCode < 300) {
    return !shows || shows(response, world, target) ? 'allowed' : 'not shown';
  }
  if (reached?.includes(statusCode)) return 'allowed';
  if (statusCode === 401 || refused?.includes(statusCode)) return 'denied';
  if (HIDDEN.has(statusCode)) return 'hidden';
  return `unclear: ${statusCode} ${response.body.slice(0, 300)}`;
}

/** Marks a call that needs nothing of its own and uses nothing up. */
export const independent = (drive: Drive): Drive =>
  Object.assign(drive, { isIndependent: true as const });

/** A public page, or anything else that a plain GET shows. */
export const get = (url: string | ((world: World) => string)): Drive =>
  independent(http({ request: (world) => ({ url: typeof url === 'string' ? url : url(world) }) }));

/**
 * The same call while the patient has restricted the use of their data; what it needs is made `before`,
 * by those who could then.
 */
export const whileRestricted =
  (drive: Drive, before: (world: World) => Promise<unknown> = async () => undefined): Drive =>
  async (world, person) => {
    await world.aside(() => before(world));
    await world.restrict(true);
    try {
      return await drive(world, person);
    } finally {
      await world.restrict(false);
    }
  };

/** Events that were told are delivered to nobody: what they would bring about is not the table's matter. */
export async function callOff({ owner }: World['hub'], names: readonly string[]): Promise<void> {
  await owner.query(
    `delete from graphile_worker._private_jobs j using kernel.event e
     where e.name = any($1) and j.payload->>'eventId' = e.id::text`,
    [names],
  );
}

/** The plumbing of one socket's requests: checked, limited, in order, always answered. */
import type { z } from 'zod';
import type { ConsultationRequests, Reply } from '@hub/contracts/signalling.ts';
import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Revocations } from '@hub/kernel/auth/revocations.ts';
import type { Clock } from '@hub/kernel/clock.ts';
import { AppError, unauthenticated, unprocessable } from '@hub/kernel/errors.ts';
import type { Logger } from '@hub/kernel/log.ts';
import type { RealtimeServer } from '@hub/kernel/realtime/server.ts';
import { REQUEST_LIMIT, SIGNAL_LIMIT, fullBucket, take } from '../domain/rate.ts';
import type { Bucket, Limit } from '../domain/rate.ts';

export type HubSocket = Parameters<Parameters<RealtimeServer['on']>[1]>[0];
export type RequestName = keyof ConsultationRequests;

export interface Endpoint<Request> {
  schema: z.ZodType<Request>;
  handle(actor: AccountActor, request: NoInfer<Request>): Promise<unknown>;
  /** Called with every refusal that hides or forbids a record, to audit it. */
  refused?(actor: AccountActor, request: NoInfer<Request>): Promise<void>;
}

/** A socket that keeps sending over its limit is broken or hostile. */
const EXCESS_BEFORE_CLOSING = 100;

export interface RequestParts {
  clock: Clock;
  log: Logger;
  revocations: Pick<Revocations, 'has'>;
}

/** Registers endpoints on one socket. Requests run one after another, so that signalling keeps its order. */
export function requestsOf(socket: HubSocket, { clock, log, revocations }: RequestParts) {
  const buckets = new Map<Limit, Bucket>();
  let queue: Promise<unknown> = Promise.resolve();
  let excess = 0;

  const allowed = (limit: Limit): boolean => {
    const now = clock.now();
    const bucket = take(buckets.get(limit) ?? fullBucket(limit, now), limit, now);
    if (bucket) buckets.set(limit, bucket);
    else if (++excess > EXCESS_BEFORE_CLOSING) socket.disconnect(true);
    return bucket !== undefined;
  };

  return function on<Request>(name: RequestName, endpoint: Endpoint<Request>): void {
    const isRelayed = name === 'visit:signal' || name === 'visit:keys';
    const limit = isRelayed ? SIGNAL_LIMIT : REQUEST_LIMIT;
    socket.on(name, (body: unknown, acknowledge: unknown) => {
      const answer = (reply: Reply<unknown>): void => {
        if (typeof acknowledge === 'function') acknowledge(reply);
      };
      if (!allowed(limit)) {
        return answer({
          ok: false,
          code: 'too_many_requests',
          message: 'Too many requests; try again shortly',
        });
      }
      queue = queue.then(async () => answer(await run(endpoint, body)));
    });
  };

  async function run<Request>(endpoint: Endpoint<Request>, body: unknown): Promise<Reply<unknown>> {
    const { actor } = socket.data;
    let request: Request | undefined;
    try {
      // It may have waited its turn while the session ended.
      if (actor.expiresAt <= clock.now() || (await revocations.has(actor.sessionId)))
        throw unauthenticated('session_revoked');
      const parsed = endpoint.schema.safeParse(body);
      if (!parsed.success) throw unprocessable(faultsOf(parsed.error));
      request = parsed.data;
      return { ok: true, value: await endpoint.handle(actor, parsed.data) };
    } catch (error) {
      if (!(error instanceof AppError)) {
        log.error({ err: error }, 'a socket request failed');
        return { ok: false, code: 'unavailable', message: 'That did not work just now; try again' };
      }
      if (request !== undefined && (error.status === 403 || error.status === 404)) {
        await endpoint
          .refused?.(actor, request)
          .catch((err: unknown) => log.error({ err }, 'a refusal was not audited'));
      }
      return {
        ok: false,
        code: error.code,
        message: error.message,
        ...(error.details && { details: error.details }),
      };
    }
  }
}

const faultsOf = (error: z.ZodError) =>
  error.issues.map(({ path, message, code }) => ({ path: path.join('.'), message, code }));

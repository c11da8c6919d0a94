import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import { addressOf, networkOf } from '@hub/kernel/http/address.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { HeldSlot, Hold, HoldRequest, HoldToken } from '../schemas/holds.ts';
import type { DB } from '../store/types.gen.ts';
import { holdSlot } from '../usecases/hold-slot.ts';
import { extendSlot, releaseSlot } from '../usecases/keep-hold.ts';

const tags = ['scheduling'];
const OfHold = z.strictObject({ holdId: z.uuid() });
/** Of what a network may ask at all: a person holds a slot now and then, a program many. */
const SHARE_OF_REQUESTS = 10;

export function holdRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const rateLimit = {
    max: Math.ceil(kernel.config.rateLimitPerMinute / SHARE_OF_REQUESTS),
    timeWindow: '1 minute',
  };
  app.post(
    '/api/v1/scheduling/holds',
    {
      config: { access: rules.hold, rateLimit },
      schema: {
        tags,
        operationId: 'createHold',
        summary: 'Keep a free slot for ten minutes',
        description:
          'For the time that a form takes; nobody has to be signed in. Show the id and the token when you book.',
        body: HoldRequest,
        response: { 201: HeldSlot },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await holdSlot(kernel, request.actor, networkOf(addressOf(request)), request.body)),
  );

  app.post(
    '/api/v1/scheduling/holds/:holdId/extend',
    {
      config: { access: rules.hold, rateLimit },
      schema: {
        tags,
        operationId: 'extendHold',
        summary: 'Keep the slot for ten minutes from now',
        params: OfHold,
        body: HoldToken,
        response: { 200: Hold },
      },
    },
    async ({ actor, params, body }) =>
      extendSlot(kernel, actor, { id: params.holdId, token: body.token }),
  );

  app.post(
    '/api/v1/scheduling/holds/:holdId/release',
    {
      config: { access: rules.hold, rateLimit },
      schema: {
        tags,
        operationId: 'releaseHold',
        summary: 'Give the slot back',
        params: OfHold,
        body: HoldToken,
        response: { 204: z.null() },
      },
    },
    async ({ actor, params, body }, reply) => {
      await releaseSlot(kernel, actor, { id: params.holdId, token: body.token });
      return reply.status(204).send(null);
    },
  );
}

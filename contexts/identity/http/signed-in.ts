import type { FastifyRequest } from 'fastify';
import type { AccountActor } from '@hub/kernel/access/actor.ts';

/** The person of a route whose rule admits nobody else; where one does, that is a fault of ours. */
export function signedIn({ actor }: FastifyRequest): AccountActor {
  if (actor.kind !== 'account') throw new Error('The route has nobody signed in');
  return actor;
}

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AuditEntry } from '../audit/audit.ts';

const Id = z.uuid();

/**
 * The audit entry of a refused request by a signed-in person or a program; none for other answers. A record that
 * is hidden answers 404, so that counts as a refusal too.
 */
export function refusalOf(request: FastifyRequest, status: number): AuditEntry | undefined {
  const access = request.routeOptions?.config?.access;
  if (
    access === undefined ||
    (request.actor?.kind ?? 'anonymous') === 'anonymous' ||
    (status !== 403 && status !== 404)
  )
    return undefined;
  const id = Id.safeParse((request.params as { id?: unknown } | undefined)?.id);
  return { action: 'refuse', kind: access.name, id: id.success ? id.data : null };
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AuditEvent, Bundle } from '@medplum/fhirtypes';
import { notFound } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { readLog, readLogRow, searchLog } from '../usecases/read-log.ts';
import { baseOf } from './answer.ts';
import type { FhirParts } from './answer.ts';
import { logFilter } from './log-query.ts';
import { FHIR_JSON } from '@hub/kernel/http/fhir.ts';
import type { Query } from '@hub/kernel/http/fhir.ts';

/** The log as FHIR AuditEvent: searched and read, never written through the API. */
export function auditEventRoutes(app: HubServer, parts: FhirParts): void {
  const { kernel } = parts;
  const route = (operationId: string, summary: string) => ({
    config: { access: readLog },
    schema: { operationId, summary, tags: ['fhir'] },
  });
  const search = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = { ...(request.query as Query), ...(request.body as Query | undefined) };
    const { events, lastId } = await searchLog(kernel, request.actor, logFilter(query));
    const address = `${baseOf(kernel, request)}/AuditEvent`;
    return send(reply, searchset(address, query, events, lastId));
  };
  app.get('/AuditEvent', route('searchAuditEvent', 'Search the log'), search);
  app.post(
    '/AuditEvent/_search',
    route('searchByPostAuditEvent', 'Search the log by POST'),
    search,
  );
  const { config, schema } = route('readAuditEvent', 'Read one row of the log');
  app.get(
    '/AuditEvent/:id',
    { config, schema: { ...schema, params: z.strictObject({ id: z.string() }) } },
    async ({ actor, params }, reply) => {
      if (!/^[1-9]\d{0,14}$/.test(params.id)) throw notFound('AuditEvent');
      return send(reply, await readLogRow(kernel, actor, Number(params.id)));
    },
  );
}

function searchset(
  address: string,
  query: Query,
  events: AuditEvent[],
  lastId: number | undefined,
): Bundle<AuditEvent> {
  const link = (cursor: string | undefined): string => {
    const fields = new URLSearchParams();
    for (const [key, values] of Object.entries(query))
      for (const value of [values].flat()) fields.append(key, value);
    if (cursor !== undefined) fields.set('_cursor', cursor);
    return `${address}?${fields}`;
  };
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: link(undefined) },
      ...(lastId === undefined ? [] : [{ relation: 'next' as const, url: link(String(lastId)) }]),
    ],
    entry: events.map((resource) => ({
      fullUrl: `${address}/${resource.id ?? ''}`,
      resource,
      search: { mode: 'match' as const },
    })),
  };
}

const send = (reply: FastifyReply, resource: AuditEvent | Bundle): FastifyReply =>
  reply.header('cache-control', 'no-store').type(FHIR_JSON).send(resource);

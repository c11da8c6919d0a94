import { FhirRouter } from '@medplum/fhir-router';
import type { FhirRequest, HttpMethod } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { refusalOf } from '@hub/kernel/http/refusals.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { STORED_TYPES } from '../fhir/declared.ts';
import type { StoredType } from '../fhir/declared.ts';
import { kindOf } from '../fhir/kinds.ts';
import type { Parameters } from '../store/parameters.ts';
import { ActorRepository } from '../store/repository.ts';
import type { DB } from '../store/types.gen.ts';
import { capabilityStatement } from './capability.ts';
import { FHIR_JSON, errorOf, sendOutcome } from './outcome.ts';
import { checkedQuery } from './query.ts';
import type { Query } from './query.ts';

const readMetadata = rule('fhir.read-metadata', ['anyone']);
const BASE = '/fhir/R4';

export interface FhirParts {
  kernel: Kernel<DB>;
  parameters: () => Promise<Parameters>;
  version: string;
}

/** The FHIR R4 API: each interaction of each type is a route of its own with its access rule. */
export async function fhirRoutes(app: HubServer, parts: FhirParts): Promise<void> {
  const { kernel } = parts;
  const started = kernel.clock.now().toISOString();
  await app.register(
    async (fhir) => {
      fhir.addContentTypeParser(['application/fhir+json', 'application/json'], { parseAs: 'string' }, fhir.getDefaultJsonParser('error', 'error'));
      fhir.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, formFields(String(body))));
      fhir.setErrorHandler(async (thrown, request, reply) => {
        const error = errorOf(thrown);
        const refusal = refusalOf(request, error.status);
        if (refusal) await kernel.audit.write(kernel.db, request.actor, refusal);
        await sendOutcome(error, request, reply);
      });
      fhir.setNotFoundHandler((request, reply) =>
        sendOutcome(new AppError('not_found', 'There is nothing here', { status: 404 }), request, reply),
      );
      fhir.get('/metadata', { config: { access: readMetadata }, schema: described('getCapabilityStatement', 'What the FHIR API does') }, (request, reply) =>
        reply.type(FHIR_JSON).send(capabilityStatement(baseOf(kernel, request), parts.version, started)),
      );
      for (const type of STORED_TYPES) typeRoutes(fhir as unknown as HubServer, parts, type);
    },
    { prefix: BASE },
  );
}

const Params = { id: z.strictObject({ id: z.string() }), version: z.strictObject({ id: z.string(), vid: z.string() }) };
const described = (operationId: string, summary: string) => ({ operationId, summary, tags: ['fhir'] });

function typeRoutes(app: HubServer, parts: FhirParts, type: StoredType): void {
  const { read, write, writes } = kindOf(type);
  const handle = (request: FastifyRequest, reply: FastifyReply) => answer(parts, type, request, reply);
  const config = { access: read };
  app.get(`/${type}`, { config, schema: described(`search${type}`, `Search ${type}`) }, handle);
  app.post(`/${type}/_search`, { config, schema: described(`search${type}ByPost`, `Search ${type} without personal data in the address`) }, handle);
  app.get(`/${type}/:id`, { config, schema: { ...described(`read${type}`, `Read ${type}`), params: Params.id } }, handle);
  app.get(`/${type}/:id/_history`, { config, schema: { ...described(`history${type}`, `Versions of ${type}`), params: Params.id } }, handle);
  app.get(`/${type}/:id/_history/:vid`, { config, schema: { ...described(`vread${type}`, `Read a version of ${type}`), params: Params.version } }, handle);
  const access = write[0] as Rule | undefined;
  if (!access) return;
  if (writes.includes('create')) app.post(`/${type}`, { config: { access }, schema: described(`create${type}`, `Create ${type}`) }, handle);
  if (writes.includes('update')) {
    app.put(`/${type}/:id`, { config: { access }, schema: { ...described(`update${type}`, `Update ${type}`), params: Params.id } }, handle);
  }
}

const router = new FhirRouter();

/** Hands a request to the FHIR router with a repository that is bound to its actor. */
async function answer(parts: FhirParts, type: StoredType, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { kernel } = parts;
  const path = request.url.slice(BASE.length + 1).split('?', 1)[0] ?? '';
  const found = router.find(request.method as HttpMethod, path);
  if (!found) throw new AppError('not_found', 'There is nothing here', { status: 404 });
  const isSearch = found.data?.interaction === 'search-type';
  const isPrivate = isSearch && request.method === 'POST';
  const repository = new ActorRepository({
    kernel,
    parameters: await parts.parameters(),
    actor: request.actor,
    base: baseOf(kernel, request),
    isPrivate,
  });
  const query = isSearch ? checkedQuery(type, { ...(request.query as Query), ...(isPrivate && (request.body as Query)) }) : (request.query as Query);
  const call: FhirRequest = {
    method: request.method as HttpMethod,
    url: path,
    pathname: found.path,
    params: found.params,
    // The library reads options of its own from the query and headers of a write; only what is declared here passes.
    query: request.method === 'GET' ? query : {},
    body: isPrivate ? query : bodyOf(request),
    headers: { 'if-match': ifMatchOf(request) },
  };
  const [outcome, resource] = await found.handler(call, repository, router);
  if (!resource) throw errorOf(new AppError('refused', outcome.issue[0]?.details?.text ?? 'Refused', { status: 400 }));
  return send(request, reply, resource, found.data?.interaction);
}

function send(request: FastifyRequest, reply: FastifyReply, resource: Resource, interaction: string | undefined): FastifyReply {
  const { id, meta, resourceType } = resource;
  const isWrite = interaction === 'create' || interaction === 'update';
  if (meta?.versionId) reply.header('etag', `W/"${meta.versionId}"`);
  if (meta?.lastUpdated) reply.header('last-modified', new Date(meta.lastUpdated).toUTCString());
  if (isWrite) reply.header('location', `${BASE}/${resourceType}/${id ?? ''}/_history/${meta?.versionId ?? ''}`);
  // A record is personal: no proxy or disk may keep it.
  reply.header('cache-control', 'no-store');
  const isNew = isWrite && meta?.versionId === '1';
  return reply.status(isNew ? 201 : 200).type(FHIR_JSON).send(resource);
}

function bodyOf(request: FastifyRequest): unknown {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body)) return request.body;
  throw new AppError('malformed', 'A FHIR resource in JSON is expected', { status: 400 });
}

/** `W/"3"`, or the same without the quotes' decoration; anything else would silently drop the check. */
function ifMatchOf(request: FastifyRequest): string | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  if (/^(W\/)?"\d+"$/.test(header)) return header;
  throw new AppError('if_match_invalid', 'If-Match must be one ETag such as W/"3"', { status: 400 });
}

function formFields(body: string): Query {
  const fields: Query = {};
  for (const [key, value] of new URLSearchParams(body)) fields[key] = key in fields ? [fields[key] ?? [], value].flat() : value;
  return fields;
}

const baseOf = ({ config }: Kernel<DB>, request: FastifyRequest): string =>
  `${config.publicUrl ?? `${request.protocol}://${request.host}`}${BASE}`;

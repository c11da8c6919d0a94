import { FhirRouter } from '@medplum/fhir-router';
import type { FhirRequest, HttpMethod } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { FHIR_JSON } from '@hub/kernel/http/fhir.ts';
import type { Query } from '@hub/kernel/http/fhir.ts';
import type { StoredType } from '../fhir/declared.ts';
import type { GetParameters } from '../store/parameters.ts';
import { ActorRepository } from '../store/repository.ts';
import type { DB } from '../store/types.gen.ts';
import type { Vault } from '../store/vault.ts';
import { errorOf } from './outcome.ts';
import { checkedQuery } from './query.ts';

const BASE = '/fhir/R4';

export interface FhirParts {
  kernel: Kernel<DB>;
  parameters: GetParameters;
  vault: Vault;
  version: string;
}

const router = new FhirRouter();

/** Hands a request to the FHIR router with a repository that is bound to its actor. */
export async function answer(
  parts: FhirParts,
  type: StoredType,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { kernel } = parts;
  // Fastify answers HEAD by the route of GET.
  const method = (request.method === 'HEAD' ? 'GET' : request.method) as HttpMethod;
  const path = request.url.slice(BASE.length + 1).split('?', 1)[0] ?? '';
  const found = router.find(method, path);
  if (!found) throw new AppError('not_found', 'There is nothing here', { status: 404 });
  const isSearch = found.data?.interaction === 'search-type';
  const isPrivate = isSearch && method === 'POST';
  const repository = new ActorRepository({
    kernel,
    parameters: await parts.parameters(kernel.db),
    vault: parts.vault,
    actor: request.actor,
    base: baseOf(kernel, request),
    isPrivate,
  });
  const query = isSearch
    ? checkedQuery(type, { ...(request.query as Query), ...(isPrivate && (request.body as Query)) })
    : (request.query as Query);
  const call: FhirRequest = {
    method,
    url: path,
    pathname: found.path,
    params: found.params,
    // The library reads options of its own from the query and headers of a write; only what is declared here passes.
    query: method === 'GET' ? query : {},
    body: isPrivate ? query : bodyOf(method, request),
    headers: { 'if-match': ifMatchOf(request) },
  };
  const [outcome, resource] = await found.handler(call, repository, router);
  if (!resource)
    throw errorOf(
      new AppError('refused', outcome.issue[0]?.details?.text ?? 'Refused', { status: 400 }),
    );
  return send(request, reply, resource, found.data?.interaction);
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  resource: Resource,
  interaction: string | undefined,
): FastifyReply {
  const { id, meta, resourceType } = resource;
  const isWrite = interaction === 'create' || interaction === 'update';
  if (meta?.versionId) reply.header('etag', `W/"${meta.versionId}"`);
  if (meta?.lastUpdated) reply.header('last-modified', new Date(meta.lastUpdated).toUTCString());
  if (isWrite)
    reply.header(
      'location',
      `${BASE}/${resourceType}/${id ?? ''}/_history/${meta?.versionId ?? ''}`,
    );
  // A record is personal: no proxy or disk may keep it.
  reply.header('cache-control', 'no-store');
  const isNew = isWrite && meta?.versionId === '1';
  return reply
    .status(isNew ? 201 : 200)
    .type(FHIR_JSON)
    .send(resource);
}

function bodyOf(method: HttpMethod, request: FastifyRequest): unknown {
  if (method === 'GET') return undefined;
  if (typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body))
    return request.body;
  throw new AppError('malformed', 'A FHIR resource in JSON is expected', { status: 400 });
}

/** `W/"3"`, or the same without the quotes' decoration; anything else would silently drop the check. */
function ifMatchOf(request: FastifyRequest): string | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return undefined;
  if (/^(W\/)?"\d+"$/.test(header)) return header;
  throw new AppError('if_match_invalid', 'If-Match must be one ETag such as W/"3"', {
    status: 400,
  });
}

/** Address of the FHIR API as the caller knows it. */
export const baseOf = ({ config }: Kernel<DB>, request: FastifyRequest): string =>
  `${config.publicUrl ?? `${request.protocol}://${request.host}`}${BASE}`;

import type { Bundle, Resource, ResourceType } from '@medplum/fhirtypes';
import { problemFrom } from './problem.ts';
import { fetchConfirmed } from './step-up.ts';

type Of<Type extends ResourceType> = Extract<Resource, { resourceType: Type }>;
type Search = Record<string, string | readonly string[]>;

const base = '/fhir/R4';

async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/fhir+json');
  if (typeof init.body === 'string') headers.set('content-type', 'application/fhir+json');
  const response = await fetchConfirmed(
    new Request(new URL(`${base}/${path}`, location.origin), { ...init, headers }),
  );
  const body: unknown =
    response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as Answer;
}

function form(search: Search): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of typeof value === 'string' ? [value] : value) parameters.append(name, one);
  }
  return parameters;
}

/** Clinical resources over FHIR R4. Every method throws `ApiProblem`. */
export const fhir = {
  read: <Type extends ResourceType>(type: Type, id: string, signal?: AbortSignal) =>
    ask<Of<Type>>(`${type}/${id}`, { signal }),

  /** The matching resources, without the bundle around them. */
  async search<Type extends ResourceType>(
    type: Type,
    search: Search,
    signal?: AbortSignal,
  ): Promise<Of<Type>[]> {
    // By POST, so that nothing personal stands in an address or a server's log.
    const bundle = await ask<Bundle>(`${type}/_search`, {
      method: 'POST',
      body: form(search),
      signal,
    });
    return (bundle.entry ?? [])
      .map((entry) => entry.resource)
      .filter((found): found is Of<Type> => found?.resourceType === type);
  },

  create: <Type extends Resource>(resource: Type) =>
    ask<Type & { id: string }>(resource.resourceType, {
      method: 'POST',
      body: JSON.stringify(resource),
    }),

  /** Replaces a resource. The version read before is sent, so that nobody's change is overwritten. */
  update: <Type extends Resource & { id?: string }>(resource: Type) =>
    ask<Type & { id: string }>(`${resource.resourceType}/${resource.id}`, {
      method: 'PUT',
      body: JSON.stringify(resource),
      headers: resource.meta?.versionId ? { 'if-match': `W/"${resource.meta.versionId}"` } : {},
    }),
};

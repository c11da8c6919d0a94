import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.gen.ts';

export type { components, operations, paths } from './schema.gen.ts';

/** Typed client of the hub's public API. */
export type ApiClient = Client<paths>;

/**
 * Makes a client whose paths, bodies and answers are those of the published OpenAPI document.
 * It does not authenticate by itself: pass a `fetch` that adds the bearer token.
 */
export function createClient(options: ClientOptions = {}): ApiClient {
  return createFetchClient<paths>(options);
}

import { createClient } from '@hub/api-client';
import { problemFrom } from './problem.ts';
import { fetchConfirmed } from './step-up.ts';

/** The hub's API as the person on this page. Wrap calls in `call` to get data or an `ApiProblem`. */
export const api = createClient({ fetch: fetchConfirmed });

/**
 * The data of an answer; throws `ApiProblem` otherwise.
 * `queryFn: ({ signal }) => call(api.GET('/api/v1/…', { signal }))`
 */
export async function call<Data>(
  pending: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<NonNullable<Data>> {
  const { data, error, response } = await pending;
  if (!response.ok) throw problemFrom(response.status, error);
  return (data ?? {}) as NonNullable<Data>;
}

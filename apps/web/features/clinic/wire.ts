import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';

type Ask = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
};

/** Asks the API as the person of this page; throws `ApiProblem`. */
export async function json<Answer>(
  path: string,
  { method = 'GET', body, signal }: Ask = {},
): Promise<Answer> {
  const response = await session.fetch(
    new Request(new URL(`/api/v1/${path}`, location.origin), {
      method,
      signal: signal ?? null,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    }),
  );
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => ({}));
  if (!response.ok) throw problemFrom(response.status, answer);
  return answer as Answer;
}

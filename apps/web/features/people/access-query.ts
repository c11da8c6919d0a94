import { queryOptions } from '@tanstack/react-query';
import { problemFrom } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import type { AccessDocument } from './permissions.ts';

/** The rules by which the API decides, as its own document states them. */
export function accessQuery() {
  return queryOptions({
    queryKey: ['openapi'],
    queryFn: async ({ signal }) => {
      const address = new URL('/api/openapi.json', location.origin);
      const answer = await session.fetch(new Request(address, { signal }));
      const body: unknown = await answer.json().catch(() => undefined);
      if (!answer.ok) throw problemFrom(answer.status, body);
      return body as AccessDocument;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

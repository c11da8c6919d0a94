import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';
import type { Language } from '../../../i18n/languages.ts';

/** The texts that people agree to, in their version of now. */
export const policiesQuery = (locale: Language) =>
  queryOptions({
    queryKey: ['privacy', 'policies', locale],
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/privacy/policies', { params: { query: { locale } }, signal })))
        .items,
    staleTime: 5 * 60_000,
  });

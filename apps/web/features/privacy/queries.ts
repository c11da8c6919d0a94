import type { paths } from '@hub/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type Policy = Answer<'/api/v1/privacy/policies'>['items'][number];
export type Consent = Answer<'/api/v1/privacy/consents'>['items'][number];
export type AccessEntry = Answer<'/api/v1/privacy/access-log'>['items'][number];
export type Export = Answer<'/api/v1/privacy/exports/{id}'>;
export type Erasure = Answer<'/api/v1/privacy/erasures/{id}'>;
export type Restriction = Answer<'/api/v1/privacy/restriction'>;

/** The person meant: a dependant by their id; left out for oneself. */
export type Whom = { patientId?: string };

const pollMs = 2_000;

export const consentsQuery = (whom: Whom) =>
  queryOptions({
    queryKey: ['privacy', 'consents', whom],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/privacy/consents', { params: { query: whom }, signal })),
  });

export const consentHistoryQuery = (whom: Whom) =>
  queryOptions({
    queryKey: ['privacy', 'consents', 'history', whom],
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/privacy/consents/history', { params: { query: whom }, signal })))
        .items,
  });

/** The texts in their version of now. */
export const policiesQuery = (locale: Language) =>
  queryOptions({
    queryKey: ['privacy', 'policies', locale],
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/privacy/policies', { params: { query: { locale } }, signal })))
        .items,
    staleTime: 5 * 60_000,
  });

/** Who did what with the person's data, newest first, page by page. */
export const accessLogQuery = (whom: Whom) =>
  infiniteQueryOptions({
    queryKey: ['privacy', 'access-log', whom],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: before, signal }) =>
      call(
        api.GET('/api/v1/privacy/access-log', {
          params: { query: { ...whom, limit: 50, ...(before && { before }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });

const isUnderWay = ({ state }: Export): boolean => state === 'preparing' || state === 'failed';

/** The copies that the account asked for, newest first; asked again while one is being prepared. */
export const exportsQuery = queryOptions({
  queryKey: ['privacy', 'exports'],
  queryFn: async ({ signal }) => (await call(api.GET('/api/v1/privacy/exports', { signal }))).items,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? pollMs : false),
});

export const restrictionQuery = (whom: Whom) =>
  queryOptions({
    queryKey: ['privacy', 'restriction', whom],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/privacy/restriction', { params: { query: whom }, signal })),
  });

/** An erasure that is being prepared; asked again until every part has told what it holds. */
export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'erasure', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/privacy/erasures/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'previewed' ? false : pollMs),
  });

/** The receipt of an erasure, which needs no account. */
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'receipt', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/privacy/receipts/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : pollMs),
  });

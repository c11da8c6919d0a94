import type { WithId } from '@medplum/core';
import type { Bundle, BundleEntry, BundleLink, Resource } from '@medplum/fhirtypes';
import type { HistoryPage } from './read.ts';
import type { SearchPage } from './search.ts';

/** A page of a resource's versions; `address` is that of the resource. */
export function historyBundle<T extends Resource>(
  address: string,
  { resources, total }: HistoryPage,
  limit: number,
  offset: number,
): Bundle<WithId<T>> {
  const link: BundleLink[] = [{ relation: 'self', url: `${address}/_history` }];
  if (offset + limit < total) {
    link.push({
      relation: 'next',
      url: `${address}/_history?_count=${limit}&_offset=${offset + limit}`,
    });
  }
  return {
    resourceType: 'Bundle',
    type: 'history',
    total,
    link,
    entry: resources.map((resource): BundleEntry<WithId<T>> => {
      const { resourceType, id = '', meta } = resource;
      const isFirst = meta?.versionId === '1';
      return {
        fullUrl: address,
        resource: resource as WithId<T>,
        request: {
          method: isFirst ? 'POST' : 'PUT',
          url: isFirst ? resourceType : `${resourceType}/${id}`,
        },
        response: {
          status: isFirst ? '201' : '200',
          etag: `W/"${meta?.versionId ?? ''}"`,
          ...(meta?.lastUpdated && { lastModified: meta.lastUpdated }),
        },
      };
    }),
  };
}

/** A page of a search; `address` is that of the type. */
export function searchBundle<T extends Resource>(
  address: string,
  { resources, total }: SearchPage,
  self: string,
  next: string | undefined,
): Bundle<WithId<T>> {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(total !== undefined && { total }),
    link: [
      { relation: 'self', url: self },
      ...(next ? [{ relation: 'next' as const, url: next }] : []),
    ],
    entry: resources.map((resource) => ({
      fullUrl: `${address}/${resource.id ?? ''}`,
      resource: resource as WithId<T>,
      search: { mode: 'match' as const },
    })),
  };
}

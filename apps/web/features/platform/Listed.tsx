import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Props<Data> = {
  found: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  isEmpty: (data: Data) => boolean;
  emptyTitle: string;
  emptyText: string;
  children: (data: Data) => ReactNode;
};

/** A list in each of its states: loading, failed, empty, there. */
export function Listed<Data>({ found, isEmpty, emptyTitle, emptyText, children }: Props<Data>) {
  if (found.data !== undefined) {
    return isEmpty(found.data) ? (
      <EmptyState icon="success" title={emptyTitle}>
        {emptyText}
      </EmptyState>
    ) : (
      children(found.data)
    );
  }
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return <Skeleton lines={4} />;
}

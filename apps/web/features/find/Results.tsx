import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { DoctorCard } from './DoctorCard.tsx';
import type { FilterName, FindSearch } from './find-search.ts';
import { searchQuery } from './queries.ts';
import styles from './Results.module.css';

type Props = { search: FindSearch; onRemove: (name: FilterName) => void; onClear: () => void };

/** The practitioners that match, or what can be done so that some do. */
export function Results({ search, onRemove, onClear }: Props) {
  const { t } = useTranslation('find');
  const results = useInfiniteQuery(searchQuery(search));
  const found = results.data?.pages.flatMap((page) => page.items) ?? [];
  const isChanging = results.isPending || results.isPlaceholderData;

  function summary(): string {
    if (isChanging) return t('results.loading');
    if (results.isError && found.length === 0) return '';
    if (found.length === 0) return t(isFiltered(search) ? 'results.empty' : 'results.emptyAll');
    return t(results.hasNextPage ? 'results.countMore' : 'results.count', { count: found.length });
  }

  async function showMore() {
    const { data } = await results.fetchNextPage();
    const next = data?.pages.flatMap((page) => page.items)[found.length];
    // Reading goes on where the list went on.
    requestAnimationFrame(() => document.getElementById(`doctor-${next?.id}`)?.focus());
  }

  return (
    <section
      aria-labelledby="results-heading"
      aria-busy={isChanging}
      className={styles.results}
      data-changing={results.isPlaceholderData || undefined}
    >
      <h2 id="results-heading" className="visually-hidden">
        {t('results.heading')}
      </h2>
      {(found.length > 0 || isChanging) && (
        <ActiveFilters search={search} onRemove={onRemove} onClear={onClear} />
      )}
      <div className={styles.head} data-empty={(!isChanging && found.length === 0) || undefined}>
        <p role="status" className={styles.count}>
          {summary()}
        </p>
        {found.length > 1 && <p className={styles.order}>{t('results.order')}</p>}
      </div>
      {results.isPending && (
        <div className={styles.list}>
          {[1, 2, 3].map((card) => (
            <Card key={card}>
              <Skeleton lines={5} hasAvatar />
            </Card>
          ))}
        </div>
      )}
      {results.isError && found.length === 0 && (
        <Card>
          <ErrorState error={results.error} onRetry={() => void results.refetch()} />
        </Card>
      )}
      {results.isSuccess && found.length === 0 && (
        <NobodyFound search={search} onRemove={onRemove} onClear={onClear} />
      )}
      {found.length > 0 && (
        <List className={styles.list}>
          {found.map((practitioner) => (
            <li key={practitioner.id}>
              <DoctorCard practitioner={practitioner} />
            </li>
          ))}
        </List>
      )}
      {results.hasNextPage && (
        <Button
          className={styles.more}
          isPending={results.isFetchingNextPage}
          onPress={() => void showMore()}
        >
          {t('results.more')}
        </Button>
      )}
      {!results.hasNextPage && found.length > 6 && <p className={styles.end}>{t('results.end')}</p>}
    </section>
  );
}

function NobodyFound({ search, onRemove, onClear }: Props) {
  const { t } = useTranslation('find');
  const hasFilters = isFiltered(search);
  return (
    <Card>
      <EmptyState
        icon="search"
        title={t(hasFilters ? 'results.empty' : 'results.emptyAll')}
        action={
          hasFilters && (
            <ActiveFilters search={search} onRemove={onRemove} onClear={onClear} isCentered />
          )
        }
      >
        {t(hasFilters ? 'results.emptyText' : 'results.emptyAllText')}
      </EmptyState>
    </Card>
  );
}

function isFiltered(search: FindSearch): boolean {
  return Object.keys(search).length > 0;
}

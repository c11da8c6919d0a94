import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { Time } from '../../../ui/Time.tsx';
import { Listed } from '../Listed.tsx';
import styles from '../Platform.module.css';
import { type PurgeReport, purgeReportsQuery } from '../queries.ts';
import { useAreaName, usePurgedName } from './purged-name.ts';

/** What was deleted because its time was over: proof that data is not kept longer than promised. */
export default function PurgesScreen() {
  const { t } = useTranslation('platform');
  const areaName = useAreaName();
  const purgedName = usePurgedName();
  const found = useInfiniteQuery(purgeReportsQuery());
  const columns: Column<PurgeReport>[] = [
    { id: 'at', header: t('purges.at'), cell: ({ at }) => <Time at={at} /> },
    { id: 'context', header: t('purges.context'), cell: ({ context }) => areaName(context) },
    {
      id: 'before',
      header: t('purges.before'),
      cell: ({ before }) => <Time at={before} format="date" />,
    },
    {
      id: 'counts',
      header: t('purges.counts'),
      cell: ({ counts }) => (
        <span className={styles.stack}>
          {counts.map(({ context, kind, count }) => (
            <span key={context + kind}>
              {t('purges.count', { kind: purgedName(kind), number: count })}
            </span>
          ))}
          {counts.length === 0 && t('purges.nothing')}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('purges.title')} description={t('purges.text')} />
      <Card>
        <Listed
          found={found}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          emptyTitle={t('purges.emptyTitle')}
          emptyText={t('purges.emptyText')}
        >
          {({ pages }) => (
            <>
              <Table
                label={t('purges.title')}
                rows={pages.flatMap(({ items }) => items)}
                rowKey={({ id }) => id}
                columns={columns}
              />
              {found.hasNextPage && (
                <div className={styles.more}>
                  <Button
                    isPending={found.isFetchingNextPage}
                    onPress={() => void found.fetchNextPage()}
                  >
                    {t('older')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Listed>
      </Card>
    </>
  );
}

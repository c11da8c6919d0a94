import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { nameOf, peopleQuery } from '../people/queries.ts';
import styles from './Audit.module.css';
import { auditActions } from './audit-search.ts';
import { EntryTime } from './EntryTime.tsx';
import { useKindName } from './kind-name.ts';
import { type AuditEntry, type AuditFilters, auditQuery, patientNamesQuery } from './queries.ts';

type Props = { clinicId: string; filters: AuditFilters; isNamed: boolean };

/** The entries of the log in words. Patients go by the first part of their id unless names are asked for. */
export function AuditTable({ clinicId, filters, isNamed }: Props) {
  const { t } = useTranslation(['audit', 'codes']);
  const kindName = useKindName();
  const found = useInfiniteQuery(auditQuery(clinicId, filters));
  const people = useQuery(peopleQuery(clinicId)).data ?? [];
  const entries = found.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = entries.flatMap(({ patientId }) => patientId ?? []);
  const names = useQuery(patientNamesQuery(ids, isNamed)).data;

  if (found.isPending) return <Skeleton lines={10} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;

  const actorName = (entry: AuditEntry) => {
    const person = people.find(({ accountId }) => accountId === entry.accountId);
    if (person) return nameOf(person);
    return entry.accountId ? shortOf(entry.accountId) : t('noAccount');
  };
  const columns: Column<AuditEntry>[] = [
    { id: 'at', header: t('column.at'), cell: ({ at }) => <EntryTime at={at} /> },
    {
      id: 'who',
      header: t('column.who'),
      cell: (entry) => (
        <span className={styles.who}>
          <span>{actorName(entry)}</span>
          <span className={styles.quiet}>
            {entry.role && entry.accountId && t(`codes:role.${entry.role}`)}
          </span>
        </span>
      ),
    },
    {
      id: 'what',
      header: t('column.what'),
      cell: ({ action, kind }) => {
        const known = auditActions.find((one) => one === action);
        const words = t('what', {
          action: known ? t(`action.${known}`) : action,
          kind: kindName(kind),
        });
        return action === 'refuse' ? <Badge tone="danger">{words}</Badge> : words;
      },
    },
    {
      id: 'patient',
      header: t('column.patient'),
      cell: ({ patientId }) =>
        patientId === null
          ? '–'
          : (isNamed && names?.get(patientId)) || (
              <span className={styles.id} title={patientId}>
                {shortOf(patientId)}
              </span>
            ),
    },
  ];
  return (
    <Card>
      {entries.length === 0 ? (
        <EmptyState icon="file" title={t('emptyTitle')}>
          {t(Object.keys(filters).length > 0 ? 'emptyFiltered' : 'emptyText')}
        </EmptyState>
      ) : (
        <>
          <Table
            label={t('title')}
            rows={entries}
            rowKey={({ id }) => String(id)}
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
    </Card>
  );
}

// Ids begin with their moment of creation; the end tells them apart.
const shortOf = (id: string): string => `…${id.slice(-8)}`;

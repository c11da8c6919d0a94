import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { type Column, Table } from '../../../ui/Table.tsx';
import { Time } from '../../../ui/Time.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { Listed } from '../Listed.tsx';
import styles from '../Platform.module.css';
import { deadLettersQuery } from '../queries.ts';

/** Work that was given up after many tries, with the last fault; can be tried again. */
export default function WorkScreen() {
  const { t } = useTranslation('platform');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const found = useQuery(deadLettersQuery());
  const retry = useMutation({
    mutationFn: (id: string) =>
      call(api.POST('/api/v1/platform/dead-letters/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => {
      toast(t('work.retried'));
      return cache.invalidateQueries({ queryKey: deadLettersQuery().queryKey });
    },
    onError: (error) => toast(problemText(error), 'danger'),
  });
  type Letter = NonNullable<typeof found.data>[number];
  const columns: Column<Letter>[] = [
    { id: 'task', header: t('work.task'), cell: ({ task }) => task },
    {
      id: 'fault',
      header: t('work.fault'),
      cell: ({ lastError }) => <span className={styles.fault}>{lastError ?? '–'}</span>,
    },
    {
      id: 'attempts',
      header: t('work.attempts'),
      cell: ({ attempts }) => attempts,
      isNumeric: true,
    },
    { id: 'at', header: t('work.at'), cell: ({ updatedAt }) => <Time at={updatedAt} /> },
    {
      id: 'acts',
      header: t('acts'),
      cell: ({ id, task }) => (
        <Button
          size="small"
          aria-label={t('work.retryName', { task })}
          isPending={retry.isPending && retry.variables === id}
          onPress={() => retry.mutate(id)}
        >
          {t('work.retry')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('work.title')} description={t('work.text')} />
      <Card>
        <Listed
          found={found}
          isEmpty={(items) => items.length === 0}
          emptyTitle={t('work.emptyTitle')}
          emptyText={t('work.emptyText')}
        >
          {(items) => (
            <Table label={t('work.title')} rows={items} rowKey={({ id }) => id} columns={columns} />
          )}
        </Listed>
      </Card>
    </>
  );
}

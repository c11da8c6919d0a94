import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { useRuleWords } from '../../i18n/rule-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './Integrations.module.css';
import { type Integration, integrationsQuery, type WithSecret } from './queries.ts';

type Act = 'rotate' | 'remove';
type Props = { clinicId: string; onSecret: (integration: WithSecret) => void };

/** The integrations of a practice: what each may do, when it was last used, a new secret, the end. */
export function IntegrationsCard({ clinicId, onSecret }: Props) {
  const { t } = useTranslation('integrations');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const words = useRuleWords();
  const cache = useQueryClient();
  const query = integrationsQuery(clinicId);
  const found = useQuery(query);
  const [asked, setAsked] = useState<{ act: Act; integration: Integration }>();
  const change = useMutation({
    mutationFn: async ({ act, integration: { id } }: { act: Act; integration: Integration }) => {
      const path = '/api/v1/identity/clinics/{clinicId}/integrations/{id}';
      const params = { path: { clinicId, id } };
      if (act === 'rotate') onSecret(await call(api.POST(`${path}/rotate`, { params })));
      else await call(api.DELETE(path, { params }));
    },
    onSuccess: (_, { act, integration: { name } }) => {
      toast(t(act === 'rotate' ? 'rotated' : 'removed', { name }));
      return cache.invalidateQueries({ queryKey: query.queryKey });
    },
    onError: (error) => toast(problemText(error), 'danger'),
    onSettled: () => setAsked(undefined),
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  const columns: Column<Integration>[] = [
    {
      id: 'name',
      header: t('column.name'),
      cell: ({ name, clientId }) => (
        <span className={styles.name}>
          <span>{name}</span>
          <span className={styles.quiet}>{clientId}</span>
        </span>
      ),
    },
    {
      id: 'scopes',
      header: t('column.scopes'),
      cell: ({ scopes }) => <span>{list.format(scopes.map(words))}</span>,
    },
    {
      id: 'lastUsed',
      header: t('column.lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Time at={lastUsedAt} format="near" /> : t('neverUsed'),
    },
    {
      id: 'secret',
      header: t('column.secret'),
      cell: ({ rotatedAt, createdAt }) => <Time at={rotatedAt ?? createdAt} format="date" />,
    },
    {
      id: 'acts',
      header: t('column.acts'),
      cell: (integration) => (
        <span className={styles.acts}>
          <Button
            size="small"
            aria-label={t('rotateName', { name: integration.name })}
            onPress={() => setAsked({ act: 'rotate', integration })}
          >
            {t('rotate')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('removeName', { name: integration.name })}
            onPress={() => setAsked({ act: 'remove', integration })}
          >
            {t('remove')}
          </Button>
        </span>
      ),
    },
  ];
  const name = asked?.integration.name ?? '';
  return (
    <Card>
      {found.isPending ? (
        <Skeleton lines={4} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <EmptyState icon="settings" title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Table label={t('title')} rows={found.data} rowKey={({ id }) => id} columns={columns} />
      )}
      <ConfirmDialog
        title={t(asked?.act === 'remove' ? 'removeTitle' : 'rotateTitle', { name })}
        confirmLabel={t(asked?.act === 'remove' ? 'remove' : 'rotate')}
        isDestructive={asked?.act === 'remove'}
        isPending={change.isPending}
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
        onConfirm={() => asked && change.mutate(asked)}
      >
        {t(asked?.act === 'remove' ? 'removeText' : 'rotateText')}
      </ConfirmDialog>
    </Card>
  );
}

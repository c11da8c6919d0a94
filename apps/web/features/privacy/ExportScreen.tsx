import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { SubSection } from '../account/settings/SubSection.tsx';
import { ExportRow } from './ExportRow.tsx';
import styles from './Privacy.module.css';
import { exportsQuery } from './queries.ts';
import { useWhom } from './use-whom.ts';

/** A copy of everything that is stored about the person: asked for, watched, downloaded. */
export default function ExportScreen() {
  const { t, i18n } = useTranslation('privacy');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const whom = useWhom();
  const found = useQuery(exportsQuery);
  const mine = found.data?.filter(
    ({ patientId }) => whom.patientId === undefined || patientId === whom.patientId,
  );
  const isUnderWay = mine?.some(({ state }) => state === 'preparing' || state === 'failed');
  const start = useMutation({
    mutationFn: () =>
      call(
        api.POST('/api/v1/privacy/exports', {
          body: { ...whom, locale: i18n.language as Language },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  return (
    <SubSection
      parent={{ to: '/settings/privacy', label: t('title') }}
      title={t('export.title')}
      description={t('export.text')}
    >
      <Card>
        <p className={styles.quiet}>{t('export.startText')}</p>
        {start.error && (
          <Banner tone="danger">
            {problemText(start.error, { export_under_way: t('export.underWay') })}
          </Banner>
        )}
        <Button
          variant="primary"
          className={styles.act ?? ''}
          isPending={start.isPending}
          disabledReason={isUnderWay ? t('export.underWay') : undefined}
          onPress={() => start.mutate()}
        >
          {t('export.start')}
        </Button>
      </Card>
      <Card title={t('export.list')}>
        {found.isPending && <Skeleton lines={4} />}
        {found.isError && !found.data && (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )}
        {mine?.length === 0 && <p className={styles.quiet}>{t('export.empty')}</p>}
        {mine && mine.length > 0 && (
          <List label={t('export.list')}>
            {mine.map((one) => (
              <ExportRow key={one.id} copy={one} />
            ))}
          </List>
        )}
      </Card>
    </SubSection>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Calendars.module.css';
import { ConnectDialog } from './ConnectDialog.tsx';
import { SourceRow } from './SourceRow.tsx';
import { sourcesQuery } from './queries.ts';

/** The calendars whose busy times block a doctor's slots. */
export function SourcesCard({ practitionerId }: { practitionerId: string }) {
  const { t } = useTranslation('calendars');
  const sources = useQuery(sourcesQuery(practitionerId));
  const [isConnecting, setConnecting] = useState(false);
  return (
    <Card title={t('sources.title')}>
      <div className={styles.stack}>
        <p>{t('sources.text')}</p>
        {sources.isPending ? (
          <Skeleton lines={4} />
        ) : sources.isError ? (
          <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
        ) : sources.data.length === 0 ? (
          <EmptyState icon="calendar" title={t('sources.emptyTitle')}>
            {t('sources.emptyText')}
          </EmptyState>
        ) : (
          <List label={t('sources.title')}>
            {sources.data.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </List>
        )}
        <div className={styles.acts}>
          <Button variant="primary" onPress={() => setConnecting(true)}>
            {t('sources.connect')}
          </Button>
        </div>
      </div>
      {isConnecting && (
        <ConnectDialog practitionerId={practitionerId} onClose={() => setConnecting(false)} />
      )}
    </Card>
  );
}

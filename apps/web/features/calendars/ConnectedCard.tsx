import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Calendars.module.css';
import { sourcesQuery } from './queries.ts';
import { SourceState } from './SourceState.tsx';

type Props = { practitionerId: string; name: string };

/**
 * A colleague's other calendars, for whoever runs the practice: only to read, since who connected one
 * has its address and password. Needs the texts `calendars`.
 */
export function ConnectedCard({ practitionerId, name }: Props) {
  const { t } = useTranslation('calendars');
  const sources = useQuery(sourcesQuery(practitionerId));
  return (
    <Card title={t('connected.title')}>
      <div className={styles.stack}>
        <p>{t('connected.text', { name })}</p>
        {sources.isPending ? (
          <Skeleton lines={4} />
        ) : sources.isError ? (
          <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
        ) : sources.data.length === 0 ? (
          <EmptyState icon="calendar" title={t('sources.emptyTitle')}>
            {t('connected.emptyText', { name })}
          </EmptyState>
        ) : (
          <List label={t('connected.title')}>
            {sources.data.map((source) => (
              <ListItem key={source.id}>
                <div className={styles.source}>
                  <SourceState source={source} />
                </div>
              </ListItem>
            ))}
          </List>
        )}
      </div>
    </Card>
  );
}

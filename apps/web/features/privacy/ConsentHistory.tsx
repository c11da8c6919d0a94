import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Privacy.module.css';
import { consentHistoryQuery, type Policy, type Whom } from './queries.ts';

/** Every decision that was ever taken, newest first; fetched when it is opened. */
export function ConsentHistory({ whom, policies }: { whom: Whom; policies: readonly Policy[] }) {
  const { t } = useTranslation('privacy');
  const [isOpen, setOpen] = useState(false);
  const history = useQuery({ ...consentHistoryQuery(whom), enabled: isOpen });
  return (
    <details
      className={styles.history}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('consents.history')}</summary>
      {isOpen && history.isPending && <Skeleton lines={3} />}
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      <List label={t('consents.history')}>
        {history.data?.map(({ id, purpose, version, given, at, by }) => (
          <ListItem key={id}>
            <p className={styles.name}>
              {policies.find((policy) => policy.purpose === purpose)?.title}
            </p>
            <p className={styles.small}>
              {t(given ? 'consents.historyGiven' : 'consents.historyWithdrawn', { version })},{' '}
              <Time at={at} />, {t(`consents.by.${by}`)}
            </p>
          </ListItem>
        ))}
      </List>
    </details>
  );
}

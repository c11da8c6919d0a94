import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/languages.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ConsentHistory } from './ConsentHistory.tsx';
import { ConsentRow } from './ConsentRow.tsx';
import styles from './Privacy.module.css';
import { consentsQuery, policiesQuery } from './queries.ts';
import { useWhom } from './use-whom.ts';

/** What was agreed to, by purpose, each to be given or withdrawn by itself. */
export function ConsentsCard() {
  const { t, i18n } = useTranslation('privacy');
  const whom = useWhom();
  const consents = useQuery(consentsQuery(whom));
  const policies = useQuery(policiesQuery(i18n.language as Language));
  const error = consents.error ?? policies.error;
  return (
    <Card title={t('consents.title')}>
      <p className={styles.quiet}>{t('consents.text')}</p>
      {error ? (
        <ErrorState
          error={error}
          onRetry={() => {
            void consents.refetch();
            void policies.refetch();
          }}
        />
      ) : consents.data && policies.data ? (
        <>
          <List label={t('consents.title')}>
            {consents.data.items.map((consent) => (
              <ConsentRow
                key={consent.purpose}
                consent={consent}
                policy={policies.data.find(({ purpose }) => purpose === consent.purpose)}
                whom={whom}
              />
            ))}
          </List>
          <ConsentHistory whom={whom} policies={policies.data} />
        </>
      ) : (
        <Skeleton lines={5} />
      )}
    </Card>
  );
}

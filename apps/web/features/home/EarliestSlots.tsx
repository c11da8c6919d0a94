import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink, Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EarliestSlotCard } from './EarliestSlotCard.tsx';
import styles from './EarliestSlots.module.css';
import { earliestQuery } from './earliest-query.ts';

/** Who is free soonest, each one tap from the doctor's page. */
export function EarliestSlots() {
  const { t } = useTranslation('home');
  const id = useId();
  const earliest = useQuery(earliestQuery);
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('earliest.title')}
        </h2>
        <Link to="/find">{t('earliest.more')}</Link>
      </div>
      {earliest.isPending && (
        <Cards>
          {['a', 'b', 'c'].map((key) => (
            <li key={key}>
              <Card>
                <Skeleton hasAvatar lines={3} />
              </Card>
            </li>
          ))}
        </Cards>
      )}
      {earliest.isError && (
        <Card>
          <ErrorState error={earliest.error} onRetry={() => void earliest.refetch()} />
        </Card>
      )}
      {earliest.data?.length === 0 && (
        <Card>
          <EmptyState
            icon="calendar"
            title={t('earliest.empty')}
            action={
              <ButtonLink to="/find" variant="secondary">
                {t('earliest.more')}
              </ButtonLink>
            }
          >
            {t('earliest.emptyText')}
          </EmptyState>
        </Card>
      )}
      {earliest.data && earliest.data.length > 0 && (
        <Cards>
          {earliest.data.map((entry) => (
            <li key={entry.practitioner.id}>
              <EarliestSlotCard {...entry} />
            </li>
          ))}
        </Cards>
      )}
    </section>
  );
}

function Cards({ children }: { children: ReactNode }) {
  return <ul className={styles.cards}>{children}</ul>;
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { MailList } from './MailList.tsx';
import { MailPane } from './MailPane.tsx';
import styles from './Outbox.module.css';
import { outboxQuery } from './queries.ts';

const route = getRouteApi('/outbox');

/** What a demo without a mail server would have sent, to be read and acted on. */
export default function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const { mail } = route.useSearch();
  const outbox = useQuery(outboxQuery);
  const isAbsent = outbox.error instanceof ApiProblem && outbox.error.status === 404;
  return (
    <>
      <PageHeader title={t('title')} description={isAbsent ? undefined : t('lead')} />
      {outbox.isPending && (
        <Card>
          <Skeleton lines={5} />
        </Card>
      )}
      {isAbsent && (
        <EmptyState icon="info" title={t('absent.title')}>
          {t('absent.text')}
        </EmptyState>
      )}
      {outbox.isError && !isAbsent && (
        <ErrorState error={outbox.error} onRetry={() => void outbox.refetch()} />
      )}
      {outbox.data?.length === 0 && (
        <Card>
          <EmptyState icon="info" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        </Card>
      )}
      {outbox.data && outbox.data.length > 0 && (
        <div className={styles.panes} data-reading={mail !== undefined || undefined}>
          <Card className={styles.list}>
            <MailList mails={outbox.data} open={mail} />
          </Card>
          <div className={styles.pane}>
            {mail ? (
              <MailPane key={mail} id={mail} />
            ) : (
              <p className={styles.quiet}>{t('choose')}</p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

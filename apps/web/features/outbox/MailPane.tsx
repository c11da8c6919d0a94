import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Outbox.module.css';
import { outboxMailQuery } from './queries.ts';

/**
 * One mail. Its HTML is shown in a frame in which nothing runs and no link leads anywhere; what its
 * reader would do stands below, as a code and a link of our own.
 */
export function MailPane({ id }: { id: string }) {
  const { t } = useTranslation('outbox');
  const [view, setView] = useState<'html' | 'text'>('html');
  const mail = useQuery(outboxMailQuery(id));
  return (
    <Card className={styles.mail}>
      <Link to="/outbox" className={styles.back}>
        <Icon name="chevron" size={18} />
        {t('back')}
      </Link>
      {mail.isPending && <Skeleton lines={6} />}
      {mail.isError && <ErrorState error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data && (
        <>
          <div>
            <h2 className={styles.heading} lang={mail.data.locale}>
              {mail.data.subject}
            </h2>
            <p className={styles.quiet}>
              {t('to', { address: mail.data.to })} · <Time at={mail.data.at} />
            </p>
          </div>
          <Segmented
            label={t('view')}
            isLabelHidden
            options={[
              { id: 'html', label: t('html') },
              { id: 'text', label: t('text') },
            ]}
            value={view}
            onChange={setView}
          />
          {view === 'html' ? (
            <iframe
              sandbox=""
              src={`/api/v1/notifications/outbox/${id}/page`}
              title={t('frame', { subject: mail.data.subject })}
              className={styles.frame}
            />
          ) : (
            <pre className={styles.text} lang={mail.data.locale}>
              {mail.data.text}
            </pre>
          )}
          {mail.data.code && (
            <p>
              {t('code')}: <strong className={styles.code}>{mail.data.code}</strong>
            </p>
          )}
          {mail.data.link && (
            <p>
              <a
                href={mail.data.link}
                target="_blank"
                rel="noopener noreferrer"
                className={buttonClass('primary')}
              >
                {t('open')}
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  );
}

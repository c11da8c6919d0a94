import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './Calendars.module.css';
import type { Source } from './queries.ts';

/** How a connected calendar stands: when it was read, what went wrong and what its owner can do. */
export function SourceState({ source }: { source: Source }) {
  const { t } = useTranslation('calendars');
  const kind =
    source.kind === 'ics' ? 'ics' : source.writesVisits ? 'caldavWrites' : ('caldav' as const);
  return (
    <>
      <div>
        <p className={styles.name}>{source.name}</p>
        <p className={styles.quiet}>{t(`sources.${kind}`)}</p>
        <p className={styles.quiet}>
          {source.syncedAt === null ? (
            t('sources.syncedNever')
          ) : (
            <>
              {t('sources.synced')} <Time at={source.syncedAt} isRelative />
            </>
          )}
        </p>
        <p className={styles.quiet}>{t('sources.busy', { count: source.busyTimes })}</p>
      </div>
      {source.failure !== null && (
        <Banner tone="danger" title={t('sources.failing')} isAnnounced={false}>
          <p>{t(`failure.${source.failure}`)}</p>
          <p>
            {t('sources.still')} <Time at={source.nextSyncAt} isRelative />
          </p>
        </Banner>
      )}
      {source.writeFailure !== null && (
        <Banner tone="danger" title={t('sources.writeFailing')} isAnnounced={false}>
          <p>{t(`failure.${source.writeFailure}`)}</p>
        </Banner>
      )}
      {source.unreadableEntries > 0 && (
        <Banner tone="warning" isAnnounced={false}>
          {t('sources.unreadable', { count: source.unreadableEntries })}
        </Banner>
      )}
    </>
  );
}

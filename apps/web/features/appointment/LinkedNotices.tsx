import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { zoneOf } from '../find/formats.ts';
import type { LinkedStanding, LinkedVisit } from './linked-visit.ts';

type Props = {
  visit: LinkedVisit;
  standing: LinkedStanding;
  /** Whether its reader has cancelled it just now. */
  isJustCancelled: boolean;
};

/** What there is to know of a visit before anything is done about it. */
export function LinkedNotices({ visit, standing, isJustCancelled }: Props) {
  const { t } = useTranslation('appointment');
  const { locale } = useLocale();
  const { awaitsUntil, cancelledBy, cancelledLate, delayMinutes, state } = visit;
  const answerBy =
    awaitsUntil && formatTime(new Date(awaitsUntil), 'dateTime', locale, zoneOf(visit.mode, visit));
  if (standing === 'cancelled') {
    if (cancelledBy === 'clinic' || cancelledBy === 'system')
      return (
        <Banner tone="warning" isAnnounced={false}>
          {t(cancelledBy === 'clinic' ? 'cancel.byClinic' : 'cancel.lapsed')}
        </Banner>
      );
    return (
      <Banner tone={isJustCancelled ? 'success' : 'info'} isAnnounced={isJustCancelled}>
        {cancelledLate ? t('cancel.doneLate') : t('cancel.done')}
      </Banner>
    );
  }
  return (
    <>
      {state === 'pending' && (
        <Banner title={t('requested.title')} isAnnounced={false}>
          <p>{t('requested.text')}</p>
          {answerBy && <p>{t('requested.by', { when: answerBy })}</p>}
        </Banner>
      )}
      {delayMinutes !== null && (
        <Banner tone="warning" isAnnounced={false}>
          {t('delay', { count: delayMinutes })}
        </Banner>
      )}
      {standing !== 'ahead' && (
        <Banner isAnnounced={false}>{t(standing === 'running' ? 'began' : 'passed')}</Banner>
      )}
    </>
  );
}

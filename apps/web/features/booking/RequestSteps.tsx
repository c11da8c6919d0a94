import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { zoneOf } from '../find/formats.ts';
import type { Appointment } from '../find/queries.ts';
import { Step } from './NextSteps.tsx';
import styles from './NextSteps.module.css';

/** What happens to a visit that the practice has to confirm. */
export function RequestSteps({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('booking');
  const { locale } = useLocale();
  const { awaitsUntil, mode } = appointment;
  const by =
    awaitsUntil && formatTime(new Date(awaitsUntil), 'dateTime', locale, zoneOf(mode, appointment));
  return (
    <Card title={t('done.next')}>
      <ol className={styles.steps}>
        <Step
          icon="clock"
          title={t('approval.waits')}
          text={by ? t('approval.by', { when: by }) : t('approval.told')}
        />
        <Step icon="info" title={t('approval.withdrawTitle')} text={t('approval.withdraw')} />
      </ol>
    </Card>
  );
}

import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../ui/time-format.ts';
import styles from './AppointmentScreen.module.css';
import { ByPhone } from './ByPhone.tsx';

type Props = {
  visit: {
    canCancelUntil: string | null;
    cancelsLateFrom: string | null;
    canRescheduleUntil: string | null;
    clinicPhone: string | null;
  };
  zone: string;
};

/** Until when a visit that is ahead can be moved and cancelled, and whom to call after that. */
export function Deadlines({ visit, zone }: Props) {
  const { t } = useTranslation('appointment');
  const { locale } = useLocale();
  const { canCancelUntil, cancelsLateFrom, canRescheduleUntil, clinicPhone } = visit;
  const moment = (at: string) => formatTime(new Date(at), 'dateTime', locale, zone);
  if (canCancelUntil === null && canRescheduleUntil === null)
    return <ByPhone what="change" phone={clinicPhone} />;
  const isBoth = cancelsLateFrom === null && canCancelUntil === canRescheduleUntil;
  const words = [
    cancelWords(),
    !isBoth && canRescheduleUntil && t('deadline.move', { when: moment(canRescheduleUntil) }),
  ].filter(Boolean);
  return (
    <>
      {words.length > 0 && <p className={styles.quiet}>{words.join(' ')}</p>}
      {canCancelUntil === null && <ByPhone what="cancel" phone={clinicPhone} />}
      {canRescheduleUntil === null && <ByPhone what="move" phone={clinicPhone} />}
    </>
  );

  function cancelWords(): string | null {
    if (canCancelUntil === null) return null;
    if (isBoth) return t('deadline.untilBoth', { when: moment(canCancelUntil) });
    if (cancelsLateFrom === null) return t('deadline.until', { when: moment(canCancelUntil) });
    return Date.parse(cancelsLateFrom) <= Date.now()
      ? t('deadline.late')
      : t('deadline.free', { when: moment(cancelsLateFrom) });
  }
}

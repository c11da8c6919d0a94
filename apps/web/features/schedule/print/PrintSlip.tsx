import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { zoneName } from '../../../ui/time-format.ts';
import { type Clinic, clinicQuery } from '../../clinic/queries.ts';
import { dayOf } from '../../find/days.ts';
import type { Appointment } from '../queries.ts';
import { useTimes } from '../use-times.ts';
import styles from './Print.module.css';
import { Letterhead } from './Letterhead.tsx';
import { PrintSheet } from './PrintSheet.tsx';

type Props = {
  appointment: Appointment;
  name: string | undefined;
  zone: string;
  practitionerName: string | undefined;
  onDone: () => void;
};

/** The slip that a patient takes home: when, where, with whom, and what to bring. */
export function PrintSlip({ appointment, name, zone, practitionerName, onDone }: Props) {
  const { t } = useTranslation(['schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const { data: clinic, isPending } = useQuery(clinicQuery(appointment.clinicId));
  if (isPending) return null;
  const { start, end, mode } = appointment;
  const bring =
    mode === 'video'
      ? (['card', 'device', 'quiet'] as const)
      : (['card', 'medicines', 'letters'] as const);
  return (
    <PrintSheet size="a5" onDone={onDone}>
      <Letterhead clinic={clinic} />
      <h1 className={styles.title}>{t('slip.title')}</h1>
      <div className={styles.when}>
        <p className={styles.date}>{times.fullDay(dayOf(start, zone))}</p>
        <p className={styles.clock}>{t('slip.clock', { time: times.time(start) })}</p>
        <p className={styles.small}>
          {t('slip.until', { time: times.time(end), zone: zoneName(zone) })}
        </p>
      </div>
      <dl className={styles.facts}>
        <dt>{t('slip.for')}</dt>
        <dd>{name ?? t('unnamed')}</dd>
        {practitionerName && (
          <>
            <dt>{t('slip.with')}</dt>
            <dd>{practitionerName}</dd>
          </>
        )}
        <dt>{t('slip.what')}</dt>
        <dd>{localized(appointment.visitTypeName)}</dd>
        <dt>{t('slip.where')}</dt>
        <dd>{mode === 'video' ? t('slip.video') : <Place clinic={clinic} />}</dd>
        {clinic?.phone && (
          <>
            <dt>{t('slip.phone')}</dt>
            <dd className={styles.nowrap}>{clinic.phone}</dd>
          </>
        )}
      </dl>
      <section className={styles.bring}>
        <h2>{t('slip.bring')}</h2>
        <ul>
          {bring.map((one) => (
            <li key={one}>{t(`slip.bringing.${one}`)}</li>
          ))}
        </ul>
      </section>
      <p className={styles.small}>{t('slip.cannot')}</p>
    </PrintSheet>
  );
}

function Place({ clinic }: { clinic: Clinic | undefined }) {
  if (!clinic) return null;
  const { line1, line2, postalCode, city } = clinic.address;
  return [clinic.name, line1, line2, `${postalCode} ${city}`]
    .filter(Boolean)
    .map((line) => <div key={line}>{line}</div>);
}

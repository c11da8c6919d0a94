import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { nameOf } from '../doctor/person.ts';
import { patientsByIdQuery } from '../doctor/queries.ts';
import { conflictsQuery } from './queries.ts';

/** Visits that stayed while the practitioner is away or busy. Nothing where there are none. */
export function ConflictList({ practitionerId, zone }: { practitionerId: string; zone: string }) {
  const { t } = useTranslation('absence');
  const { locale } = useLocale();
  const { data = [] } = useQuery(conflictsQuery(practitionerId));
  const patients = useQuery(patientsByIdQuery(data.map(({ patientId }) => patientId)));
  if (data.length === 0) return null;
  return (
    <Banner tone="warning" title={t('conflicts.title', { count: data.length })} isAnnounced={false}>
      <ul>
        {data.map((each) => (
          <li key={`${each.appointmentId}${each.from}`}>
            {t(`conflicts.${each.with}`, {
              when: formatTime(new Date(each.start), 'dateTime', locale, zone),
              name: nameOf(patients.data?.get(each.patientId)) ?? t('unnamed'),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../doctor/person.ts';
import { type ClinicPatient, listName } from './clinic-patients.ts';
import styles from './Desk.module.css';

/** Who it is: the name, and below it what tells namesakes apart. */
export function PatientFacts({ patient }: { patient: ClinicPatient }) {
  const { t } = useTranslation('desk');
  const { locale } = useLocale();
  const { birthDate, phone } = patient;
  const isDay = birthDate !== null && /^\d{4}-\d\d-\d\d$/.test(birthDate);
  return (
    <span className={styles.person}>
      <span className={styles.name}>{listName(patient)}</span>
      <span className={styles.quiet}>
        {birthDate === null
          ? t('finder.noBirthDate')
          : t('finder.born', { date: isDay ? formatDate(birthDate, locale) : birthDate })}
        {phone && ` · ${phone}`}
      </span>
    </span>
  );
}

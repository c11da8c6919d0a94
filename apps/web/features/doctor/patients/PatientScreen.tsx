import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ageOf, formatDate, nameOf } from '../person.ts';
import { patientQuery } from '../queries.ts';
import { ComingVisits } from './ComingVisits.tsx';
import { ContactCard } from './ContactCard.tsx';
import { PastVisits } from './PastVisits.tsx';
import styles from './Patients.module.css';

const route = getRouteApi('/patients/$patientId');

/** A patient's chart: who they are, what lies ahead, and every visit with its note. */
export default function PatientScreen() {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const { patientId } = route.useParams();
  const practitionerId = useAccount()?.practitionerId;
  const now = useNow(3_600_000);
  const patient = useQuery(patientQuery(patientId));
  const back = <Link to="/patients">{t('patient.back')}</Link>;

  if (!patient.data) {
    return (
      <>
        <PageHeader title={t('patient.title')} above={back} />
        {patient.isPending ? (
          <Skeleton lines={6} />
        ) : (
          <ErrorState
            error={patient.error}
            onRetry={() => void patient.refetch()}
            problemTexts={{ 'not-found': t('patient.notInCare') }}
          />
        )}
      </>
    );
  }

  const { birthDate, gender } = patient.data;
  const age = ageOf(birthDate, now);
  const facts = [
    age !== undefined && t('patients.years', { count: age }),
    birthDate && age !== undefined && t('patient.born', { date: formatDate(birthDate, locale) }),
    gender && t(`patients.genders.${gender}`),
  ];
  return (
    <>
      <PageHeader
        title={nameOf(patient.data) ?? t('unnamed')}
        above={back}
        description={facts.filter(Boolean).join(' · ')}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <PastVisits patientId={patientId} practitionerId={practitionerId ?? undefined} />
        </div>
        <aside className={styles.side} aria-label={t('patient.aside')}>
          {practitionerId && <ComingVisits patientId={patientId} practitionerId={practitionerId} />}
          <ContactCard patient={patient.data} />
        </aside>
      </div>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DoctorBooking } from './DoctorBooking.tsx';
import { DoctorFacts } from './DoctorFacts.tsx';
import { DoctorHeader } from './DoctorHeader.tsx';
import styles from './DoctorScreen.module.css';
import { practitionerQuery } from './queries.ts';

const route = getRouteApi('/doctors/$slug');

/** Who a doctor is, and when there is time. */
export default function DoctorScreen() {
  const { t } = useTranslation('find');
  const localized = useLocalized();
  const { slug } = route.useParams();
  const doctor = useQuery(practitionerQuery(slug));

  if (doctor.isPending) {
    return (
      <Card>
        <Skeleton lines={8} hasAvatar />
      </Card>
    );
  }
  if (doctor.isError) {
    if (doctor.error instanceof ApiProblem && doctor.error.status === 404) {
      return (
        <>
          <PageHeader title={t('doctor.goneTitle')} description={t('doctor.goneText')} />
          <ButtonLink to="/find">{t('doctor.findOther')}</ButtonLink>
        </>
      );
    }
    return (
      <>
        <PageHeader title={t('title')} isHidden />
        <ErrorState error={doctor.error} onRetry={() => void doctor.refetch()} />
      </>
    );
  }
  const { displayName, bio } = doctor.data;
  return (
    <div className={styles.page}>
      <DoctorHeader practitioner={doctor.data} />
      <div className={styles.booking}>
        <DoctorBooking practitioner={doctor.data} />
      </div>
      <div className={styles.aside}>
        <DoctorFacts practitioner={doctor.data} />
        {bio && (
          <Card title={t('doctor.about', { name: displayName })}>
            <p className={styles.bio}>{localized(bio)}</p>
          </Card>
        )}
      </div>
    </div>
  );
}

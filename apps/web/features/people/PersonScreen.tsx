import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { useClinic } from '../clinic/use-clinic.ts';
import styles from './People.module.css';
import { PermissionsCard } from './PermissionsCard.tsx';
import { nameOf, peopleQuery } from './queries.ts';
import { RolesCard } from './RolesCard.tsx';

const route = getRouteApi('/clinic/people/$accountId');

/** One person of the practice: the roles, since when and by whom, and what they allow. */
export default function PersonScreen() {
  const { t } = useTranslation('people');
  const { accountId } = route.useParams();
  const search = route.useSearch();
  const { clinicId = '' } = useClinic(search.clinic);
  const found = useQuery({ ...peopleQuery(clinicId), enabled: clinicId !== '' });
  const person = found.data?.find((one) => one.accountId === accountId);
  return (
    <ClinicPage
      title={person ? nameOf(person) : t('person')}
      description={person?.displayName ? person.email : undefined}
      above={
        <Link to="/clinic/people" search={search}>
          {t('back')}
        </Link>
      }
    >
      {() =>
        person ? (
          <div className={styles.page}>
            <RolesCard clinicId={clinicId} person={person} />
            <PermissionsCard person={person} />
          </div>
        ) : found.isPending ? (
          <Skeleton lines={8} />
        ) : found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <EmptyState icon="user" title={t('goneTitle')}>
            {t('goneText')}
          </EmptyState>
        )
      }
    </ClinicPage>
  );
}

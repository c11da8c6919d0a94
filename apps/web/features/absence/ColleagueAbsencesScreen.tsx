import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClinicPage } from '../clinic/ClinicPage.tsx';
import { practitionerQuery } from '../find/queries.ts';
import { AbsencePanel } from './AbsencePanel.tsx';

const route = getRouteApi('/clinic/practitioners/$practitionerId/absences');

/** The absences of somebody who practises here, for the desk and the administration. */
export default function ColleagueAbsencesScreen() {
  const { t } = useTranslation(['absence', 'clinic']);
  const { practitionerId } = route.useParams();
  const { clinic: wanted } = route.useSearch();
  const found = useQuery(practitionerQuery(practitionerId));
  const search = wanted === undefined ? {} : { clinic: wanted };
  return (
    <ClinicPage
      title={
        found.data
          ? t('absence:ofTitle', { name: found.data.displayName })
          : t('absence:list.title')
      }
      description={t('absence:text')}
      above={
        <Link to="/clinic/practitioners" search={search}>
          {t('clinic:person.back')}
        </Link>
      }
    >
      {({ clinicId }) =>
        found.isPending ? (
          <Skeleton lines={5} />
        ) : found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <AbsencePanel
            practitionerId={practitionerId}
            clinicId={clinicId}
            zone={found.data.timeZone}
          />
        )
      }
    </ClinicPage>
  );
}

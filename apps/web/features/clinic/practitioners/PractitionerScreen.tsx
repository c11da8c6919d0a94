import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { practitionerQuery } from '../../find/queries.ts';
import { clinicQuery } from '../queries.ts';
import { useClinic } from '../use-clinic.ts';
import { PractitionerForm } from './PractitionerForm.tsx';

const route = getRouteApi('/clinic/practitioners/$practitionerId');

/** Adds a practitioner to the practice, or changes what patients read about one. */
export default function PractitionerScreen() {
  const { t } = useTranslation('clinic');
  const { practitionerId } = route.useParams();
  const { clinic: wanted } = route.useSearch();
  const { clinicId = '' } = useClinic(wanted);
  const isNew = practitionerId === 'new';
  const found = useQuery({ ...practitionerQuery(practitionerId), enabled: !isNew });
  const clinic = useQuery({ ...clinicQuery(clinicId), enabled: clinicId !== '' });
  const needed = isNew ? clinic : found;
  const back = (
    <Link to="/clinic" search={{ tab: 'practitioners', ...(wanted && { clinic: wanted }) }}>
      {t('person.back')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={isNew ? t('person.addTitle') : (found.data?.displayName ?? t('person.editTitle'))}
        above={back}
        description={isNew ? t('person.addText') : undefined}
      />
      {needed.isPending ? (
        <Skeleton lines={8} />
      ) : needed.isError ? (
        <ErrorState error={needed.error} onRetry={() => void needed.refetch()} />
      ) : (
        <PractitionerForm
          key={practitionerId}
          clinicId={clinicId}
          practitioner={found.data}
          timeZone={found.data?.timeZone ?? clinic.data?.timeZone ?? 'Europe/Berlin'}
        />
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ClinicPage } from '../../clinic/ClinicPage.tsx';
import { clinicVisitTypesQuery } from '../../clinic/queries.ts';
import { intakeFormQuery } from '../queries.ts';
import styles from '../Intake.module.css';
import { Builder } from './Builder.tsx';

const route = getRouteApi('/clinic/visit-types/$visitTypeId/questions');

/** What patients are asked before a kind of visit. */
export default function BuilderScreen() {
  const { t } = useTranslation('intake');
  const { visitTypeId } = route.useParams();
  const { clinic } = route.useSearch();
  return (
    <ClinicPage
      title={t('builder.title')}
      description={<Description visitTypeId={visitTypeId} />}
      above={
        <Link to="/clinic/visit-types" search={{ clinic }} className={styles.back}>
          <Icon name="chevron" size={18} />
          {t('builder.back')}
        </Link>
      }
    >
      {() => <Questions visitTypeId={visitTypeId} />}
    </ClinicPage>
  );
}

function Questions({ visitTypeId }: { visitTypeId: string }) {
  const form = useQuery(intakeFormQuery(visitTypeId));
  if (form.isError) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />;
  if (!form.data) return <Skeleton lines={8} />;
  // What somebody else published begins anew; one's own is the same.
  return <Builder key={form.data.version} form={form.data} />;
}

function Description({ visitTypeId }: { visitTypeId: string }) {
  const { t } = useTranslation('intake');
  const localized = useLocalized();
  const { clinic } = route.useSearch();
  const types = useQuery({ ...clinicVisitTypesQuery(clinic ?? ''), enabled: clinic !== undefined });
  const type = types.data?.find(({ id }) => id === visitTypeId);
  return (
    <>
      {type && <strong>{localized(type.name)}. </strong>}
      {t('builder.text')}
    </>
  );
}

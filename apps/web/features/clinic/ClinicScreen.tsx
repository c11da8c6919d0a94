import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ClinicChoice } from './ClinicChoice.tsx';
import { clinicQuery } from './queries.ts';
import { PractitionerList } from './practitioners/PractitionerList.tsx';
import { ProfileForm } from './profile/ProfileForm.tsx';
import { ProfileView } from './profile/ProfileView.tsx';
import { useClinic } from './use-clinic.ts';

const route = getRouteApi('/clinic');

/** The practice: what patients read about it, and who practises there. */
export default function ClinicScreen() {
  const { t } = useTranslation('clinic');
  const { tab = 'profile', clinic: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { clinicId, ids, isAdmin } = useClinic(wanted);
  const clinic = useQuery({ ...clinicQuery(clinicId ?? ''), enabled: clinicId !== undefined });

  if (!clinic.data || clinicId === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        {clinic.isError ? (
          <ErrorState error={clinic.error} onRetry={() => void clinic.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={clinic.data.name}
        description={t(isAdmin ? 'textAdmin' : 'textDesk')}
        actions={ids.length > 1 && <ClinicChoice ids={ids} clinicId={clinicId} tab={tab} />}
      />
      <Tabs
        label={t('title')}
        selectedKey={tab}
        onSelectionChange={(next) =>
          void navigate({ to: '/clinic', search: { tab: next, ...(wanted && { clinic: wanted }) } })
        }
        tabs={[
          {
            id: 'profile' as const,
            label: t('tab.profile'),
            content: isAdmin ? (
              <ProfileForm key={clinicId} clinic={clinic.data} />
            ) : (
              <ProfileView clinic={clinic.data} />
            ),
          },
          {
            id: 'practitioners' as const,
            label: t('tab.practitioners'),
            content: <PractitionerList clinicId={clinicId} isAdmin={isAdmin} />,
          },
        ]}
      />
    </>
  );
}

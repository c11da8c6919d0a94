import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { ownZone } from '../../../ui/time-format.ts';
import { useNow } from '../../../ui/use-now.ts';
import { ConnectedCard } from '../../calendars/ConnectedCard.tsx';
import { HoursPanel } from '../../doctor/calendar/HoursPanel.tsx';
import { dayOf } from '../../find/days.ts';
import { practitionerQuery } from '../../find/queries.ts';
import { ClinicPage } from '../ClinicPage.tsx';
import { AccountCard } from './AccountCard.tsx';
import { PractitionerForm } from './PractitionerForm.tsx';
import { RegistrationCard } from './RegistrationCard.tsx';

const route = getRouteApi('/clinic/practitioners/$practitionerId');

/** Adds a practitioner to the practice, or changes one: the profile, the number's check, the hours, the calendars. */
export default function PractitionerScreen() {
  const { t } = useTranslation('clinic');
  const { practitionerId } = route.useParams();
  const { clinic: wanted, view = 'profile' } = route.useSearch();
  const navigate = route.useNavigate();
  const isNew = practitionerId === 'new';
  const found = useQuery({ ...practitionerQuery(practitionerId), enabled: !isNew });
  const zone = found.data?.timeZone ?? ownZone();
  const today = dayOf(useNow(60_000).getTime(), zone);
  const search = wanted === undefined ? {} : { clinic: wanted };
  return (
    <ClinicPage
      title={isNew ? t('person.addTitle') : (found.data?.displayName ?? t('person.editTitle'))}
      above={
        <Link to="/clinic/practitioners" search={search}>
          {t('person.back')}
        </Link>
      }
      description={isNew ? t('person.addText') : undefined}
    >
      {({ clinic }) => {
        if (isNew)
          return (
            <PractitionerForm
              clinicId={clinic.id}
              practitioner={undefined}
              timeZone={clinic.timeZone}
            />
          );
        if (found.isPending) return <Skeleton lines={8} />;
        if (found.isError)
          return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
        return (
          <Tabs
            label={found.data.displayName}
            selectedKey={view}
            onSelectionChange={(next) =>
              void navigate({
                to: '/clinic/practitioners/$practitionerId',
                params: { practitionerId },
                search: { ...search, view: next },
              })
            }
            tabs={[
              {
                id: 'profile' as const,
                label: t('person.profileTab'),
                content: (
                  <>
                    <RegistrationCard practitioner={found.data} />
                    <AccountCard practitioner={found.data} />
                    <PractitionerForm
                      key={practitionerId}
                      clinicId={clinic.id}
                      practitioner={found.data}
                      timeZone={zone}
                    />
                  </>
                ),
              },
              {
                id: 'hours' as const,
                label: t('person.hoursTab'),
                content: <HoursPanel practitionerId={practitionerId} today={today} />,
              },
              {
                id: 'calendars' as const,
                label: t('person.calendarsTab'),
                content: (
                  <ConnectedCard practitionerId={practitionerId} name={found.data.displayName} />
                ),
              },
            ]}
          />
        );
      }}
    </ClinicPage>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { dayOf } from '../../find/days.ts';
import { NoProfile } from '../NoProfile.tsx';
import { usePractitioner } from '../use-practitioner.ts';
import { HoursPanel } from './HoursPanel.tsx';
import { mondayOf } from './calendar-search.ts';
import { WeekPanel } from './WeekPanel.tsx';

const route = getRouteApi('/calendar');

/** A doctor's time: the week's appointments, and the hours that can be booked. */
export default function CalendarScreen() {
  const { t } = useTranslation('doctor');
  const { view = 'week', week } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, zone } = usePractitioner();
  const today = dayOf(useNow(60_000).getTime(), zone);
  return (
    <>
      <PageHeader title={t('calendar.title')} />
      {id === undefined ? (
        <NoProfile />
      ) : (
        <Tabs
          label={t('calendar.title')}
          selectedKey={view}
          onSelectionChange={(next) =>
            void navigate({ to: '/calendar', search: { view: next, ...(week && { week }) } })
          }
          tabs={[
            {
              id: 'week' as const,
              label: t('calendar.week'),
              content: (
                <WeekPanel
                  practitionerId={id}
                  zone={zone}
                  today={today}
                  monday={week ?? mondayOf(today)}
                />
              ),
            },
            {
              id: 'hours' as const,
              label: t('calendar.hours'),
              content: <HoursPanel practitionerId={id} today={today} />,
            },
          ]}
        />
      )}
    </>
  );
}

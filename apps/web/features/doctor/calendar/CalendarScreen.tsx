import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { PHONE, useMedia } from '../../../ui/use-media.ts';
import { useNow } from '../../../ui/use-now.ts';
import { dayOf } from '../../find/days.ts';
import { NoProfile } from '../NoProfile.tsx';
import { usePractitioner } from '../use-practitioner.ts';
import { Calendar } from './Calendar.tsx';
import { HoursPanel } from './HoursPanel.tsx';

const route = getRouteApi('/calendar');

/** A doctor's time: what is in it, and the hours that can be booked. */
export default function CalendarScreen() {
  const { t } = useTranslation('doctor');
  const { view, date } = route.useSearch();
  const navigate = route.useNavigate();
  const { id, zone, profile } = usePractitioner();
  const isPhone = useMedia(PHONE);
  const today = dayOf(useNow(60_000).getTime(), zone);
  const shown = view === undefined || view === 'hours' ? (isPhone ? 'list' : 'week') : view;
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        actions={
          <ButtonLink to="/calendar/absences" variant="secondary">
            {t('calendar.absences')}
          </ButtonLink>
        }
      />
      {id === undefined ? (
        <NoProfile />
      ) : (
        <Tabs
          label={t('calendar.title')}
          selectedKey={view === 'hours' ? 'hours' : 'visits'}
          onSelectionChange={(next) =>
            void navigate({
              to: '/calendar',
              search: { ...(next === 'hours' && { view: 'hours' }), ...(date && { date }) },
            })
          }
          tabs={[
            {
              id: 'visits' as const,
              label: t('calendar.visits'),
              content: profile.data ? (
                <Calendar
                  practitioner={profile.data}
                  zone={zone}
                  today={today}
                  view={shown}
                  date={date ?? today}
                />
              ) : (
                <Skeleton lines={8} />
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

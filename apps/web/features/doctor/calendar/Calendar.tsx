import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { Span } from '../../absence/queries.ts';
import { type Day, startOfDay } from '../../find/days.ts';
import type { Practitioner } from '../../find/queries.ts';
import { BookDialog } from '../../schedule/book/BookDialog.tsx';
import { AppointmentDrawer } from '../../schedule/drawer/AppointmentDrawer.tsx';
import { entriesOf, sessionOf } from '../../schedule/entries.ts';
import { MoveDialog } from '../../schedule/move/MoveDialog.tsx';
import { type Appointment, calendarQuery, visitsQuery } from '../../schedule/queries.ts';
import { visitStateOf } from '../../schedule/state/visit-state.ts';
import { nextHour } from './block-span.ts';
import { usePatients } from '../../schedule/use-patients.ts';
import { encounterStatesQuery, waitingRoomQuery } from '../queries.ts';
import { ZoneNote } from '../ZoneNote.tsx';
import styles from './Calendar.module.css';
import { CalendarBar } from './CalendarBar.tsx';
import { CalendarList } from './CalendarList.tsx';
import { daysOf, type TimeView } from './calendar-search.ts';
import { Legend } from './Legend.tsx';

const AbsenceDialog = lazy(() => import('../../absence/AbsenceDialog.tsx'));
const CalendarGrid = lazy(() => import('./CalendarGrid.tsx'));
const route = getRouteApi('/calendar');

type Props = { practitioner: Practitioner; zone: string; today: Day; view: TimeView; date: Day };

/** Where a visit was dropped. */
export type Dropped = { appointment: Appointment; start: string; isFree: boolean };

/** The time of one practitioner: by day, week or month, or as a list. */
export function Calendar({ practitioner, zone, today, view, date }: Props) {
  const { t } = useTranslation(['doctor', 'schedule']);
  const search = route.useSearch();
  const { visit } = search;
  const navigate = route.useNavigate();
  const now = useNow(30_000);
  const { first, after } = daysOf(view, date);
  const range = useMemo(
    () => ({
      from: new Date(startOfDay(first, zone)).toISOString(),
      to: new Date(startOfDay(after, zone)).toISOString(),
    }),
    [first, after, zone],
  );
  const whose = { clinicId: practitioner.clinicId, practitionerId: practitioner.id };
  const visits = useQuery(visitsQuery(whose, range));
  const calendar = useQuery(calendarQuery(whose, range));
  const entries = useMemo(() => entriesOf(visits.data ?? []), [visits.data]);
  const patients = usePatients((visits.data ?? []).map(({ patientId }) => patientId));
  const encounters = useQuery(encounterStatesQuery((visits.data ?? []).map(({ id }) => id)));
  const room = useQuery(waitingRoomQuery(practitioner.id));
  const [booking, setBooking] = useState<{ start?: string }>();
  const [blocked, setBlocked] = useState<Span>();
  const [dropped, setDropped] = useState<Dropped>();

  const stateOf = (appointment: Appointment) =>
    visitStateOf({
      appointment,
      waiting: room.data?.visits.find(({ id }) => id === appointment.id),
      encounter: encounters.data ? encounters.data.get(appointment.id) : 'unread',
      now,
    });
  const open = (id: string | undefined) =>
    void navigate({
      to: '/calendar',
      search: {
        ...(search.view && { view: search.view }),
        ...(search.date && { date: search.date }),
        ...(id && { visit: id }),
      },
      resetScroll: false,
    });
  const opened = visits.data?.find(({ id }) => id === visit);
  const shown = { entries, calendar: calendar.data?.[0], zone, stateOf, nameOf: patients.nameOf };

  return (
    <div className={styles.panel}>
      <CalendarBar view={view} date={date} today={today}>
        <Button onPress={() => setBlocked(nextHour(date, zone, now.getTime()))}>
          {t('calendar.block')}
        </Button>
        <Button variant="primary" onPress={() => setBooking({})}>
          {t('schedule:book.open')}
        </Button>
      </CalendarBar>
      <ZoneNote zone={zone} />
      {visits.isPending ? (
        <Skeleton lines={8} />
      ) : visits.isError ? (
        <ErrorState error={visits.error} onRetry={() => void visits.refetch()} />
      ) : view === 'list' ? (
        <CalendarList {...shown} first={first} after={after} today={today} onOpen={open} />
      ) : (
        <Suspense fallback={<Skeleton lines={12} />}>
          <CalendarGrid
            {...shown}
            practitionerId={practitioner.id}
            view={view}
            date={date}
            range={range}
            onOpen={open}
            onMove={setDropped}
            onEmpty={(start) => setBooking({ start })}
            onStretch={setBlocked}
          />
          {view !== 'month' && <Legend />}
        </Suspense>
      )}
      {opened && (
        <AppointmentDrawer
          appointment={opened}
          state={stateOf(opened)}
          name={patients.nameOf(opened.patientId)}
          zone={zone}
          practitionerName={practitioner.displayName}
          isTreating
          participants={sessionOf(visits.data ?? [], opened).map((one) => ({
            appointment: one,
            state: stateOf(one),
            name: patients.nameOf(one.patientId),
          }))}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      )}
      {dropped && (
        <MoveDialog
          appointment={dropped.appointment}
          name={patients.nameOf(dropped.appointment.patientId)}
          zone={zone}
          {...(dropped.start !== dropped.appointment.start && {
            proposed: {
              start: dropped.start,
              practitionerId: practitioner.id,
              isFree: dropped.isFree,
            },
          })}
          onClose={() => setDropped(undefined)}
        />
      )}
      {blocked && (
        <Suspense>
          <AbsenceDialog
            practitionerId={practitioner.id}
            clinicId={practitioner.clinic.id}
            zone={zone}
            absence={undefined}
            block={blocked}
            onClose={() => setBlocked(undefined)}
          />
        </Suspense>
      )}
      {booking && (
        <BookDialog
          practitioners={[{ id: practitioner.id, name: practitioner.displayName }]}
          zone={zone}
          start={booking.start}
          day={date}
          onClose={() => setBooking(undefined)}
        />
      )}
    </div>
  );
}

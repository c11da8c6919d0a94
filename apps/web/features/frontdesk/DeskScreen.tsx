import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { KnownPatient } from '../schedule/book/PatientPicker.tsx';
import { RequestsCard } from '../requests/RequestsCard.tsx';
import { BookDialog } from '../schedule/book/BookDialog.tsx';
import { AppointmentDrawer } from '../schedule/drawer/AppointmentDrawer.tsx';
import { sessionOf } from '../schedule/entries.ts';
import { PrintDay } from '../schedule/print/PrintDay.tsx';
import { DayBar, DeskNav } from './DeskBar.tsx';
import { DeskList } from './DeskList.tsx';
import { FindCard } from './FindCard.tsx';
import { NextCard } from './NextCard.tsx';
import styles from './Desk.module.css';
import { useDeskDay } from './use-desk-day.ts';

const route = getRouteApi('/desk');

/** The front desk: who is next, and what is asked of it at the counter and on the telephone. */
export default function DeskScreen() {
  const { t } = useTranslation(['frontdesk', 'schedule']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const at = useDeskDay(search);
  const [booking, setBooking] = useState<{ patient?: KnownPatient }>();
  const [isPrinting, setPrinting] = useState(false);
  const { visit: _visit, ...kept } = search;
  const open = (id: string | undefined) =>
    void navigate({
      to: '/desk',
      search: { ...kept, ...(id && { visit: id }) },
      resetScroll: false,
    });
  const all = at.visits.data ?? [];
  const shown = search.practitioner
    ? all.filter(({ practitionerId }) => practitionerId === search.practitioner)
    : all;
  const opened = all.find(({ id }) => id === search.visit);
  return (
    <>
      <DeskNav search={search} />
      <PageHeader title={t('title')} description={at.clinic.data?.name} />
      <div className={styles.page}>
        <div className={styles.main}>
          {at.day === at.today && <NextCard at={at} visits={shown} onOpen={open} />}
          <DayBar to="/desk" day={at.day} today={at.today} zone={at.zone}>
            <Button variant="quiet" onPress={() => setPrinting(true)}>
              {t('print')}
            </Button>
          </DayBar>
          {at.visits.isPending ? (
            <Skeleton lines={8} />
          ) : at.visits.isError ? (
            <ErrorState error={at.visits.error} onRetry={() => void at.visits.refetch()} />
          ) : (
            <DeskList at={at} visits={shown} practitioner={search.practitioner} onOpen={open} />
          )}
        </div>
        <div className={styles.side}>
          {at.clinicId && <RequestsCard of={{ clinicId: at.clinicId }} zone={at.zone} />}
          <FindCard at={at} onBook={(patient) => setBooking({ ...(patient && { patient }) })} />
        </div>
      </div>
      {opened && (
        <AppointmentDrawer
          appointment={opened}
          state={at.stateOf(opened)}
          name={at.nameOf(opened.patientId)}
          zone={at.zone}
          practitionerName={at.practitionerName(opened.practitionerId)}
          colleagues={at.colleagues}
          participants={sessionOf(all, opened).map((one) => ({
            appointment: one,
            state: at.stateOf(one),
            name: at.nameOf(one.patientId),
          }))}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      )}
      {booking && (
        <BookDialog
          deskOf={at.clinicId}
          practitioners={at.colleagues}
          practitionerId={search.practitioner}
          zone={at.zone}
          day={at.day}
          patient={booking.patient}
          onClose={() => setBooking(undefined)}
        />
      )}
      {isPrinting && (
        <PrintDay
          clinic={at.clinic.data}
          visits={shown}
          day={at.day}
          zone={at.zone}
          nameOf={at.nameOf}
          patientOf={at.patientOf}
          practitioners={at.colleagues}
          stateOf={at.stateOf}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { PHONE, useMedia } from '../../../ui/use-media.ts';
import { ZoneNote } from '../../doctor/ZoneNote.tsx';
import { slotsQuery } from '../../find/queries.ts';
import { BookDialog } from '../../schedule/book/BookDialog.tsx';
import { AppointmentDrawer } from '../../schedule/drawer/AppointmentDrawer.tsx';
import { type Entry, entriesOf, sessionOf, snapTo } from '../../schedule/entries.ts';
import { MoveDialog } from '../../schedule/move/MoveDialog.tsx';
import { instantAt } from '../../schedule/wall-clock.ts';
import { DayBar, DeskNav } from '../DeskBar.tsx';
import { useDeskDay } from '../use-desk-day.ts';
import { DayColumns } from './DayColumns.tsx';
import styles from './Day.module.css';

const route = getRouteApi('/desk/day');
const SNAP_MS = 15 * 60_000;

type Proposed = { start: string; practitionerId: string; isFree: boolean };

/** A day with a column for each practitioner. */
export default function DayScreen() {
  const { t } = useTranslation(['frontdesk', 'schedule']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const cache = useQueryClient();
  const isPhone = useMedia(PHONE);
  const at = useDeskDay(search);
  const entries = useMemo(() => entriesOf(at.visits.data ?? []), [at.visits.data]);
  const [moving, setMoving] = useState<{ entry: Entry; proposed?: Proposed }>();
  const [booking, setBooking] = useState<{ start?: string; practitionerId?: string }>();
  const { visit, ...kept } = search;
  const open = (id: string | undefined) =>
    void navigate({
      to: '/desk/day',
      search: { ...kept, ...(id && { visit: id }) },
      resetScroll: false,
    });
  const opened = at.visits.data?.find(({ id }) => id === visit);

  const first = at.colleagues[0]?.id;
  const one = search.practitioner ?? first;
  const columns = isPhone ? at.colleagues.filter(({ id }) => id === one) : at.colleagues;

  async function drop(entry: Entry, practitionerId: string, minute: number): Promise<void> {
    const wanted = instantAt(at.day, minute, at.zone);
    const [visitOf] = entry.appointments;
    // The day's offer decides whether it is a free time; without an answer the dialog asks anew.
    const offer = await cache
      .fetchQuery(slotsQuery(practitionerId, visitOf.visitTypeId, ...rangeAround(wanted)))
      .catch(() => undefined);
    const snapped = snapTo(offer?.slots ?? [], wanted, SNAP_MS);
    setMoving({
      entry,
      proposed: {
        start: snapped ?? new Date(wanted).toISOString(),
        practitionerId,
        isFree: snapped !== undefined,
      },
    });
  }

  const moved = moving?.entry.appointments[0];
  return (
    <>
      <DeskNav search={search} />
      <PageHeader title={t('day.title')} description={at.clinic.data?.name} />
      <div className={styles.page}>
        <DayBar to="/desk/day" day={at.day} today={at.today} zone={at.zone}>
          <Button variant="primary" onPress={() => setBooking({})}>
            {t('schedule:book.open')}
          </Button>
        </DayBar>
        <ZoneNote zone={at.zone} />
        {isPhone && at.colleagues.length > 1 && (
          <Select
            label={t('list.practitioner')}
            value={one ?? null}
            options={at.colleagues.map(({ id, name }) => ({ id, label: name }))}
            onChange={(practitioner) =>
              void navigate({ to: '/desk/day', search: { ...kept, practitioner } })
            }
          />
        )}
        {at.visits.isPending ? (
          <Skeleton lines={12} />
        ) : at.visits.isError ? (
          <ErrorState error={at.visits.error} onRetry={() => void at.visits.refetch()} />
        ) : (
          <DayColumns
            key={at.day}
            at={at}
            columns={columns}
            entries={entries}
            onOpen={open}
            onMove={(entry) => setMoving({ entry })}
            onDrop={(entry, practitionerId, minute) => void drop(entry, practitionerId, minute)}
            onEmpty={(practitionerId, minute) =>
              setBooking({
                practitionerId,
                start: new Date(instantAt(at.day, minute, at.zone)).toISOString(),
              })
            }
          />
        )}
      </div>
      {opened && (
        <AppointmentDrawer
          appointment={opened}
          state={at.stateOf(opened)}
          name={at.nameOf(opened.patientId)}
          zone={at.zone}
          practitionerName={at.practitionerName(opened.practitionerId)}
          colleagues={at.colleagues}
          participants={sessionOf(at.visits.data ?? [], opened).map((one) => ({
            appointment: one,
            state: at.stateOf(one),
            name: at.nameOf(one.patientId),
          }))}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      )}
      {moved && (
        <MoveDialog
          appointment={moved}
          name={at.nameOf(moved.patientId)}
          zone={at.zone}
          colleagues={at.colleagues}
          proposed={moving.proposed}
          onClose={() => setMoving(undefined)}
        />
      )}
      {booking && (
        <BookDialog
          deskOf={at.clinicId}
          practitioners={at.colleagues}
          practitionerId={booking.practitionerId ?? search.practitioner}
          zone={at.zone}
          start={booking.start}
          day={at.day}
          onClose={() => setBooking(undefined)}
        />
      )}
    </>
  );
}

function rangeAround(instant: number): [string, string] {
  return [new Date(instant - SNAP_MS).toISOString(), new Date(instant + SNAP_MS + 1).toISOString()];
}

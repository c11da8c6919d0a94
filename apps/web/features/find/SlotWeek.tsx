import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { differsFromOwn, zoneName } from '../../ui/time-format.ts';
import { addDays, type Day, dayOf, slotsByDay, startOfDay } from './days.ts';
import { zoneOf } from './formats.ts';
import { NoSlots } from './NoSlots.tsx';
import { type Practitioner, slotsQuery, type VisitType } from './queries.ts';
import { SlotDays } from './SlotDays.tsx';
import styles from './SlotWeek.module.css';
import { useWeekTurn } from './use-week-turn.ts';
import { WeekBar } from './WeekBar.tsx';

const daysShown = 7;

type Props = {
  practitioner: Practitioner;
  visitType: VisitType;
  /** First day to show; today unless told. */
  from: Day | undefined;
  onFrom: (day: Day | undefined) => void;
};

/** Seven days with their free slots, and the way to other weeks. */
export function SlotWeek({ practitioner, visitType, from, onFrom }: Props) {
  const { t } = useTranslation('find');
  const zone = zoneOf(visitType.mode, practitioner);
  const today = dayOf(Date.now(), zone);
  const first = from && from > today ? from : today;
  const last = addDays(today, visitType.maximumDaysAhead);
  const week = (day: Day) =>
    slotsQuery(
      practitioner.id,
      visitType.id,
      new Date(startOfDay(day, zone)).toISOString(),
      new Date(startOfDay(addDays(day, daysShown), zone)).toISOString(),
    );
  const slots = useQuery(week(first));
  const next = addDays(first, daysShown);
  usePrefetchQuery(week(next));

  const earlier = addDays(first, -daysShown) > today ? addDays(first, -daysShown) : today;
  const turn = useWeekTurn({
    isReady: !slots.isPending,
    onEarlier: first > today ? () => onFrom(earlier === today ? undefined : earlier) : undefined,
    onLater: next <= last ? () => onFrom(next) : undefined,
  });

  const isElsewhere = differsFromOwn(new Date(startOfDay(first, zone)), practitioner.timeZone);
  const place = zoneName(practitioner.timeZone);
  return (
    <div className={styles.week}>
      <WeekBar first={first} last={addDays(first, daysShown - 1)} onEarlier={turn.earlier} onLater={turn.later} />
      {isElsewhere && (
        <Banner isAnnounced={false}>
          {t(visitType.mode === 'video' ? 'week.ownZone' : 'week.practiceZone', { zone: place })}
        </Banner>
      )}
      <div ref={turn.target} tabIndex={-1} className={styles.days}>
        {slots.isPending && <Skeleton lines={6} />}
        {slots.isError && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />}
        {slots.data && slots.data.slots.length > 0 && (
          <SlotDays
            key={first}
            days={slotsByDay(slots.data.slots, zone, first, daysShown)}
            zone={zone}
            slotRef={{ practitionerId: practitioner.id, visitTypeId: visitType.id }}
            onKeyEarlier={turn.earlier}
            onKeyLater={turn.later}
          />
        )}
        {slots.data?.slots.length === 0 && (
          <NoSlots practitioner={practitioner} next={slots.data.next} zone={zone} onFrom={onFrom} />
        )}
      </div>
    </div>
  );
}

import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { differsFromOwn, zoneName } from '../../ui/time-format.ts';
import { addDays, type Day, dayOf, slotsByDay, startOfDay } from './days.ts';
import { zoneOf } from './formats.ts';
import { NoSlots } from './NoSlots.tsx';
import { inPartOfDay, type PartOfDay, partsOfDay } from './part-of-day.ts';
import { type Practitioner, slotsQuery, type VisitType } from './queries.ts';
import { manySlots, SlotDays } from './SlotDays.tsx';
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
  part: PartOfDay;
  onPart: (part: PartOfDay) => void;
};

/** Seven days with their free slots, and the way to other weeks. */
export function SlotWeek({ practitioner, visitType, from, onFrom, part, onPart }: Props) {
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

  const found = inPartOfDay(slots.data?.slots ?? [], part, zone);
  const isLong = slotsByDay(slots.data?.slots ?? [], zone, first, daysShown).some(
    (day) => day.slots.length > manySlots,
  );
  const isElsewhere = differsFromOwn(new Date(startOfDay(first, zone)), practitioner.timeZone);
  const place = zoneName(practitioner.timeZone);
  return (
    <div className={styles.week}>
      <WeekBar
        first={first}
        last={addDays(first, daysShown - 1)}
        onEarlier={turn.earlier}
        onLater={turn.later}
      />
      {(isLong || part !== 'any') && (
        <Segmented
          label={t('week.part')}
          isLabelHidden
          options={partsOfDay.map((id) => ({ id, label: t(`week.parts.${id}`) }))}
          value={part}
          onChange={onPart}
        />
      )}
      {isElsewhere && (
        <Banner isAnnounced={false}>
          {t(visitType.mode === 'video' ? 'week.ownZone' : 'week.practiceZone', { zone: place })}
        </Banner>
      )}
      <div ref={turn.target} tabIndex={-1} className={styles.days}>
        {slots.isPending && <Skeleton lines={6} />}
        {slots.isError && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />}
        {found.length > 0 && (
          <SlotDays
            key={first + part}
            days={slotsByDay(found, zone, first, daysShown)}
            zone={zone}
            slotRef={{ practitionerId: practitioner.id, visitTypeId: visitType.id }}
            isGroup={visitType.capacity > 1}
            onKeyEarlier={turn.earlier}
            onKeyLater={turn.later}
          />
        )}
        {slots.data && slots.data.slots.length > 0 && found.length === 0 && (
          <EmptyState
            icon="clock"
            title={t('week.emptyPart')}
            action={<Button onPress={() => onPart('any')}>{t('week.anyTime')}</Button>}
          />
        )}
        {slots.data?.slots.length === 0 && (
          <NoSlots practitioner={practitioner} next={slots.data.next} zone={zone} onFrom={onFrom} />
        )}
      </div>
    </div>
  );
}

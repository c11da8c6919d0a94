import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { addDays, type Day, dayOf, startOfDay } from '../find/days.ts';
import { slotsQuery, visitTypesQuery } from '../find/queries.ts';
import styles from './FreeTimes.module.css';
import { useTimes } from './use-times.ts';
import { minuteOn } from './wall-clock.ts';

type Props = {
  practitionerId: string;
  visitTypeId: string;
  day: Day;
  zone: string;
  /** The start that is chosen, as an ISO instant. */
  value: string | undefined;
  /** Where somebody pointed at: the free time around or after it is chosen by itself, once. */
  wanted?: string | undefined;
  /** The time of day that is in sight first. */
  around?: string | undefined;
  onChange: (start: string) => void;
  onDay: (day: Day) => void;
};

/** The free times of a day to choose from; where there are none, the way to the next ones. */
export function FreeTimes({
  practitionerId,
  visitTypeId,
  day,
  zone,
  value,
  wanted,
  around,
  onChange,
  onDay,
}: Props) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  const problemText = useProblemText();
  const name = useId();
  const from = new Date(startOfDay(day, zone)).toISOString();
  const to = new Date(startOfDay(addDays(day, 1), zone)).toISOString();
  const found = useQuery(slotsQuery(practitionerId, visitTypeId, from, to));
  const types = useQuery(visitTypesQuery(practitionerId)).data;
  const isGroup = (types?.find(({ id }) => id === visitTypeId)?.capacity ?? 1) > 1;
  const next = found.data?.next;
  const near = wanted === undefined ? undefined : nearTo(found.data?.slots ?? [], wanted);
  const list = useRef<HTMLDivElement>(null);
  const clockIn = (at: string) => minuteOn(dayOf(at, zone), at, zone);
  const count = found.data?.slots.length ?? 0;
  // A long day opens where somebody looks for a time, not at midnight.
  const show = useEffectEvent(() => {
    const from = value ?? wanted ?? around;
    const slots = found.data?.slots ?? [];
    const index = slots.findIndex(({ end }) => from && clockIn(end) > clockIn(from));
    const chip = list.current?.children.item(Math.max(index, 0));
    if (list.current && chip instanceof HTMLElement)
      list.current.scrollTop = chip.offsetTop - list.current.offsetTop - 8;
  });
  useEffect(() => show(), [day, count]);
  const choose = useEffectEvent(() => {
    if (near !== undefined) onChange(near);
  });
  useEffect(() => choose(), [near]);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('free.legend', { day: times.day(day) })}</legend>
      {found.isPending ? (
        <Skeleton lines={2} />
      ) : found.isError ? (
        <p className={styles.none}>{problemText(found.error)}</p>
      ) : found.data.slots.length === 0 ? (
        <div className={styles.empty}>
          <p className={styles.none}>{t('free.none')}</p>
          {next && (
            <Button size="small" onPress={() => onDay(dayOf(next.start, zone))}>
              {t('free.next', { when: times.dateTime(next.start) })}
            </Button>
          )}
        </div>
      ) : (
        <div ref={list} className={styles.times}>
          {found.data.slots.map(({ start, placesLeft }) => (
            <label key={start} className={styles.time}>
              <input
                type="radio"
                name={name}
                className={styles.radio}
                checked={value !== undefined && Date.parse(start) === Date.parse(value)}
                onChange={() => onChange(start)}
              />
              {times.time(start)}
              {isGroup && (
                <span className={styles.places}>{t('free.places', { count: placesLeft })}</span>
              )}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** The free time that holds an instant, or the next after it. */
function nearTo(
  slots: readonly { start: string; end: string }[],
  wanted: string,
): string | undefined {
  return slots.find(({ end }) => Date.parse(end) > Date.parse(wanted))?.start;
}

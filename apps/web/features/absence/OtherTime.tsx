import { type CalendarDate, parseDate, today } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Select } from '../../ui/Select.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { clinicPractitionersQuery } from '../clinic/queries.ts';
import { addDays, type Day, dayOf, startOfDay } from '../find/days.ts';
import { slotsQuery } from '../find/queries.ts';
import styles from './Absence.module.css';
import type { Target } from './plan.ts';
import type { AffectedVisit } from './queries.ts';

type Props = {
  visit: AffectedVisit;
  absentId: string;
  clinicId: string;
  zone: string;
  value: Target | undefined;
  onChange: (target: Target | undefined) => void;
};

/** No visit type can be booked further ahead. */
const MOST_DAYS_AHEAD = 730;

/** Another time, with the same or another practitioner of the practice. */
export default function OtherTime({ visit, absentId, clinicId, zone, value, onChange }: Props) {
  const { t } = useTranslation('absence');
  const { locale } = useLocale();
  const problemText = useProblemText();
  const people = useQuery(clinicPractitionersQuery(clinicId));
  const [practitionerId, setPractitioner] = useState(value?.practitionerId ?? absentId);
  const [day, setDay] = useState<Day>(dayOf(value?.start ?? visit.start, zone));
  /** As it is typed: a year is not one before its last digit. */
  const [typed, setTyped] = useState<CalendarDate | null>(parseDate(day));
  const first = today(zone);
  const last = first.add({ days: MOST_DAYS_AHEAD });
  const slots = useQuery({
    ...slotsQuery(
      practitionerId,
      visit.visitTypeId,
      new Date(startOfDay(day, zone)).toISOString(),
      new Date(startOfDay(addDays(day, 1), zone)).toISOString(),
    ),
    retry: false,
  });
  const active = (people.data ?? []).filter((one) => one.active);
  const times = slots.data?.slots ?? [];
  const next = slots.data?.next;
  const choose = (start: string) =>
    onChange({
      practitionerId,
      practitionerName: active.find(({ id }) => id === practitionerId)?.displayName ?? '',
      start,
    });
  return (
    <div className={styles.form}>
      <Select
        label={t('other.who')}
        options={active.map(({ id, displayName }) => ({ id, label: displayName }))}
        value={practitionerId}
        onChange={(id) => {
          setPractitioner(id);
          onChange(undefined);
        }}
      />
      <DateField<CalendarDate>
        label={t('other.day')}
        value={typed}
        minValue={first}
        maxValue={last}
        onChange={(date) => {
          setTyped(date);
          if (date === null || date.compare(first) < 0 || date.compare(last) > 0) return;
          setDay(date.toString());
          onChange(undefined);
        }}
      />
      {slots.isError ? (
        <p className={styles.quiet}>
          {problemText(slots.error, { not_found: t('other.notOffered') })}
        </p>
      ) : times.length > 0 ? (
        <Select
          label={t('other.time')}
          options={times.map(({ start }) => ({
            id: start,
            label: formatTime(new Date(start), 'time', locale, zone),
          }))}
          value={value?.start ?? null}
          onChange={choose}
        />
      ) : (
        slots.isSuccess && (
          <p className={styles.quiet}>
            {next
              ? t('other.nextFree', {
                  when: formatTime(new Date(next.start), 'dateTime', locale, zone),
                })
              : t('other.noneFree')}
          </p>
        )
      )}
    </div>
  );
}

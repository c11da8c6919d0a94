import {
  type CalendarDate,
  parseAbsolute,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  today,
  toTime,
  toZoned,
} from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { Select } from '../../ui/Select.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './Absence.module.css';
import { type AbsenceKind, absenceKinds } from './queries.ts';

export type AbsenceValues = { from: string; to: string; kind: AbsenceKind };

type Props = {
  /** Of the practice: its days are meant, wherever the reader is. */
  zone: string;
  before: AbsenceValues | undefined;
  isPending: boolean;
  problem: unknown;
  onNext: (values: AbsenceValues) => void;
  onClose: () => void;
};

const MIDNIGHT = new Time(0, 0);

/** When somebody is away and why, in one word: nothing more is kept. */
export function AbsenceForm({ zone, before, isPending, problem, onNext, onClose }: Props) {
  const { t } = useTranslation(['absence', 'common']);
  const problemText = useProblemText();
  const first = today(zone);
  const start = before && parseAbsolute(before.from, zone);
  const end = before && parseAbsolute(before.to, zone);
  const wasWhole = !before || (isMidnight(start!) && isMidnight(end!));
  const [from, setFrom] = useState<CalendarDate | null>(start ? toCalendarDate(start) : first);
  const [to, setTo] = useState<CalendarDate | null>(
    end ? toCalendarDate(end).subtract({ days: wasWhole ? 1 : 0 }) : first,
  );
  const [isWhole, setWhole] = useState(wasWhole);
  const [fromTime, setFromTime] = useState<Time | null>(
    start && !wasWhole ? toTime(start) : new Time(8, 0),
  );
  const [toTimeOfDay, setToTime] = useState<Time | null>(
    end && !wasWhole ? toTime(end) : new Time(18, 0),
  );
  const [kind, setKind] = useState<AbsenceKind>(before?.kind ?? 'leave');

  const at = (date: CalendarDate, time: Time): string =>
    toZoned(toCalendarDateTime(date, time), zone).toDate().toISOString();
  function values(): AbsenceValues | undefined {
    if (!from || !to || (!isWhole && (!fromTime || !toTimeOfDay))) return undefined;
    const span = isWhole
      ? { from: at(from, MIDNIGHT), to: at(to.add({ days: 1 }), MIDNIGHT) }
      : { from: at(from, fromTime!), to: at(to, toTimeOfDay!) };
    return span.to > span.from && Date.parse(span.to) > Date.now() ? { ...span, kind } : undefined;
  }
  const next = values();
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t('absence:form.text')}</p>
      <Checkbox isSelected={isWhole} onChange={setWhole}>
        {t('absence:form.wholeDays')}
      </Checkbox>
      <div className={styles.pair}>
        <DateField
          label={t(isWhole ? 'absence:form.firstDay' : 'absence:form.from')}
          value={from}
          minValue={first}
          onChange={setFrom}
        />
        {!isWhole && (
          <TimeField label={t('absence:form.fromTime')} value={fromTime} onChange={setFromTime} />
        )}
        <DateField
          label={t(isWhole ? 'absence:form.lastDay' : 'absence:form.to')}
          value={to}
          minValue={from ?? first}
          onChange={setTo}
        />
        {!isWhole && (
          <TimeField label={t('absence:form.toTime')} value={toTimeOfDay} onChange={setToTime} />
        )}
      </div>
      <Select
        label={t('absence:form.kind')}
        options={absenceKinds.map((id) => ({ id, label: t(`absence:kind.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      {problem !== null && problem !== undefined && (
        <Banner tone="danger">{problemText(problem, { invalid: t('absence:form.faulty') })}</Banner>
      )}
      <div className={styles.foot}>
        <Button variant="quiet" onPress={onClose}>
          {t('common:action.cancel')}
        </Button>
        <Button
          variant="primary"
          isPending={isPending}
          {...(!next && { disabledReason: t('absence:form.faulty') })}
          onPress={() => next && onNext(next)}
        >
          {t('absence:form.next')}
        </Button>
      </div>
    </div>
  );
}

const isMidnight = ({ hour, minute }: { hour: number; minute: number }): boolean =>
  hour === 0 && minute === 0;

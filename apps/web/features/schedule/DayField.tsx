import { parseDate } from '@internationalized/date';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/Button.tsx';
import { addDays, type Day } from '../find/days.ts';
import styles from './DayField.module.css';

type Props = { label: string; day: Day; onChange: (day: Day) => void };

/** A day that is typed, or reached by steps. */
export function DayField({ label, day, onChange }: Props) {
  const { t } = useTranslation('schedule');
  return (
    <div className={styles.row}>
      <DateField
        label={label}
        className={styles.field}
        value={parseDate(day)}
        onChange={(next) => next && next.year > 1999 && onChange(next.toString())}
      />
      <Button
        variant="quiet"
        aria-label={t('step.dayBefore')}
        className={styles.back}
        onPress={() => onChange(addDays(day, -1))}
      >
        <Icon name="chevron" />
      </Button>
      <Button
        variant="quiet"
        aria-label={t('step.dayAfter')}
        onPress={() => onChange(addDays(day, 1))}
      >
        <Icon name="chevron" />
      </Button>
    </div>
  );
}

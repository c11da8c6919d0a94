import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type Reminder, type ReminderFault, UNITS } from './reminders.ts';
import styles from './Rules.module.css';

type Props = {
  reminder: Reminder;
  /** Its place in the list, from 1. */
  number: number;
  fault: ReminderFault | undefined;
  onChange: (reminder: Reminder) => void;
  onRemove: () => void;
};

/** One reminder: how many days, hours or minutes before the visit. */
export function ReminderRow({ reminder, number, fault, onChange, onRemove }: Props) {
  const { t } = useTranslation('clinic');
  return (
    <div
      className={styles.reminder}
      role="group"
      aria-label={t('rules.reminders.number', { number })}
    >
      <NumberField
        className={styles.amount}
        label={t('rules.reminders.amount')}
        name={`minutesBefore.${number - 1}`}
        value={reminder.amount}
        onChange={(amount) => onChange({ ...reminder, amount })}
        minValue={1}
        isRequired
        // At once, since the line that says what it comes to waits for it.
        validationBehavior="aria"
        validate={() => fault && t(`rules.reminders.${fault}`)}
      />
      <Select
        className={styles.unit}
        label={t('rules.reminders.unit')}
        value={reminder.unit}
        onChange={(unit) => onChange({ ...reminder, unit })}
        options={UNITS.map((id) => ({ id, label: t(`rules.reminders.units.${id}`) }))}
      />
      <Button
        variant="quiet"
        size="small"
        className={styles.remove}
        onPress={onRemove}
        aria-label={t('rules.reminders.removeName', { number })}
      >
        {t('rules.reminders.remove')}
      </Button>
    </div>
  );
}

import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './HoursPanel.module.css';
import { weekdayName } from './weekday.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS = 5;

type Props = { from: number; onCopy: (days: ReadonlySet<number>) => void; onClose: () => void };

/** Chooses the days that shall have the same hours; the other workdays to begin with. */
export function CopyDialog({ from, onCopy, onClose }: Props) {
  const { t } = useTranslation(['doctor', 'common']);
  const { locale } = useLocale();
  const [days, setDays] = useState<ReadonlySet<number>>(
    () => new Set(WEEKDAYS.filter((day) => day !== from && day < WORKDAYS)),
  );
  return (
    <Dialog
      title={t('hours.copyTitle', { day: weekdayName(from, locale) })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            variant="primary"
            disabledReason={days.size === 0 ? t('hours.copyNone') : undefined}
            onPress={() => onCopy(days)}
          >
            {t('hours.copyDo')}
          </Button>
        </>
      }
    >
      <p>{t('hours.copyText')}</p>
      <div className={styles.copy}>
        {WEEKDAYS.filter((day) => day !== from).map((day) => (
          <Checkbox
            key={day}
            isSelected={days.has(day)}
            onChange={(isSelected) =>
              setDays(
                new Set(isSelected ? [...days, day] : [...days].filter((other) => other !== day)),
              )
            }
          >
            {weekdayName(day, locale)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  );
}

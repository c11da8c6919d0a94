import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Availability, WeeklyHours } from '../queries.ts';
import { ZoneNote } from '../ZoneNote.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { DayHours } from './DayHours.tsx';
import { copyDay, faultsOf, minutesOf, sameWeek, type Week, weeklyOf, weekOf } from './hours.ts';
import styles from './HoursPanel.module.css';

type Props = {
  practitionerId: string;
  availability: Availability;
  isSaving: boolean;
  onSave: (weekly: WeeklyHours[]) => void;
};

/** Edits a week of working hours; nothing takes effect before it is saved. */
export function HoursEditor({ practitionerId, availability, isSaving, onSave }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const [saved] = useState(() => weekOf(availability.weekly));
  const [week, setWeek] = useState<Week>(saved);
  const [isChecked, setIsChecked] = useState(false);
  const [copyFrom, setCopyFrom] = useState<number>();
  const faults = faultsOf(week);
  const isChanged = !sameWeek(week, saved);
  const leaving = useBlocker({
    shouldBlockFn: () => isChanged && !isSaving,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  const hours = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    maximumFractionDigits: 1,
  });

  function save() {
    setIsChecked(true);
    if (faults.size === 0) onSave(weeklyOf(week));
  }

  return (
    <Card
      title={t('hours.title')}
      aside={
        faults.size === 0 && (
          <p className={styles.total}>
            {t('hours.perWeek', { hours: hours.format(minutesOf(week) / 60) })}
          </p>
        )
      }
    >
      <div className={styles.intro}>
        <p className={styles.closed}>{t('hours.intro')}</p>
        <ZoneNote zone={availability.timeZone} isAlways />
      </div>
      {week.map((day, index) => (
        <DayHours
          key={index}
          practitionerId={practitionerId}
          weekday={index}
          day={day}
          faults={faults}
          onChange={(next) => setWeek(week.map((each, at) => (at === index ? next : each)))}
          onCopy={() => setCopyFrom(index)}
        />
      ))}
      {(isChanged || isSaving) && (
        <div className={styles.foot}>
          {isChecked && faults.size > 0 ? (
            <p className={styles.footFault} role="alert">
              <Icon name="alert" />
              {t('hours.faulty', { count: faults.size })}
            </p>
          ) : (
            <p className={styles.footNote}>{t('hours.unsaved')}</p>
          )}
          <Button variant="quiet" onPress={() => setWeek(saved)}>
            {t('hours.discard')}
          </Button>
          <Button variant="primary" isPending={isSaving} onPress={save}>
            {t('hours.save')}
          </Button>
        </div>
      )}
      {copyFrom !== undefined && (
        <CopyDialog
          from={copyFrom}
          onClose={() => setCopyFrom(undefined)}
          onCopy={(days) => {
            setWeek(copyDay(week, copyFrom, days));
            setCopyFrom(undefined);
          }}
        />
      )}
      <ConfirmDialog
        title={t('hours.leaveTitle')}
        confirmLabel={t('hours.leave')}
        keepLabel={t('hours.stay')}
        isDestructive
        isOpen={leaving.status === 'blocked'}
        onOpenChange={(isOpen) => !isOpen && leaving.reset?.()}
        onConfirm={() => leaving.proceed?.()}
      >
        {t('hours.leaveText')}
      </ConfirmDialog>
    </Card>
  );
}

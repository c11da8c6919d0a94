import { Time } from '@internationalized/date';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { type Day, dayOf } from '../../find/days.ts';
import { DayField } from '../DayField.tsx';
import { FreeTimes } from '../FreeTimes.tsx';
import type { Appointment } from '../queries.ts';
import { useTimes } from '../use-times.ts';
import { clockOf, instantAt, minuteOn } from '../wall-clock.ts';
import styles from './MoveDialog.module.css';
import { MoveRefusal } from './MoveRefusal.tsx';
import { useMove } from './use-move.ts';

export type Colleague = { id: string; name: string };

type Props = {
  appointment: Appointment;
  name: string | undefined;
  zone: string;
  /** To whom it may move; with one or none only the time is asked for. */
  colleagues?: readonly Colleague[] | undefined;
  /** Where it was dropped. `isFree`: as the offer has it. */
  proposed?: { start: string; practitionerId: string; isFree: boolean } | undefined;
  onClose: () => void;
};

/** Moves a visit: day, then one of its free times, or another time after a warning. */
export function MoveDialog({ appointment, name, zone, colleagues = [], proposed, onClose }: Props) {
  const { t } = useTranslation(['schedule', 'common']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const first = proposed?.start ?? appointment.start;
  const [practitionerId, setPractitionerId] = useState(
    proposed?.practitionerId ?? appointment.practitionerId,
  );
  const [day, setDay] = useState<Day>(dayOf(first, zone));
  const [slot, setSlot] = useState<string | undefined>(proposed?.isFree ? first : undefined);
  const [isOther, setOther] = useState(proposed !== undefined && !proposed.isFree);
  const [minute, setMinute] = useState<number | undefined>(
    minuteOn(dayOf(first, zone), first, zone),
  );
  const move = useMove(zone, name, onClose);

  const other =
    minute === undefined ? undefined : new Date(instantAt(day, minute, zone)).toISOString();
  const start = isOther ? other : slot;
  const isSame =
    start !== undefined &&
    Date.parse(start) === Date.parse(appointment.start) &&
    practitionerId === appointment.practitionerId;
  const target = start === undefined ? undefined : { start, practitionerId, isOverride: isOther };

  function chooseDay(next: Day) {
    setDay(next);
    setSlot(undefined);
    move.reset();
  }

  return (
    <Dialog
      title={t('move.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('move.keep')}
          </Button>
          <Button
            variant="primary"
            isPending={move.isPending}
            disabledReason={
              target === undefined ? t('move.choose') : isSame ? t('move.same') : undefined
            }
            onPress={() => target && move.mutate({ appointment, target })}
          >
            {start === undefined
              ? t('move.submit')
              : t('move.submitTo', { when: times.time(start) })}
          </Button>
        </>
      }
    >
      <p className={styles.who}>
        <strong>{name ?? t('unnamed')}</strong>
        <span>{localized(appointment.visitTypeName)}</span>
        <span>{t('move.from', { when: times.dateTime(appointment.start) })}</span>
      </p>
      {move.error && (
        <MoveRefusal
          error={move.error}
          zone={zone}
          onChoose={(next) => {
            setOther(false);
            setDay(dayOf(next, zone));
            setSlot(next);
            move.reset();
          }}
          onClose={onClose}
        />
      )}
      {colleagues.length > 1 && (
        <Select
          label={t('move.practitioner')}
          options={colleagues.map((one) => ({ id: one.id, label: one.name }))}
          value={practitionerId}
          onChange={(next) => {
            setPractitionerId(next);
            setSlot(undefined);
            move.reset();
          }}
        />
      )}
      <DayField label={t('move.day')} day={day} onChange={chooseDay} />
      {!isOther && (
        <FreeTimes
          practitionerId={practitionerId}
          visitTypeId={appointment.visitTypeId}
          day={day}
          zone={zone}
          value={slot}
          around={appointment.start}
          onChange={(next) => {
            setSlot(next);
            move.reset();
          }}
          onDay={chooseDay}
        />
      )}
      <Checkbox isSelected={isOther} onChange={setOther}>
        {t('move.other')}
      </Checkbox>
      {isOther && (
        <div className={styles.other}>
          <TimeField
            shouldForceLeadingZeros
            label={t('move.time')}
            value={
              minute === undefined ? null : new Time(Math.floor(minute / 60) % 24, minute % 60)
            }
            onChange={(next) => {
              setMinute(next ? next.hour * 60 + next.minute : undefined);
              move.reset();
            }}
          />
          <Banner tone="warning" isAnnounced={false}>
            {t('move.otherText', { time: clockOf(minute ?? 0) })}
          </Banner>
        </div>
      )}
      <p className={styles.told}>
        <Icon name="mail" size={18} />
        {t('move.told')}
      </p>
    </Dialog>
  );
}

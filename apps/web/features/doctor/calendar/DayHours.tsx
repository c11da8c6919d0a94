import { Time } from '@internationalized/date';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import { type Hours, type HoursFault, moreHours } from './hours.ts';
import { VisitTypesChoice } from './VisitTypesChoice.tsx';
import styles from './HoursPanel.module.css';
import { weekdayName } from './weekday.ts';

type Props = {
  practitionerId: string;
  /** 0 is Monday. */
  weekday: number;
  day: readonly Hours[];
  faults: ReadonlyMap<number, HoursFault>;
  onChange: (day: readonly Hours[]) => void;
  onCopy: () => void;
};

/** The hours of one weekday. */
export function DayHours({ practitionerId, weekday, day, faults, onChange, onCopy }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const name = weekdayName(weekday, locale);
  return (
    <fieldset className={styles.day}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.head}>
        <span className={styles.name} aria-hidden="true">
          {name}
        </span>
        {day.length === 0 && <span className={styles.closed}>{t('hours.closed')}</span>}
        <span className={styles.acts}>
          {day.length > 0 && (
            <Button
              variant="quiet"
              size="small"
              onPress={onCopy}
              aria-label={t('hours.copyFrom', { day: name })}
            >
              {t('hours.copy')}
            </Button>
          )}
          <Button
            variant="quiet"
            size="small"
            onPress={() => onChange([...day, moreHours(day)])}
            aria-label={t('hours.addTo', { day: name })}
          >
            {t('hours.add')}
          </Button>
        </span>
      </div>
      <div className={styles.rows}>
        {day.map((hours, index) => (
          <HoursRow
            key={hours.key}
            practitionerId={practitionerId}
            hours={hours}
            fault={faults.get(hours.key)}
            removeLabel={t('hours.removeFrom', { day: name, number: index + 1 })}
            onChange={(next) => onChange(day.map((each) => (each.key === hours.key ? next : each)))}
            onRemove={() => onChange(day.filter(({ key }) => key !== hours.key))}
          />
        ))}
      </div>
    </fieldset>
  );
}

type RowProps = {
  practitionerId: string;
  hours: Hours;
  fault: HoursFault | undefined;
  removeLabel: string;
  onChange: (hours: Hours) => void;
  onRemove: () => void;
};

/** One stretch of hours: from, to, in which modes, and for which kinds of visit. */
export function HoursRow(props: RowProps) {
  const { practitionerId, hours, fault, removeLabel, onChange, onRemove } = props;
  const { t } = useTranslation(['doctor', 'codes']);
  const { start, end, video, inPerson } = hours;
  return (
    <div className={styles.row} role="group">
      <TimeField
        className={styles.clock}
        shouldForceLeadingZeros
        label={t('hours.from')}
        value={timeOf(start)}
        isInvalid={fault !== undefined && fault !== 'mode' && fault !== 'types'}
        onChange={(next) => onChange({ ...hours, start: next?.toString().slice(0, 5) })}
      />
      <TimeField
        className={styles.clock}
        shouldForceLeadingZeros
        label={t('hours.to')}
        value={timeOf(end)}
        isInvalid={fault !== undefined && fault !== 'mode' && fault !== 'types'}
        onChange={(next) => onChange({ ...hours, end: next?.toString().slice(0, 5) })}
      />
      <div className={styles.modes}>
        <Checkbox isSelected={video} onChange={(next) => onChange({ ...hours, video: next })}>
          {t('codes:mode.video')}
        </Checkbox>
        <Checkbox isSelected={inPerson} onChange={(next) => onChange({ ...hours, inPerson: next })}>
          {t('codes:mode.in-person')}
        </Checkbox>
      </div>
      <Button
        variant="quiet"
        size="small"
        className={styles.remove}
        onPress={onRemove}
        aria-label={removeLabel}
      >
        {t('hours.remove')}
      </Button>
      <VisitTypesChoice
        practitionerId={practitionerId}
        hours={hours}
        onChange={(visitTypeIds) => onChange({ ...hours, visitTypeIds })}
      />
      {end === '00:00' && fault === undefined && (
        <p className={styles.midnight}>{t('hours.midnight')}</p>
      )}
      {fault && (
        <p className={styles.fault} role="status">
          <Icon name="alert" size={18} />
          {t(`hours.fault.${fault}`)}
        </p>
      )}
    </div>
  );
}

function timeOf(clock: string | undefined): Time | null {
  return clock === undefined
    ? null
    : new Time(Number(clock.slice(0, 2)), Number(clock.slice(3, 5)));
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import type { Availability } from '../queries.ts';
import styles from './HoursPanel.module.css';

export type Limits = Pick<Availability, 'worksOnHolidays' | 'modeLimits'>;

type Props = { limits: Limits; isSaving: boolean; onSave: (limits: Limits) => void };

const MODES = ['video', 'in-person'] as const;
type Numbers = Record<(typeof MODES)[number], { perDay: number; perWeek: number }>;

/** How much is enough, and whether holidays are days like any other. An empty field is no limit. */
export function LimitsCard({ limits, isSaving, onSave }: Props) {
  const { t } = useTranslation(['doctor', 'codes']);
  const [works, setWorks] = useState(limits.worksOnHolidays);
  const [numbers, setNumbers] = useState<Numbers>(() => ({
    video: of(limits, 'video'),
    'in-person': of(limits, 'in-person'),
  }));

  function save() {
    const modeLimits = MODES.flatMap((mode) => {
      const perDay = orNull(numbers[mode].perDay);
      const perWeek = orNull(numbers[mode].perWeek);
      return perDay === null && perWeek === null ? [] : [{ mode, perDay, perWeek }];
    });
    onSave({ worksOnHolidays: works, modeLimits });
  }

  return (
    <Card title={t('limits.title')}>
      <div className={styles.limits}>
        <Checkbox isSelected={works} onChange={setWorks}>
          {t('limits.works')}
        </Checkbox>
        <p className={styles.closed}>{t('limits.text')}</p>
        {MODES.map((mode) => (
          <fieldset key={mode} className={styles.limit}>
            <legend>{t(`codes:mode.${mode}`)}</legend>
            <NumberField
              label={t('limits.perDay')}
              value={numbers[mode].perDay}
              onChange={(perDay) =>
                setNumbers({ ...numbers, [mode]: { ...numbers[mode], perDay } })
              }
              minValue={1}
              maxValue={200}
              isOptional
            />
            <NumberField
              label={t('limits.perWeek')}
              value={numbers[mode].perWeek}
              onChange={(perWeek) =>
                setNumbers({ ...numbers, [mode]: { ...numbers[mode], perWeek } })
              }
              minValue={1}
              maxValue={1000}
              isOptional
            />
          </fieldset>
        ))}
        <div>
          <Button isPending={isSaving} onPress={save}>
            {t('limits.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

const of = ({ modeLimits }: Limits, wanted: string) => {
  const limit = modeLimits.find(({ mode }) => mode === wanted);
  return { perDay: limit?.perDay ?? Number.NaN, perWeek: limit?.perWeek ?? Number.NaN };
};

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

import { PAYERS } from '@hub/contracts/payers.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { Terms } from './visit-type-values.ts';
import styles from './VisitTypes.module.css';

const audiences = ['any', 'first', 'follow-up'] as const;
const bookers = ['patient', 'guest', 'staff'] as const;

type Props = { terms: Terms; onChange: (terms: Terms) => void };

/** The terms that most kinds of visit do not need: who may book, pauses, limits, groups. */
export function TermsFields({ terms, onChange }: Props) {
  const { t } = useTranslation(['clinic', 'codes']);
  const set = (more: Partial<Terms>) => onChange({ ...terms, ...more });
  /** An empty field means no limit. */
  const number = (name: NumberName, max: number, min = 1) => (
    <NumberField
      label={t(`types.terms.${name}`)}
      value={terms[name] ?? Number.NaN}
      onChange={(value) => set({ [name]: Number.isNaN(value) ? null : value })}
      minValue={min}
      maxValue={max}
      isOptional
    />
  );
  const pause = (name: 'bufferBeforeMinutes' | 'bufferAfterMinutes') => (
    <NumberField
      label={t(`types.terms.${name}`)}
      value={terms[name]}
      onChange={(value) => set({ [name]: Number.isNaN(value) ? 0 : value })}
      minValue={0}
      maxValue={240}
    />
  );
  return (
    <details className={styles.terms}>
      <summary>{t('types.terms.title')}</summary>
      <div className={styles.termsBody}>
        <Choices legend={t('types.terms.bookableBy')}>
          {bookers.map((who) => (
            <Checkbox
              key={who}
              isSelected={terms.bookableBy.includes(who)}
              onChange={(isChosen) => {
                const chosen = bookers.filter((one) =>
                  one === who ? isChosen : terms.bookableBy.includes(one),
                );
                // Somebody must be able to book.
                if (chosen.length > 0) set({ bookableBy: chosen });
              }}
            >
              {t(`types.terms.bookers.${who}`)}
            </Checkbox>
          ))}
        </Choices>
        <RadioGroup
          label={t('types.terms.audience')}
          value={terms.audience}
          onChange={(audience) => set({ audience })}
          options={audiences.map((id) => ({ id, label: t(`types.terms.audiences.${id}`) }))}
        />
        <Choices legend={t('types.terms.payers')}>
          {PAYERS.map((payer) => (
            <Checkbox
              key={payer}
              isSelected={terms.payers === null || terms.payers.includes(payer)}
              onChange={(isChosen) => {
                const chosen = PAYERS.filter((one) =>
                  one === payer ? isChosen : (terms.payers?.includes(one) ?? true),
                );
                if (chosen.length > 0)
                  set({ payers: chosen.length === PAYERS.length ? null : chosen });
              }}
            >
              {t(`codes:payer.${payer}`)}
            </Checkbox>
          ))}
        </Choices>
        <NumberField
          label={t('types.terms.capacity')}
          description={t('types.terms.capacityHelp')}
          value={terms.capacity}
          onChange={(capacity) => set({ capacity: Number.isNaN(capacity) ? 1 : capacity })}
          minValue={1}
          maxValue={20}
        />
        {number('approvalHours', 336)}
        {pause('bufferBeforeMinutes')}
        {pause('bufferAfterMinutes')}
        {number('slotIntervalMinutes', 480, 5)}
        {number('dailyLimit', 200)}
        {number('weeklyLimit', 1000)}
      </div>
    </details>
  );
}

type NumberName = 'approvalHours' | 'slotIntervalMinutes' | 'dailyLimit' | 'weeklyLimit';

const Choices = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={styles.group}>
    <legend className={styles.legend}>{legend}</legend>
    {children}
  </fieldset>
);

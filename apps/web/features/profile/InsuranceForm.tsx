import { getLocalTimeZone, today } from '@internationalized/date';
import type { Coverage } from '@medplum/fhirtypes';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../app/fhir.ts';
import { useAutosave } from '../../app/use-autosave.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formatDate } from '../doctor/person.ts';
import { dayOf } from '../family/dates.ts';
import { AutosaveForm } from './AutosaveForm.tsx';
import {
  coverageOf,
  type Insurance,
  insuranceFaults,
  insuranceOf,
  isExpired,
  kinds,
} from './coverage.ts';
import { coverageQuery } from './coverage-query.ts';
import { NumberField } from './NumberField.tsx';
import styles from './Profile.module.css';
import { RemoveInsurance } from './RemoveInsurance.tsx';
import { trimmed, useDraft } from './use-draft.ts';

type Props = { patientId: string; coverage: Coverage | undefined; onReload: () => void };

/** The insurance, saved as one goes as soon as it is complete. */
export function InsuranceForm({ patientId, coverage, onReload }: Props) {
  const { t } = useTranslation('profile');
  const { locale } = useLocale();
  const queries = useQueryClient();
  const { queryKey } = coverageQuery(patientId);
  const autosave = useAutosave(async (insurance: Insurance) => {
    const before = queries.getQueryData(queryKey) ?? undefined;
    const written = coverageOf(insurance, patientId, before, t('insurance.kinds.other'));
    const saved = await (written.id ? fhir.update(written) : fhir.create(written));
    queries.setQueryData(queryKey, saved);
  });
  const { draft, set, field } = useDraft(insuranceOf(coverage), (next) => {
    const insurance = trimmed(next);
    const isFit = !Object.values(insuranceFaults(insurance)).includes(true);
    autosave.change(isFit ? insurance : undefined);
  });
  const missing = insuranceFaults(trimmed(draft));
  const isBegun = Object.values(draft).some((text) => text !== '');
  const fault = (name: keyof typeof missing) =>
    isBegun && missing[name] ? t(`insurance.missing.${name}`) : undefined;
  const isCardOver = isExpired(draft, today(getLocalTimeZone()).toString());
  return (
    <AutosaveForm
      autosave={autosave}
      faults={{ insurer: fault('insurer'), kind: fault('kind'), number: fault('number') }}
      isIncomplete={isBegun && Object.values(missing).includes(true)}
      onReload={onReload}
    >
      <p className={styles.quiet}>{t('insurance.text')}</p>
      {isCardOver && (
        <Banner tone="warning" isAnnounced={false}>
          {t('insurance.expired', { date: formatDate(draft.validUntil, locale) })}
        </Banner>
      )}
      <TextField
        {...field('insurer')}
        label={t('insurance.insurer')}
        autoComplete="off"
        maxLength={120}
      />
      <RadioGroup
        name="kind"
        label={t('insurance.kind')}
        value={draft.kind || null}
        onChange={(kind) => set('kind', kind)}
        options={kinds.map((id) => ({ id, label: t(`insurance.kinds.${id}`) }))}
      />
      <NumberField {...field('number')} isKnown={Boolean(coverage?.subscriberId)} />
      <DateField
        name="validUntil"
        label={t('insurance.validUntil')}
        isOptional
        value={dayOf(draft.validUntil) ?? null}
        onChange={(day) => set('validUntil', day?.toString() ?? '')}
      />
      {coverage && <RemoveInsurance patientId={patientId} onRemoved={onReload} />}
    </AutosaveForm>
  );
}

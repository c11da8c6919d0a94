import type { Patient } from '@medplum/fhirtypes';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAutosave } from '../../app/use-autosave.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { detailsOf, type PersonalDetails, withDetails } from '../account/patient.ts';
import { dayOf } from '../family/dates.ts';
import { AutosaveForm } from './AutosaveForm.tsx';
import { CountrySelect } from './CountrySelect.tsx';
import styles from './Profile.module.css';
import { savePatient } from './save-patient.ts';
import { trimmed, useDraft } from './use-draft.ts';

type Props = { patientId: string; patient: Patient; onReload: () => void };

/** Name, date of birth, phone and address, saved into the Patient as one goes. */
export function DetailsForm({ patientId, patient, onReload }: Props) {
  const { t } = useTranslation(['profile', 'common']);
  const queries = useQueryClient();
  const autosave = useAutosave((details: PersonalDetails) =>
    savePatient(queries, patientId, (present) => withDetails(present, details)),
  );
  const { draft, set, field } = useDraft(detailsOf(patient), (next) => {
    const details = trimmed(next);
    const isFit = details.givenName !== '' && details.familyName !== '';
    autosave.change(isFit ? details : undefined);
  });
  const missing = (text: string) => (text.trim() === '' ? t('details.nameMissing') : undefined);
  const faults = { givenName: missing(draft.givenName), familyName: missing(draft.familyName) };
  return (
    <AutosaveForm
      autosave={autosave}
      faults={faults}
      isIncomplete={Boolean(faults.givenName || faults.familyName)}
      onReload={onReload}
    >
      <div className={styles.pair}>
        <TextField
          {...field('givenName')}
          label={t('details.givenName')}
          autoComplete="given-name"
          isRequired
        />
        <TextField
          {...field('familyName')}
          label={t('details.familyName')}
          autoComplete="family-name"
          isRequired
        />
      </div>
      <DateField
        name="birthDate"
        label={t('details.birthDate')}
        value={dayOf(draft.birthDate) ?? null}
        onChange={(day) => set('birthDate', day?.toString() ?? '')}
      />
      <TextField
        {...field('phone')}
        type="tel"
        label={t('details.phone')}
        description={t('details.phoneHelp')}
        autoComplete="tel"
        isOptional
      />
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>
          {t('details.address')} <span>({t('common:state.optional')})</span>
        </legend>
        <TextField {...field('line')} label={t('details.street')} autoComplete="street-address" />
        <div className={styles.place}>
          <TextField
            {...field('postalCode')}
            label={t('details.postalCode')}
            autoComplete="postal-code"
          />
          <TextField {...field('city')} label={t('details.city')} autoComplete="address-level2" />
        </div>
        <CountrySelect {...field('country')} label={t('details.country')} />
      </fieldset>
    </AutosaveForm>
  );
}

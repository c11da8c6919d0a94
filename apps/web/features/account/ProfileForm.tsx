import { parseDate } from '@internationalized/date';
import type { Patient } from '@medplum/fhirtypes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../app/fhir.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { CountrySelect } from './CountrySelect.tsx';
import { detailsOf, type PersonalDetails, withDetails } from './patient.ts';
import styles from './settings/Settings.module.css';

function read(values: FormData): PersonalDetails {
  const text = (name: keyof PersonalDetails) => String(values.get(name) ?? '').trim();
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: text('birthDate'),
    phone: text('phone'),
    line: text('line'),
    postalCode: text('postalCode'),
    city: text('city'),
    country: text('country'),
  };
}

/** Name, date of birth, phone and address, written back into the Patient that was read. */
export function ProfileForm({ patient }: { patient: Patient }) {
  const { t } = useTranslation(['account', 'common']);
  const queries = useQueryClient();
  const known = detailsOf(patient);
  const save = useMutation({
    mutationFn: (details: PersonalDetails) => fhir.update(withDetails(patient, details)),
    onSuccess: (saved) => {
      queries.setQueryData(['fhir', 'Patient', saved.id], saved);
      toast(t('settings.saved'));
    },
  });
  const problem = save.error;
  const isStale = problem instanceof ApiProblem && problem.status === 412;
  return (
    <Form
      problem={problem}
      problemTexts={isStale ? { [problem.code]: t('settings.changedElsewhere') } : {}}
      onSubmit={(values) => save.mutate(read(values))}
    >
      <div className={styles.pair}>
        <TextField
          name="givenName"
          label={t('register.givenName')}
          defaultValue={known.givenName}
          autoComplete="given-name"
          isRequired
        />
        <TextField
          name="familyName"
          label={t('register.familyName')}
          defaultValue={known.familyName}
          autoComplete="family-name"
          isRequired
        />
      </div>
      <DateField
        name="birthDate"
        label={t('register.birthDate')}
        defaultValue={
          /^\d{4}-\d\d-\d\d$/.test(known.birthDate) ? parseDate(known.birthDate) : undefined
        }
      />
      <TextField
        name="phone"
        type="tel"
        label={t('settings.phone')}
        description={t('settings.phoneHelp')}
        defaultValue={known.phone}
        autoComplete="tel"
        isOptional
      />
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>
          {t('settings.address')} <span>({t('common:state.optional')})</span>
        </legend>
        <TextField
          name="line"
          label={t('settings.street')}
          defaultValue={known.line}
          autoComplete="street-address"
        />
        <div className={styles.place}>
          <TextField
            name="postalCode"
            label={t('settings.postalCode')}
            defaultValue={known.postalCode}
            autoComplete="postal-code"
          />
          <TextField
            name="city"
            label={t('settings.city')}
            defaultValue={known.city}
            autoComplete="address-level2"
          />
        </div>
        <CountrySelect name="country" label={t('settings.country')} defaultValue={known.country} />
      </fieldset>
      <div>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  );
}

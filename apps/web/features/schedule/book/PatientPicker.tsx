import type { Payer } from '@hub/contracts/payers.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { formatDate, listNameOf, nameOf } from '../../doctor/person.ts';
import { useSettled } from '../../doctor/patients/use-settled.ts';
import { PatientFinder } from '../../desk/PatientFinder.tsx';
import { patientSearchQuery } from '../../doctor/queries.ts';
import styles from './PatientPicker.module.css';

export type KnownPatient = { id: string; name: string; payer?: Payer | null };
type Props = {
  patient: KnownPatient | undefined;
  onChange: (patient: KnownPatient | undefined) => void;
  /** The desk finds everybody of its clinic; a doctor those in their care. */
  deskOf?: string | undefined;
};

const SHOWN = 6;

/** Finds a patient of the practice by name; the date of birth tells two of one name apart. */
export function PatientPicker({ patient, onChange, deskOf }: Props) {
  const { t } = useTranslation('schedule');
  const { locale } = useLocale();
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim());
  const found = useQuery({
    ...patientSearchQuery(name),
    enabled: name.length > 1 && !patient && !deskOf,
  });
  if (patient)
    return (
      <div className={styles.chosen}>
        <p>
          <span className={styles.quiet}>{t('picker.label')}</span>
          <strong>{patient.name}</strong>
        </p>
        <Button size="small" variant="quiet" onPress={() => onChange(undefined)}>
          {t('picker.other')}
        </Button>
      </div>
    );
  if (deskOf)
    return (
      <PatientFinder
        clinicId={deskOf}
        onChoose={({ id, givenName, familyName, payer }) =>
          onChange({ id, name: `${givenName} ${familyName}`, payer })
        }
      />
    );
  const shown = name.length > 1 ? (found.data ?? []).slice(0, SHOWN) : [];
  return (
    <div className={styles.picker}>
      <TextField
        label={t('picker.label')}
        description={t('picker.help')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        type="search"
      />
      <p role="status" className={styles.quiet}>
        {name.length > 1 && found.data && t('picker.count', { count: found.data.length })}
      </p>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={styles.option}
                onClick={() => onChange({ id: one.id ?? '', name: nameOf(one) ?? t('unnamed') })}
              >
                <span className={styles.name}>{listNameOf(one) ?? t('unnamed')}</span>
                {one.birthDate && (
                  <span className={styles.quiet}>
                    {t('picker.born', { date: formatDate(one.birthDate, locale) })}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

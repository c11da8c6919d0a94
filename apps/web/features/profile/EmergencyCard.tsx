import type { Patient } from '@medplum/fhirtypes';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAutosave } from '../../app/use-autosave.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AutosaveForm } from './AutosaveForm.tsx';
import { type EmergencyContact, emergencyFaults, emergencyOf, withEmergency } from './emergency.ts';
import { PersonCard } from './PersonCard.tsx';
import styles from './Profile.module.css';
import { savePatient } from './save-patient.ts';
import { trimmed, useDraft } from './use-draft.ts';

/** Whom to call when something happens during a visit. */
export function EmergencyCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('profile');
  return (
    <PersonCard patientId={patientId} title={t('emergency.title')}>
      {(patient, reload) => (
        <EmergencyForm patientId={patientId} patient={patient} onReload={reload} />
      )}
    </PersonCard>
  );
}

type Props = { patientId: string; patient: Patient; onReload: () => void };

function EmergencyForm({ patientId, patient, onReload }: Props) {
  const { t } = useTranslation('profile');
  const queries = useQueryClient();
  const autosave = useAutosave((contact: EmergencyContact) =>
    savePatient(queries, patientId, (present) => withEmergency(present, contact)),
  );
  const { draft, field } = useDraft(emergencyOf(patient), (next) => {
    const contact = trimmed(next);
    const { name, phone } = emergencyFaults(contact);
    autosave.change(name || phone ? undefined : contact);
  });
  const missing = emergencyFaults(trimmed(draft));
  return (
    <AutosaveForm
      autosave={autosave}
      faults={{
        emergencyName: missing.name ? t('emergency.missing.name') : undefined,
        emergencyPhone: missing.phone ? t('emergency.missing.phone') : undefined,
      }}
      isIncomplete={missing.name || missing.phone}
      onReload={onReload}
    >
      <p className={styles.quiet}>{t('emergency.text')}</p>
      <div className={styles.pair}>
        <TextField
          {...field('name')}
          name="emergencyName"
          label={t('emergency.name')}
          autoComplete="off"
          maxLength={120}
        />
        <TextField
          {...field('relationship')}
          label={t('emergency.relationship')}
          description={t('emergency.relationshipHelp')}
          autoComplete="off"
          maxLength={80}
          isOptional
        />
      </div>
      <TextField
        {...field('phone')}
        name="emergencyPhone"
        type="tel"
        label={t('emergency.phone')}
        autoComplete="off"
        maxLength={40}
      />
    </AutosaveForm>
  );
}

import { useTranslation } from 'react-i18next';
import { DetailsForm } from './DetailsForm.tsx';
import { PersonCard } from './PersonCard.tsx';

/** Name, date of birth, phone and address. */
export function DetailsCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('profile');
  return (
    <PersonCard patientId={patientId} title={t('details.title')}>
      {(patient, reload) => (
        <DetailsForm patientId={patientId} patient={patient} onReload={reload} />
      )}
    </PersonCard>
  );
}

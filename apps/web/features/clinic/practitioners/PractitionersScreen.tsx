import { useTranslation } from 'react-i18next';
import { ClinicPage } from '../ClinicPage.tsx';
import { ApplicationsCard } from './ApplicationsCard.tsx';
import { PractitionerList } from './PractitionerList.tsx';

/** Everybody who practises here. */
export default function PractitionersScreen() {
  const { t } = useTranslation('clinic');
  return (
    <ClinicPage title={t('nav.practitioners')} description={t('people.text')}>
      {({ clinicId, isAdmin }) => (
        <>
          {isAdmin && <ApplicationsCard clinicId={clinicId} />}
          <PractitionerList clinicId={clinicId} isAdmin={isAdmin} />
        </>
      )}
    </ClinicPage>
  );
}

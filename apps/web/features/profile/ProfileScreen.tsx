import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useDependant, usePatientId } from '../../app/acting.ts';
import { Banner } from '../../ui/Banner.tsx';
import { SettingsSection } from '../account/settings/SettingsSection.tsx';
import { usePersonName } from '../family/person.ts';
import { DetailsCard } from './DetailsCard.tsx';
import { EmergencyCard } from './EmergencyCard.tsx';
import { InsuranceCard } from './InsuranceCard.tsx';

/** What practices need to know of a patient: of oneself, or of whom one acts for. */
export default function ProfileScreen() {
  const { t } = useTranslation('profile');
  const patientId = usePatientId();
  const name = usePersonName(useDependant());
  return (
    <SettingsSection
      title={name ? t('titleOf', { name }) : t('title')}
      description={name ? t('leadOf', { name }) : patientId ? t('lead') : undefined}
    >
      {patientId ? (
        <Fragment key={patientId}>
          <DetailsCard patientId={patientId} />
          <InsuranceCard patientId={patientId} />
          <EmergencyCard patientId={patientId} />
        </Fragment>
      ) : (
        <Banner isAnnounced={false}>{t('noRecord')}</Banner>
      )}
    </SettingsSection>
  );
}

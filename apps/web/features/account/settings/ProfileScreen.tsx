import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { ProfileCard } from '../ProfileCard.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** A patient's own details. */
export default function ProfileScreen() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <SettingsSection title={t('section.profile')} description={t('settings.profileText')}>
      {account?.patientId && <ProfileCard patientId={account.patientId} />}
    </SettingsSection>
  );
}

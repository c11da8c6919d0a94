import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { SecurityCard } from '../SecurityCard.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** How the account is protected: password, second step, passkeys, devices. */
export default function SignInSettingsScreen() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <SettingsSection title={t('section.signIn')}>
      {account && <SecurityCard account={account} />}
    </SettingsSection>
  );
}

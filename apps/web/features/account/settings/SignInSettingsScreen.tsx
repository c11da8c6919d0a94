import { useTranslation } from 'react-i18next';
import { useAccount } from '../../../app/use-session.ts';
import { Card } from '../../../ui/Card.tsx';
import { AuthenticatorCard } from './AuthenticatorCard.tsx';
import { PasskeysCard } from './PasskeysCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { RecoveryCodesCard } from './RecoveryCodesCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import styles from './Settings.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** How a person comes in, and where they are signed in. */
export default function SignInSettingsScreen() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <SettingsSection title={t('section.signIn')}>
      {account && (
        <>
          <Card title={t('email')}>
            <p className={styles.address}>{account.email}</p>
            <p className={styles.quiet}>
              {account.sso ? t('security.bySso', { name: account.sso.name }) : t('security.email')}
            </p>
          </Card>
          {account.factors.includes('password') && <PasswordCard account={account} />}
          <PasskeysCard />
          <AuthenticatorCard account={account} />
          {account.factors.includes('recovery-code') && <RecoveryCodesCard account={account} />}
          <SessionsCard />
        </>
      )}
    </SettingsSection>
  );
}

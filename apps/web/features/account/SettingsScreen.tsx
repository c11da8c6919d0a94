import { useTranslation } from 'react-i18next';
import { useAccount } from '../../app/use-session.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DisplayCard } from './DisplayCard.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import { SecurityCard } from './SecurityCard.tsx';
import styles from './SettingsScreen.module.css';

/** A person's own account: details, language and appearance, security. */
export default function SettingsScreen() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <div className={styles.page}>
      <PageHeader title={t('settings.title')} />
      <div className={styles.cards}>
        {account?.patientId && <ProfileCard patientId={account.patientId} />}
        <DisplayCard />
        {account && <SecurityCard account={account} />}
      </div>
    </div>
  );
}

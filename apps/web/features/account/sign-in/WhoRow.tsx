import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import styles from './Frame.module.css';

/** The address that a step is about, and the way back to another. */
export function WhoRow({ email, onChange }: { email: string; onChange: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={styles.who}>
      <span>{email}</span>
      <Button variant="quiet" size="small" onPress={onChange}>
        {t('signIn.changeEmail')}
      </Button>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import styles from './Frame.module.css';
import type { Provider } from './steps.ts';
import { WhoRow } from './WhoRow.tsx';

type Props = {
  email: string;
  provider: Provider;
  /** The page of the app to come back to. */
  next: string | undefined;
  onChangeEmail: () => void;
  onPassword: () => void;
};

/** For an address of a clinic with a sign-in of its own. */
export function SsoStep({ email, provider, next, onChangeEmail, onPassword }: Props) {
  const { t } = useTranslation('account');
  // Through /start, which asks the server who has come back before it leads on.
  const back = `/start?${new URLSearchParams(next ? { next } : {})}`;
  const start = `/api/v1/identity/sso/${provider.id}/start?${new URLSearchParams({ next: back })}`;
  return (
    <div className={styles.stack}>
      <WhoRow email={email} onChange={onChangeEmail} />
      <div className={styles.close}>
        <Button variant="primary" isFullWidth onPress={() => location.assign(start)}>
          {t('sso.continue', { name: provider.name })}
        </Button>
        <Button variant="quiet" isFullWidth onPress={onPassword}>
          {t('sso.password')}
        </Button>
      </div>
    </div>
  );
}

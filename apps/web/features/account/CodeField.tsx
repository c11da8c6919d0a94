import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CodeField.module.css';

/** The six digits of an authenticator app (RFC 6238). */
export function CodeField({ isFocused = true }: { isFocused?: boolean }) {
  const { t } = useTranslation('account');
  return (
    <TextField
      name="code"
      label={t('signIn.code')}
      className={styles.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      isRequired
      autoFocus={isFocused}
      validate={(code) => (code && !/^\d{3}\s?\d{3}$/.test(code) ? t('signIn.codeShape') : null)}
    />
  );
}

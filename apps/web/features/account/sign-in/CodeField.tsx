import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './CodeField.module.css';

type Props = {
  label?: string;
  description?: string;
  isFocused?: boolean;
  /** Called with the six digits as soon as they are there, typed, pasted or filled in by the phone. */
  onComplete?: (code: string) => void;
};

/** Six digits, from an authenticator app (RFC 6238) or from an email. */
export function CodeField({ label, description, isFocused = true, onComplete }: Props) {
  const { t } = useTranslation('account');
  const [text, setText] = useState('');

  function take(entered: string) {
    const digits = entered.replaceAll(/\D/g, '').slice(0, 6);
    setText(digits);
    if (digits.length === 6 && digits !== text) onComplete?.(digits);
  }

  return (
    <TextField
      name="code"
      label={label ?? t('signIn.code')}
      description={description}
      className={styles.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={text}
      onChange={take}
      isRequired
      autoFocus={isFocused}
      validate={(code) => (code && code.length < 6 ? t('signIn.codeShape') : null)}
    />
  );
}

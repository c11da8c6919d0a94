import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/PasswordField.tsx';

/** A password to be chosen. Length is the only rule (NIST SP 800-63B, 5.1.1.2). */
export function NewPasswordField({
  label,
  isFocused = false,
}: {
  label: string;
  isFocused?: boolean;
}) {
  const { t } = useTranslation('account');
  return (
    <PasswordField
      name="password"
      label={label}
      description={t('register.passwordHelp')}
      autoComplete="new-password"
      maxLength={128}
      isRequired
      autoFocus={isFocused}
      validate={(password) =>
        password && password.length < 12 ? t('register.passwordShort') : null
      }
    />
  );
}

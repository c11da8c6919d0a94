import { getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../app/session.ts';
import type { Language } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './RegisterForm.module.css';
import { register, type Registration } from './register.ts';
import { useAttemptTexts } from './use-attempt-texts.ts';

const earliestBirth = parseDate('1900-01-01');

function read(values: FormData): Registration {
  const text = (name: keyof Registration) => String(values.get(name) ?? '').trim();
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: text('birthDate'),
    email: text('email'),
    // Spaces belong to a password.
    password: String(values.get('password') ?? ''),
  };
}

/** Registers a patient; also part of booking, where a visitor has no account yet. */
export function RegisterForm({ onDone }: { onDone: (account: Account) => void }) {
  const { t, i18n } = useTranslation('account');
  const registration = useMutation({
    mutationFn: (entered: Registration) => register(entered, i18n.language as Language),
    onSuccess: onDone,
  });
  const texts = { ...useAttemptTexts(registration.error), known_account: t('register.known') };
  const latestBirth = today(getLocalTimeZone());
  return (
    <Form
      problem={registration.error}
      problemTexts={texts}
      onSubmit={(values) => registration.mutate(read(values))}
    >
      <div className={styles.names}>
        <TextField
          name="givenName"
          label={t('register.givenName')}
          autoComplete="given-name"
          maxLength={100}
          isRequired
        />
        <TextField
          name="familyName"
          label={t('register.familyName')}
          autoComplete="family-name"
          maxLength={100}
          isRequired
        />
      </div>
      <DateField
        name="birthDate"
        label={t('register.birthDate')}
        description={t('register.birthDateHelp')}
        isRequired
        validate={(date) =>
          date && (date.compare(latestBirth) > 0 || date.compare(earliestBirth) < 0)
            ? t('register.birthDateRange')
            : null
        }
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        maxLength={254}
        isRequired
      />
      <PasswordField
        name="password"
        label={t('password')}
        description={t('register.passwordHelp')}
        autoComplete="new-password"
        maxLength={128}
        isRequired
        validate={(password) =>
          password && password.length < 12 ? t('register.passwordShort') : null
        }
      />
      <Checkbox name="consent" isRequired summaryLabel={t('register.consentShort')}>
        {t('register.consent')}
      </Checkbox>
      <Button type="submit" variant="primary" isFullWidth isPending={registration.isPending}>
        {t('register.submit')}
      </Button>
    </Form>
  );
}

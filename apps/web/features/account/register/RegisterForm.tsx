import { getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { ConsentFields } from './ConsentFields.tsx';
import type { Pending } from './pending.ts';
import { policiesQuery } from './policies.ts';
import styles from './RegisterForm.module.css';
import { askForAccount } from './register.ts';

export const earliestBirth = parseDate('1900-01-01');

/** Who somebody says they are, with what they agreed to. */
export function readPerson(values: FormData): Pending {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    birthDate: text('birthDate'),
    email: text('email'),
    consents: values.getAll('consent').map((one) => {
      const [purpose = '', version = ''] = String(one).split('@');
      return { purpose, version: Number(version) };
    }),
  };
}

type Props = {
  /** What was entered before, where the person comes back to change it. */
  known: Pending | undefined;
  /** An address that is given already, as by an invitation. */
  fixedEmail?: string;
  onAsked: (pending: Pending, password: string) => void;
};

/** What a new patient enters; the password is given on, but kept nowhere. */
export function RegisterForm({ known, fixedEmail, onAsked }: Props) {
  const { t, i18n } = useTranslation('account');
  const asking = useMutation({
    mutationFn: async ({ pending, password }: { pending: Pending; password: string }) => {
      await askForAccount(pending.email, password, i18n.language as Language);
      onAsked(pending, password);
    },
  });
  const policies = useQuery(policiesQuery(i18n.language as Language));
  const latestBirth = today(getLocalTimeZone());
  return (
    <Form
      problem={asking.error}
      problemTexts={useAttemptTexts(asking.error)}
      onSubmit={(values) =>
        asking.mutate({
          pending: readPerson(values),
          // Spaces belong to a password.
          password: String(values.get('password') ?? ''),
        })
      }
    >
      <div className={styles.names}>
        <TextField
          name="givenName"
          label={t('register.givenName')}
          autoComplete="given-name"
          defaultValue={known?.givenName ?? ''}
          maxLength={100}
          isRequired
        />
        <TextField
          name="familyName"
          label={t('register.familyName')}
          autoComplete="family-name"
          defaultValue={known?.familyName ?? ''}
          maxLength={100}
          isRequired
        />
      </div>
      <DateField
        name="birthDate"
        label={t('register.birthDate')}
        description={t('register.birthDateHelp')}
        defaultValue={known?.birthDate ? parseDate(known.birthDate) : undefined}
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
        defaultValue={fixedEmail ?? known?.email ?? ''}
        isReadOnly={fixedEmail !== undefined}
        maxLength={254}
        isRequired
      />
      <NewPasswordField label={t('password')} />
      <ConsentFields known={known?.consents} />
      <Button
        type="submit"
        variant="primary"
        isFullWidth
        isPending={asking.isPending}
        disabledReason={policies.data ? undefined : t('register.noTexts')}
      >
        {t('register.submit')}
      </Button>
    </Form>
  );
}

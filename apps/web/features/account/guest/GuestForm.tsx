import { getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ConsentFields } from '../register/ConsentFields.tsx';
import type { Pending } from '../register/pending.ts';
import { policiesQuery } from '../register/policies.ts';
import { earliestBirth, readPerson } from '../register/RegisterForm.tsx';
import styles from '../register/RegisterForm.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { askForCode } from './guest.ts';

type Props = {
  known: Pending | undefined;
  /** They agreed to the texts when they were here before. */
  isReturning: boolean;
  onAsked: (pending: Pending) => void;
};

/** Who somebody is, and where the code goes. */
export function GuestForm({ known, isReturning, onAsked }: Props) {
  const { t, i18n } = useTranslation('account');
  const asking = useMutation({
    mutationFn: async (pending: Pending) => {
      await askForCode(pending.email, i18n.language as Language);
      onAsked(pending);
    },
  });
  const policies = useQuery(policiesQuery(i18n.language as Language));
  const latestBirth = today(getLocalTimeZone());
  return (
    <Form
      problem={asking.error}
      problemTexts={useAttemptTexts(asking.error)}
      onSubmit={(values) => asking.mutate(readPerson(values))}
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
        description={isReturning ? undefined : t('register.birthDateHelp')}
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
        description={t(isReturning ? 'guest.sameEmail' : 'guest.emailHelp')}
        autoComplete="email"
        defaultValue={known?.email ?? ''}
        maxLength={254}
        isRequired
      />
      {!isReturning && <ConsentFields known={known?.consents} />}
      <Button
        type="submit"
        variant="primary"
        isFullWidth
        isPending={asking.isPending}
        disabledReason={policies.data || isReturning ? undefined : t('register.noTexts')}
      >
        {t('guest.submit')}
      </Button>
    </Form>
  );
}

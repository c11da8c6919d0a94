import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { hasPasskeys } from '../passkey.ts';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import styles from './Frame.module.css';
import { lastEmail } from './last-email.ts';
import { PasskeyButton } from './PasskeyButton.tsx';
import { signInByPasskey } from './prove.ts';
import type { Provider } from './steps.ts';
import { usePasskeyAutofill } from './use-autofill.ts';

type Props = {
  /** Something that happened before, said on top. */
  notice?: string | undefined;
  onDone: () => Promise<void>;
  onNext: (email: string, provider: Provider | null) => void;
};

/** The first step: a passkey, or the email address, which tells whether the clinic has its own sign-in. */
export function EmailStep({ notice, onDone, onNext }: Props) {
  const { t } = useTranslation('account');
  const [autofillFault, setAutofillFault] = useState<unknown>();
  const lookup = useMutation({
    mutationFn: async (email: string) => {
      const { provider } = await call(api.POST('/api/v1/identity/sso/lookup', { body: { email } }));
      onNext(email, provider);
    },
    onMutate: () => setAutofillFault(undefined),
  });
  usePasskeyAutofill(onDone, setAutofillFault);
  const problem = lookup.error ?? autofillFault;
  const texts = useAttemptTexts(problem);
  return (
    <div className={styles.stack}>
      {notice && !problem && <Banner tone="warning">{notice}</Banner>}
      {hasPasskeys() && (
        <>
          <PasskeyButton
            label={t('signIn.withPasskey')}
            prove={async () => {
              await signInByPasskey();
              await onDone();
            }}
          />
          <p className={styles.or}>{t('signIn.or')}</p>
        </>
      )}
      <Form
        problem={problem}
        problemTexts={texts}
        onSubmit={(values) => {
          const email = String(values.get('email')).trim();
          lastEmail.set(email);
          lookup.mutate(email);
        }}
      >
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username webauthn"
          defaultValue={lastEmail.get()}
          maxLength={254}
          isRequired
        />
        <Button type="submit" variant="primary" isFullWidth isPending={lookup.isPending}>
          {t('signIn.next')}
        </Button>
      </Form>
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import { session } from '../../app/session.ts';
import type { Language } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NewPasswordField } from '../account/NewPasswordField.tsx';
import { askForAccount } from '../account/register/register.ts';
import { VerifyEmail } from '../account/register/VerifyEmail.tsx';
import { InlineFrame } from '../account/sign-in/Frame.tsx';
import { useAttemptTexts } from '../account/use-attempt-texts.ts';
import { waitingAddress } from './waiting-address.ts';

type Props = { onDone: () => void; onSignIn: () => void };

/** An account for work: an address that is confirmed and a password, nothing about the person's health. */
export default function OpenAccount({ onDone, onSignIn }: Props) {
  const { t, i18n } = useTranslation(['signup', 'account']);
  const [email, setEmail] = useState(waitingAddress.read);
  /** On this page only; after a reload the person signs in with it. */
  const [password, setPassword] = useState<string>();
  const ask = useMutation({
    mutationFn: async (entered: { email: string; password: string }) => {
      await askForAccount(entered.email, entered.password, i18n.language as Language);
      waitingAddress.write(entered.email);
      setPassword(entered.password);
      setEmail(entered.email);
    },
  });
  const texts = useAttemptTexts(ask.error);

  async function begin() {
    if (email === undefined || password === undefined) {
      waitingAddress.forget();
      onSignIn();
      return;
    }
    const { next } = await call(
      api.POST('/api/v1/identity/sign-in', { body: { email, password } }),
    );
    if (next === 'verify-email') throw new ApiProblem(401, 'still_unverified', '');
    waitingAddress.forget();
    // An address that has an account already, with a second step: the sign-in asks for it.
    if (next !== 'done') {
      onSignIn();
      return;
    }
    await session.begin();
    onDone();
  }

  if (email !== undefined) {
    return (
      <InlineFrame
        title={t('account:verify.title')}
        description={t('account:verify.text', { email })}
      >
        <VerifyEmail
          email={email}
          onVerified={begin}
          onChangeEmail={() => {
            waitingAddress.forget();
            setEmail(undefined);
          }}
        />
      </InlineFrame>
    );
  }
  return (
    <Form
      problem={ask.error}
      problemTexts={texts}
      onSubmit={(values) =>
        ask.mutate({
          email: String(values.get('email')).trim(),
          // Spaces belong to a password.
          password: String(values.get('password') ?? ''),
        })
      }
    >
      <TextField
        name="email"
        type="email"
        label={t('who.email')}
        description={t('who.emailHelp')}
        autoComplete="username"
        maxLength={254}
        isRequired
      />
      <NewPasswordField label={t('account:password')} />
      <Button type="submit" variant="primary" isFullWidth isPending={ask.isPending}>
        {t('who.open')}
      </Button>
    </Form>
  );
}

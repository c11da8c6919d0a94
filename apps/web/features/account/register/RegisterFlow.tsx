import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../app/session.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { Frame } from '../sign-in/Frame.tsx';
import { lastEmail } from '../sign-in/last-email.ts';
import { offerPasskeyLater } from '../enrol/passkey-offer.ts';
import { PasswordAgain } from './PasswordAgain.tsx';
import { type Pending, pendingRegistration } from './pending.ts';
import { completeRegistration } from './register.ts';
import { RegisterForm } from './RegisterForm.tsx';
import { VerifyEmail } from './VerifyEmail.tsx';

type Step =
  | { at: 'form' }
  /** The password is on this page only: after a reload it is asked for again. */
  | { at: 'verify' | 'finish'; pending: Pending; password?: string };

function firstStep(): Step {
  const pending = pendingRegistration.read();
  return pending ? { at: 'verify', pending } : { at: 'form' };
}

type Props = {
  frame: Frame;
  footer?: ReactNode;
  onDone: (account: Account) => void;
  /** To signing in instead, as for an address that has an account already. */
  onSignIn: () => void;
};

/** Opening an account as a patient: details, the code from the email, the session. */
export function RegisterFlow({ frame: Frame, footer, onDone, onSignIn }: Props) {
  const { t, i18n } = useTranslation('account');
  const [step, setStep] = useState(firstStep);

  async function complete(pending: Pending, password: string) {
    const account = await completeRegistration(pending, password, i18n.language as Language);
    pendingRegistration.forget();
    offerPasskeyLater();
    onDone(account);
  }

  function signInInstead(email: string) {
    lastEmail.set(email);
    pendingRegistration.forget();
    onSignIn();
  }

  if (step.at === 'form') {
    return (
      <Frame title={t('register.title')} description={t('register.lead')} footer={footer}>
        <RegisterForm
          known={pendingRegistration.read()}
          onAsked={(pending, password) => {
            pendingRegistration.write(pending);
            setStep({ at: 'verify', pending, password });
          }}
        />
      </Frame>
    );
  }
  const { pending, password } = step;
  if (step.at === 'verify') {
    return (
      <Frame
        title={t('verify.title')}
        description={t('verify.text', { email: pending.email })}
        footer={footer}
      >
        <VerifyEmail
          email={pending.email}
          onChangeEmail={() => setStep({ at: 'form' })}
          onVerified={async () => {
            if (password === undefined) setStep({ at: 'finish', pending });
            else await complete(pending, password);
          }}
        />
      </Frame>
    );
  }
  return (
    <Frame title={t('finish.title')} description={t('finish.text')}>
      <PasswordAgain
        email={pending.email}
        onPassword={(again) => complete(pending, again)}
        onSignIn={() => signInInstead(pending.email)}
        onUnverified={() => setStep({ at: 'verify', pending })}
      />
    </Frame>
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../app/session.ts';
import type { Language } from '../../../i18n/languages.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { Pending } from '../register/pending.ts';
import type { Frame } from '../sign-in/Frame.tsx';
import styles from '../sign-in/Frame.module.css';
import { lastEmail } from '../sign-in/last-email.ts';
import { completeGuest, proveAddress } from './guest.ts';
import { GuestCode } from './GuestCode.tsx';
import { GuestForm } from './GuestForm.tsx';

type Props = {
  frame: Frame;
  footer?: ReactNode;
  /** Who was here before comes back to what they booked: nobody new is made of a mistyped name. */
  isReturning?: boolean;
  onDone: (account: Account) => void;
  /** To signing in, for an address that has an account. */
  onSignIn: () => void;
};

type Step = { at: 'form'; isUnknown?: boolean } | { at: 'code' } | { at: 'has-account' };

/** Going on without an account: who one is, and the code from the email. */
export function GuestFlow({ frame: Frame, footer, isReturning = false, onDone, onSignIn }: Props) {
  const { t, i18n } = useTranslation('account');
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [pending, setPending] = useState<Pending>();
  // A second try after half a success does not need the code again, which is used up.
  const [isProved, setProved] = useState(false);

  async function prove(person: Pending, code: string) {
    const next = isProved ? 'done' : await proveAddress(person, code, isReturning);
    if (next === 'unknown') return setStep({ at: 'form', isUnknown: true });
    if (next === 'sign-in') return setStep({ at: 'has-account' });
    setProved(true);
    onDone(await completeGuest(person, i18n.language as Language));
  }

  if (step.at === 'has-account') {
    return (
      <Frame title={t('guest.hasAccountTitle')} description={t('guest.hasAccountText')}>
        <Button
          variant="primary"
          isFullWidth
          onPress={() => {
            if (pending) lastEmail.set(pending.email);
            onSignIn();
          }}
        >
          {t('guest.signIn')}
        </Button>
      </Frame>
    );
  }
  if (step.at === 'code' && pending) {
    return (
      <Frame
        title={t('guest.codeTitle')}
        description={t('guest.codeText', { email: pending.email })}
        footer={footer}
      >
        <GuestCode
          email={pending.email}
          onCode={(code) => prove(pending, code)}
          onBack={() => setStep({ at: 'form' })}
        />
      </Frame>
    );
  }
  return (
    <Frame
      title={t(isReturning ? 'guest.returnTitle' : 'guest.title')}
      description={t(isReturning ? 'guest.returnText' : 'guest.text')}
      footer={footer}
    >
      <div className={styles.stack}>
        {step.at === 'form' && step.isUnknown && (
          <Banner tone="warning">{t('guest.unknown')}</Banner>
        )}
        <GuestForm
          known={pending}
          isReturning={isReturning}
          onAsked={(asked) => {
            setPending(asked);
            setStep({ at: 'code' });
          }}
        />
      </div>
    </Frame>
  );
}

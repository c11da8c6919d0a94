import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Link } from '../../ui/Link.tsx';
import { CodeForm } from '../account/CodeForm.tsx';
import { PasswordForm } from '../account/PasswordForm.tsx';
import { useFocusWithin } from './use-focus-within.ts';

type Step = { at: 'password'; hasExpired: boolean } | { at: 'totp' | 'recovery' } | { at: 'enrol' };

/** Signing in within another page; the session that begins is all it leads to. */
export default function SignInHere({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('booking');
  const [step, setStep] = useState<Step>({ at: 'password', hasExpired: false });
  const box = useFocusWithin();
  const finish = async () => {
    await session.begin();
    onDone();
  };
  switch (step.at) {
    case 'password':
      return (
        <div ref={box}>
          <PasswordForm
            hasExpired={step.hasExpired}
            onDone={finish}
            onTotp={() => setStep({ at: 'totp' })}
            onEnrol={() => setStep({ at: 'enrol' })}
          />
        </div>
      );
    case 'enrol':
      return (
        <Banner
          tone="warning"
          action={
            <Link to="/sign-in" search={{ next: location.pathname }}>
              {t('account.toSignIn')}
            </Link>
          }
        >
          {t('account.staffSetUp')}
        </Banner>
      );
    default:
      return (
        <CodeForm
          key={step.at}
          kind={step.at}
          onDone={finish}
          onExpired={() => setStep({ at: 'password', hasExpired: true })}
          onSwitch={() => setStep({ at: step.at === 'totp' ? 'recovery' : 'totp' })}
        />
      );
  }
}

import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../../app/session.ts';
import { Link } from '../../ui/Link.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DoorPage } from './DoorPage.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';
import { useArrival } from './use-arrival.ts';

type Step =
  | { at: 'password'; hasExpired: boolean }
  | { at: 'totp' }
  | { at: 'recovery' }
  | { at: 'enrol'; password: string };

const route = getRouteApi('/sign-in');

/** Signing in: email and password, then the one-time code; staff without one set it up here. */
export default function SignInScreen() {
  const { t } = useTranslation('account');
  const { next } = route.useSearch();
  const arrive = useArrival(next);
  const [step, setStep] = useState<Step>({ at: 'password', hasExpired: false });
  const startAgain = () => setStep({ at: 'password', hasExpired: true });
  const finish = async () => arrive(await session.begin());

  if (step.at === 'enrol') {
    return (
      <DoorPage title={t('enrol.title')} description={t('enrol.text')}>
        <TotpEnrolment password={step.password} onDone={finish} />
      </DoorPage>
    );
  }
  if (step.at === 'totp' || step.at === 'recovery') {
    return (
      <DoorPage
        key={step.at}
        title={step.at === 'totp' ? t('signIn.codeTitle') : t('signIn.recoveryTitle')}
        description={step.at === 'totp' ? t('signIn.codeText') : t('signIn.recoveryText')}
      >
        <CodeForm
          kind={step.at}
          onDone={finish}
          onExpired={startAgain}
          onSwitch={() => setStep(step.at === 'totp' ? { at: 'recovery' } : { at: 'totp' })}
        />
      </DoorPage>
    );
  }
  return (
    <DoorPage
      title={t('signIn.title')}
      footer={
        <>
          {t('signIn.newHere')}{' '}
          <Link to="/register" search={next ? { next } : {}}>
            {t('signIn.register')}
          </Link>
        </>
      }
    >
      <PasswordForm
        hasExpired={step.hasExpired}
        onDone={finish}
        onTotp={() => setStep({ at: 'totp' })}
        onEnrol={(password) => setStep({ at: 'enrol', password })}
      />
    </DoorPage>
  );
}

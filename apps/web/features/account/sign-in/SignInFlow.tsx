import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { type Account, session } from '../../../app/session.ts';
import { FactorEnrolment } from '../enrol/FactorEnrolment.tsx';
import { VerifyEmail } from '../register/VerifyEmail.tsx';
import { EmailStep } from './EmailStep.tsx';
import { FactorStep } from './FactorStep.tsx';
import type { Frame } from './Frame.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { SsoStep } from './SsoStep.tsx';
import { type Step, stepAfterPassword } from './steps.ts';

type Props = {
  frame: Frame;
  /** The page of the app that a clinic's own sign-in comes back to. */
  next: string | undefined;
  initial?: Step;
  notice?: string | undefined;
  footer?: ReactNode;
  onDone: (account: Account) => void;
};

/** Signing in, step by step; ends with a session on this page. */
export function SignInFlow({ frame: Frame, next, initial, notice, footer, onDone }: Props) {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<Step>(initial ?? { at: 'email' });
  const startAgain = () => setStep({ at: 'email' });
  const finish = async () => onDone(await session.begin());

  switch (step.at) {
    case 'email':
      return (
        <Frame title={t('signIn.title')} footer={footer}>
          <EmailStep
            notice={step.hasExpired ? t('signIn.expired') : notice}
            onDone={finish}
            onNext={(email, provider) =>
              setStep(provider ? { at: 'sso', email, provider } : { at: 'password', email })
            }
          />
        </Frame>
      );
    case 'sso':
      return (
        <Frame
          title={t('signIn.title')}
          description={t('sso.text', { name: step.provider.name })}
          footer={footer}
        >
          <SsoStep
            email={step.email}
            provider={step.provider}
            next={next}
            onChangeEmail={startAgain}
            onPassword={() => setStep({ at: 'password', email: step.email })}
          />
        </Frame>
      );
    case 'password':
      return (
        <Frame title={t('signIn.title')} footer={footer}>
          <PasswordStep
            email={step.email}
            onDone={finish}
            onNext={setStep}
            onChangeEmail={startAgain}
          />
        </Frame>
      );
    case 'factor':
      return (
        <Frame
          key={step.using}
          title={t(`factor.title.${step.using}`)}
          description={t(`factor.text.${step.using}`)}
        >
          <FactorStep
            factors={step.factors}
            using={step.using}
            onDone={finish}
            onExpired={() => setStep({ at: 'email', hasExpired: true })}
            onSwitch={(using) => setStep({ ...step, using })}
          />
        </Frame>
      );
    case 'enrol':
      return (
        <Frame title={t('enrol.title')} description={t('enrol.text')}>
          <FactorEnrolment password={step.password} onDone={finish} />
        </Frame>
      );
    case 'verify': {
      const { email, password } = step;
      return (
        <Frame title={t('verify.title')} description={t('verify.text', { email })}>
          <VerifyEmail
            email={email}
            onChangeEmail={startAgain}
            onVerified={async () => {
              const answer = await call(
                api.POST('/api/v1/identity/sign-in', { body: { email, password } }),
              );
              const after = stepAfterPassword(answer, email, password);
              if (after) setStep(after);
              else await finish();
            }}
          />
        </Frame>
      );
    }
  }
}

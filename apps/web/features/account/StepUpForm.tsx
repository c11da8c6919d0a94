import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { CodeField } from './sign-in/CodeField.tsx';
import { useAttemptTexts } from './use-attempt-texts.ts';

type Props = {
  way: 'totp' | 'password';
  problem: unknown;
  isPending: boolean;
  onProof: (proof: { code: string } | { password: string }) => void;
};

/** Confirms by the code of the authenticator app, or by the password. */
export function StepUpForm({ way, problem, isPending, onProof }: Props) {
  const { t } = useTranslation('account');
  const texts = { ...useAttemptTexts(problem), invalid_credentials: t('stepUp.wrongPassword') };
  return (
    <Form
      problem={problem}
      problemTexts={texts}
      onSubmit={(values) =>
        onProof(
          way === 'totp'
            ? { code: String(values.get('code')) }
            : { password: String(values.get('password')) },
        )
      }
    >
      {way === 'totp' ? (
        <CodeField onComplete={(code) => onProof({ code })} />
      ) : (
        <PasswordField
          name="password"
          label={t('password')}
          autoComplete="current-password"
          isRequired
          autoFocus
        />
      )}
      <Button type="submit" variant="primary" isFullWidth isPending={isPending}>
        {t('stepUp.submit')}
      </Button>
    </Form>
  );
}

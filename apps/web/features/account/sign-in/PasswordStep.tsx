import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { type Step, stepAfterPassword } from './steps.ts';
import { WhoRow } from './WhoRow.tsx';

type Props = {
  email: string;
  onDone: () => Promise<void>;
  onNext: (step: Step) => void;
  onChangeEmail: () => void;
};

/** The password, of the address named above it. */
export function PasswordStep({ email, onDone, onNext, onChangeEmail }: Props) {
  const { t } = useTranslation('account');
  const signIn = useMutation({
    mutationFn: async (password: string) => {
      const answer = await call(
        api.POST('/api/v1/identity/sign-in', { body: { email, password } }),
      );
      const step = stepAfterPassword(answer, email, password);
      if (step) onNext(step);
      else await onDone();
    },
  });
  const texts = useAttemptTexts(signIn.error);
  return (
    <Form
      problem={signIn.error}
      problemTexts={texts}
      onSubmit={(values) => signIn.mutate(String(values.get('password')))}
    >
      <WhoRow email={email} onChange={onChangeEmail} />
      {/* For password managers, which keep the two together. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="current-password"
        isRequired
        autoFocus
      />
      <p>
        <Link to="/forgot-password">{t('signIn.forgot')}</Link>
      </p>
      <Button type="submit" variant="primary" isFullWidth isPending={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAttemptTexts } from './use-attempt-texts.ts';

type Props = {
  /** The second step was not answered in time, and this is the next try. */
  hasExpired: boolean;
  onDone: () => Promise<void>;
  onTotp: () => void;
  onEnrol: (password: string) => void;
};

/** Email and password: the first step of signing in. */
export function PasswordForm({ hasExpired, onDone, onTotp, onEnrol }: Props) {
  const { t } = useTranslation('account');
  const signIn = useMutation({
    mutationFn: async (credentials: { email: string; password: string }) => {
      const { next } = await call(api.POST('/api/v1/identity/sign-in', { body: credentials }));
      if (next === 'totp') onTotp();
      else if (next === 'enrol-totp') onEnrol(credentials.password);
      else await onDone();
    },
  });
  const texts = useAttemptTexts(signIn.error);
  return (
    <Form
      problem={signIn.error}
      problemTexts={texts}
      onSubmit={(values) =>
        signIn.mutate({
          email: String(values.get('email')),
          password: String(values.get('password')),
        })
      }
    >
      {hasExpired && !signIn.error && <Banner tone="warning">{t('signIn.expired')}</Banner>}
      <TextField name="email" type="email" label={t('email')} autoComplete="username" isRequired />
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="current-password"
        isRequired
      />
      <Button type="submit" variant="primary" isFullWidth isPending={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}

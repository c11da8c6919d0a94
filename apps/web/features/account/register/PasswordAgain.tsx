import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../app/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import styles from '../sign-in/Frame.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';

type Props = {
  email: string;
  onPassword: (password: string) => Promise<void>;
  /** Offered where the password does not fit: the address may have an account already. */
  onSignIn?: () => void;
  onUnverified?: () => void;
  label?: string;
};

/** Asks once more for the password chosen at registration, which no page keeps over a reload. */
export function PasswordAgain({ email, onPassword, onSignIn, onUnverified, label }: Props) {
  const { t } = useTranslation('account');
  const attempt = useMutation({
    mutationFn: onPassword,
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'still_unverified') onUnverified?.();
    },
  });
  const texts = {
    ...useAttemptTexts(attempt.error),
    known_account: t('register.known'),
    invalid_credentials: t('finish.wrong'),
  };
  return (
    <Form
      problem={attempt.error}
      problemTexts={texts}
      onSubmit={(values) => attempt.mutate(String(values.get('password')))}
    >
      {email && <p className={styles.plain}>{email}</p>}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={label ?? t('finish.password')}
        autoComplete="current-password"
        isRequired
        autoFocus
      />
      <Button type="submit" variant="primary" isFullWidth isPending={attempt.isPending}>
        {t('finish.submit')}
      </Button>
      {attempt.error && onSignIn && (
        <Button variant="quiet" isFullWidth onPress={onSignIn}>
          {t('finish.signIn')}
        </Button>
      )}
    </Form>
  );
}

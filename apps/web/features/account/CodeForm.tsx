import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { ApiProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeField } from './CodeField.tsx';
import { useAttemptTexts } from './use-attempt-texts.ts';

type Props = {
  kind: 'totp' | 'recovery';
  onDone: () => Promise<void>;
  onExpired: () => void;
  /** To the other kind of code. */
  onSwitch: () => void;
};

/** The second step of signing in: the app's code, or one of the recovery codes. */
export function CodeForm({ kind, onDone, onExpired, onSwitch }: Props) {
  const { t } = useTranslation('account');
  const answer = useMutation({
    mutationFn: async (code: string) => {
      await call(
        kind === 'totp'
          ? api.POST('/api/v1/identity/sign-in/totp', { body: { code } })
          : api.POST('/api/v1/identity/sign-in/recovery-code', { body: { code } }),
      );
      await onDone();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'challenge_expired') onExpired();
    },
  });
  const texts = useAttemptTexts(answer.error);
  return (
    <Form
      problem={answer.error}
      problemTexts={texts}
      onSubmit={(values) => answer.mutate(String(values.get('code')).replaceAll(/\s/g, ''))}
    >
      {kind === 'totp' ? (
        <CodeField />
      ) : (
        <TextField
          name="code"
          label={t('signIn.recovery')}
          autoComplete="off"
          spellCheck="false"
          isRequired
          autoFocus
        />
      )}
      <Button type="submit" variant="primary" isFullWidth isPending={answer.isPending}>
        {t('signIn.confirm')}
      </Button>
      <Button variant="quiet" isFullWidth onPress={onSwitch}>
        {kind === 'totp' ? t('signIn.useRecovery') : t('signIn.useApp')}
      </Button>
    </Form>
  );
}

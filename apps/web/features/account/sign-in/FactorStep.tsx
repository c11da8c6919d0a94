import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { CodeField } from './CodeField.tsx';
import styles from './Frame.module.css';
import { PasskeyButton } from './PasskeyButton.tsx';
import { signInByPasskey } from './prove.ts';
import type { Factor } from './steps.ts';

type Props = {
  factors: readonly Factor[];
  using: Factor;
  onDone: () => Promise<void>;
  onExpired: () => void;
  onSwitch: (factor: Factor) => void;
};

/** The second step: a passkey, a code of the authenticator app, or one of the recovery codes. */
export function FactorStep({ factors, using, onDone, onExpired, onSwitch }: Props) {
  const { t } = useTranslation('account');
  const [rememberDevice, setRemember] = useState(false);
  const answer = useMutation({
    mutationFn: async (code: string) => {
      await call(
        using === 'totp'
          ? api.POST('/api/v1/identity/sign-in/totp', { body: { code, rememberDevice } })
          : api.POST('/api/v1/identity/sign-in/recovery-code', { body: { code } }),
      );
      await onDone();
    },
    onError: leaveIfExpired,
  });
  const texts = useAttemptTexts(answer.error);

  function leaveIfExpired(error: unknown) {
    if (error instanceof ApiProblem && error.code === 'challenge_expired') onExpired();
  }

  const remember = (
    <Checkbox isSelected={rememberDevice} onChange={setRemember}>
      {t('factor.remember')}
    </Checkbox>
  );
  return (
    <div className={styles.stack}>
      {using === 'passkey' ? (
        <>
          {remember}
          <PasskeyButton
            variant="primary"
            label={t('factor.provePasskey')}
            onFault={leaveIfExpired}
            prove={async () => {
              await signInByPasskey(rememberDevice);
              await onDone();
            }}
          />
        </>
      ) : (
        <Form
          problem={answer.error}
          problemTexts={texts}
          onSubmit={(values) => answer.mutate(String(values.get('code')).trim())}
        >
          {using === 'totp' ? (
            <>
              <CodeField key={answer.failureCount} onComplete={answer.mutate} />
              {remember}
            </>
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
        </Form>
      )}
      <div className={styles.close}>
        {factors
          .filter((factor) => factor !== using)
          .map((factor) => (
            <Button key={factor} variant="quiet" isFullWidth onPress={() => onSwitch(factor)}>
              {t(`factor.use.${factor}`)}
            </Button>
          ))}
      </div>
    </div>
  );
}

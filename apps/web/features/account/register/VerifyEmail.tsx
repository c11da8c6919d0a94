import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { CodeField } from '../sign-in/CodeField.tsx';
import styles from '../sign-in/Frame.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { useVerifiedElsewhere } from './verified-elsewhere.ts';
import { useCountdown } from './use-countdown.ts';

/** Until a further email may be asked for: long enough for the first to arrive. */
const resendAfterSeconds = 60;

type Props = {
  email: string;
  /** Goes on once the address is confirmed; throws where it is not, as when the button is pressed early. */
  onVerified: () => Promise<void>;
  onChangeEmail: () => void;
};

/** Confirms an address by the code that was mailed to it, or by the mail's link in another tab or on another device. */
export function VerifyEmail({ email, onVerified, onChangeEmail }: Props) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [left, restart] = useCountdown(resendAfterSeconds);
  const [tries, setTries] = useState(0);
  const verify = useMutation({
    mutationFn: async (code: string) => {
      await call(api.POST('/api/v1/identity/register/verify', { body: { email, code } }));
      await onVerified();
    },
    onError: () => setTries((count) => count + 1),
  });
  const proceed = useMutation({ mutationFn: onVerified });
  const resend = useMutation({
    mutationFn: () => call(api.POST('/api/v1/identity/register/resend', { body: { email } })),
    onSuccess: () => {
      restart();
      toast(t('verify.resent', { email }));
    },
    onError: (error) => toast(problemText(error, resendTexts), 'danger'),
  });
  const problem = proceed.error ?? verify.error;
  const texts = {
    ...useAttemptTexts(problem),
    invalid_code: t('verify.wrong'),
    code_expired: t('verify.tooOld'),
    still_unverified: t('verify.notYet'),
  };
  const resendTexts = useAttemptTexts(resend.error);

  useVerifiedElsewhere(proceed.mutate);

  return (
    <div className={styles.stack}>
      <Form
        problem={problem}
        problemTexts={texts}
        onSubmit={(values) => {
          proceed.reset();
          verify.mutate(String(values.get('code')));
        }}
      >
        <CodeField
          key={tries}
          label={t('verify.code')}
          description={t('verify.help')}
          onComplete={(code) => {
            proceed.reset();
            verify.mutate(code);
          }}
        />
        <Button type="submit" variant="primary" isFullWidth isPending={verify.isPending}>
          {t('verify.submit')}
        </Button>
      </Form>
      <div className={styles.close}>
        <Button
          variant="quiet"
          isFullWidth
          isPending={resend.isPending}
          disabledReason={left > 0 ? t('verify.resendIn', { count: left }) : undefined}
          onPress={() => resend.mutate()}
        >
          {t('verify.resend')}
        </Button>
        <Button
          variant="quiet"
          isFullWidth
          isPending={proceed.isPending}
          onPress={() => {
            verify.reset();
            proceed.mutate();
          }}
        >
          {t('verify.byLink')}
        </Button>
        <Button variant="quiet" isFullWidth onPress={onChangeEmail}>
          {t('verify.change')}
        </Button>
      </div>
    </div>
  );
}

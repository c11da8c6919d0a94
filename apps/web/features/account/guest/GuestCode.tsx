import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { useCountdown } from '../register/use-countdown.ts';
import { CodeField } from '../sign-in/CodeField.tsx';
import styles from '../sign-in/Frame.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import { askForCode } from './guest.ts';

/** Until a further email may be asked for: long enough for the first to arrive. */
const resendAfterSeconds = 60;

type Props = {
  email: string;
  /** Goes on with the code; throws where it is refused. */
  onCode: (code: string) => Promise<void>;
  onBack: () => void;
};

/** The six digits that were mailed. */
export function GuestCode({ email, onCode, onBack }: Props) {
  const { t, i18n } = useTranslation('account');
  const problemText = useProblemText();
  const [left, restart] = useCountdown(resendAfterSeconds);
  const [tries, setTries] = useState(0);
  const prove = useMutation({
    mutationFn: onCode,
    onError: () => setTries((count) => count + 1),
  });
  const resend = useMutation({
    mutationFn: () => askForCode(email, i18n.language as Language),
    onSuccess: () => {
      prove.reset();
      restart();
      toast(t('verify.resent', { email }));
    },
    onError: (error) => toast(problemText(error, resendTexts), 'danger'),
  });
  const resendTexts = useAttemptTexts(resend.error);
  const texts = {
    ...useAttemptTexts(prove.error),
    invalid_code: t('verify.wrong'),
    code_expired: t('verify.tooOld'),
  };
  return (
    <div className={styles.stack}>
      <Form
        problem={prove.error}
        problemTexts={texts}
        onSubmit={(values) => prove.mutate(String(values.get('code')))}
      >
        <CodeField
          key={tries}
          label={t('verify.code')}
          description={t('verify.help')}
          onComplete={prove.mutate}
        />
        <Button type="submit" variant="primary" isFullWidth isPending={prove.isPending}>
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
        <Button variant="quiet" isFullWidth onPress={onBack}>
          {t('guest.change')}
        </Button>
      </div>
    </div>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { CodeField } from '../sign-in/CodeField.tsx';
import { QrCode } from './QrCode.tsx';
import styles from './TotpEnrolment.module.css';
import { useAttemptTexts } from '../use-attempt-texts.ts';

type Props = {
  /** Typed a moment ago; without it the session must have proved itself in the last ten minutes. */
  password: string | undefined;
  /** With the recovery codes where the account had none. */
  onEnrolled: (codes: readonly string[] | null) => void;
};

/** Sets up an authenticator app: scan, then confirm with a code. */
export function TotpEnrolment({ password, onEnrolled }: Props) {
  const { t } = useTranslation('account');
  const [tries, setTries] = useState(0);
  const secret = useQuery({
    queryKey: ['identity', 'totp-enrolment'],
    queryFn: () =>
      call(api.POST('/api/v1/identity/totp', { body: password === undefined ? {} : { password } })),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) =>
      call(api.POST('/api/v1/identity/totp/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
    onError: () => setTries((count) => count + 1),
  });
  const texts = useAttemptTexts(secret.error ?? confirm.error);

  if (secret.isPending) return <Skeleton lines={6} />;
  if (secret.isError) {
    return (
      <ErrorState error={secret.error} problemTexts={texts} onRetry={() => void secret.refetch()} />
    );
  }
  return (
    <Form
      problem={confirm.error}
      problemTexts={texts}
      onSubmit={(values) => confirm.mutate(String(values.get('code')))}
    >
      <ol className={styles.steps}>
        <li>
          <h2 className={styles.step}>{t('enrol.scan')}</h2>
          <QrCode value={secret.data.uri} label={t('enrol.scanAlt')} />
        </li>
        <li>
          <h2 className={styles.step}>{t('enrol.byHand')}</h2>
          <code className={styles.key}>{secret.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </li>
        <li>
          <h2 className={styles.step}>{t('enrol.thenCode')}</h2>
          <CodeField key={tries} isFocused={tries > 0} onComplete={confirm.mutate} />
        </li>
      </ol>
      <Button type="submit" variant="primary" isFullWidth isPending={confirm.isPending}>
        {t('enrol.confirm')}
      </Button>
    </Form>
  );
}

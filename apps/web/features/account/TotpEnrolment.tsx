import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Form } from '../../ui/Form.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CodeField } from './CodeField.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import styles from './TotpEnrolment.module.css';
import { useAttemptTexts } from './use-attempt-texts.ts';

type Props = {
  /** Typed a moment ago; the server asks for it again before it hands out a secret. */
  password: string;
  onDone: () => Promise<void> | void;
};

/** Sets up an authenticator app: scan, confirm with a code, keep the recovery codes. */
export function TotpEnrolment({ password, onDone }: Props) {
  const { t } = useTranslation('account');
  const [codes, setCodes] = useState<readonly string[]>();
  const secret = useQuery({
    queryKey: ['identity', 'totp-enrolment'],
    queryFn: () => call(api.POST('/api/v1/identity/totp', { body: { password } })),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const confirm = useMutation({
    mutationFn: (code: string) =>
      call(api.POST('/api/v1/identity/totp/confirm', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  const texts = useAttemptTexts(secret.error ?? confirm.error);

  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
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
      onSubmit={(values) => confirm.mutate(String(values.get('code')).replaceAll(/\s/g, ''))}
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
          <CodeField isFocused={false} />
        </li>
      </ol>
      <Button type="submit" variant="primary" isFullWidth isPending={confirm.isPending}>
        {t('enrol.confirm')}
      </Button>
    </Form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Form } from '../../../ui/Form.tsx';
import { offerPasskeyLater } from '../enrol/passkey-offer.ts';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import styles from '../sign-in/Frame.module.css';

/**
 * Offers an account to a guest: the address is proved and who they are is known, so a password is all
 * that is missing. Where the proof is older than ten minutes, the dialog of the shell asks for a new one.
 */
export default function KeepAccount({ email }: { email: string }) {
  const { t } = useTranslation('account');
  const done = useRef<HTMLDivElement>(null);
  const keep = useMutation({
    mutationFn: async (password: string) => {
      await call(api.POST('/api/v1/identity/guests/account', { body: { password } }));
      offerPasskeyLater();
      await session.begin();
    },
  });
  const texts = { ...useAttemptTexts(keep.error), address_has_account: t('keep.hasAccount') };
  useEffect(() => done.current?.focus(), [keep.isSuccess]);
  return (
    <Card title={t('keep.title')}>
      {keep.isSuccess ? (
        <div ref={done} tabIndex={-1}>
          <Banner tone="success" title={t('keep.done')}>
            <p>{t('keep.doneText', { email })}</p>
          </Banner>
        </div>
      ) : (
        <div className={styles.stack}>
          <p>{t('keep.text', { email })}</p>
          <Form
            problem={keep.error}
            problemTexts={texts}
            onSubmit={(values) => keep.mutate(String(values.get('password') ?? ''))}
          >
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <NewPasswordField label={t('keep.password')} />
            <Button type="submit" isPending={keep.isPending}>
              {t('keep.submit')}
            </Button>
          </Form>
        </div>
      )}
    </Card>
  );
}

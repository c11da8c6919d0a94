import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { type Account, session } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { NewPasswordField } from '../NewPasswordField.tsx';
import { useAttemptTexts } from '../use-attempt-texts.ts';
import styles from './Settings.module.css';

type Passwords = { current: string; password: string };

/** The password, and its change. */
export function PasswordCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('password')}>
      <p className={styles.quiet}>{t('security.passwordText')}</p>
      <Button className={styles.act} onPress={() => setOpen(true)}>
        {t('security.changePassword')}
      </Button>
      {isOpen && <ChangePassword account={account} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function ChangePassword({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('account');
  const change = useMutation({
    mutationFn: async (body: Passwords) => {
      // Where the password is all there is, it is the proof as well: it is not asked for twice.
      if (!account.factors.some((factor) => factor === 'totp' || factor === 'passkey')) {
        await call(api.POST('/api/v1/identity/confirm', { body: { password: body.current } }));
        await session.renew();
      }
      await call(api.POST('/api/v1/identity/password/change', { body }));
    },
    onSuccess: () => {
      toast(t('security.passwordChanged'));
      onClose();
    },
  });
  const texts = {
    ...useAttemptTexts(change.error),
    invalid_credentials: t('stepUp.wrongPassword'),
  };
  return (
    <Dialog title={t('security.changePassword')} isOpen onOpenChange={onClose}>
      <Form
        problem={change.error}
        problemTexts={texts}
        onSubmit={(values) =>
          change.mutate({
            current: String(values.get('current')),
            password: String(values.get('password')),
          })
        }
      >
        <p>{t('security.changeText')}</p>
        <PasswordField
          name="current"
          label={t('security.currentPassword')}
          autoComplete="current-password"
          isRequired
          autoFocus
        />
        <NewPasswordField label={t('reset.password')} />
        <Button type="submit" variant="primary" isFullWidth isPending={change.isPending}>
          {t('security.changePassword')}
        </Button>
      </Form>
    </Dialog>
  );
}

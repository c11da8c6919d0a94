import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';

/** Sets up a second step from the settings; the password is asked again first. */
export function EnrolDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState<string>();

  async function finish() {
    await session.renew();
    toast(t('settings.totpDone'));
    onClose();
  }

  return (
    <Dialog title={t('settings.totp')} isOpen onOpenChange={onClose}>
      {password === undefined ? (
        <Form onSubmit={(values) => setPassword(String(values.get('password')))}>
          <p>{t('enrol.ownText')}</p>
          <PasswordField
            name="password"
            label={t('enrol.passwordTitle')}
            autoComplete="current-password"
            isRequired
            autoFocus
          />
          <Button type="submit" variant="primary" isFullWidth>
            {t('enrol.next')}
          </Button>
        </Form>
      ) : (
        <TotpEnrolment password={password} onDone={finish} />
      )}
    </Dialog>
  );
}

import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { session } from '../session.ts';

/** Pages for whoever is not signed in. */
const atTheDoor = new Set([
  '/sign-in',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/offer',
]);

/** When the session has ended on this page: says so, and leads back to the same place. */
export default function SessionEndedDialog() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { href, pathname } = useLocation();
  if (atTheDoor.has(pathname)) return null;

  function signInAgain() {
    session.forget();
    void navigate({ to: '/sign-in', search: { next: href } });
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('session.endedTitle')}
      isOpen
      isDismissable={false}
      onOpenChange={() => undefined}
      actions={
        <Button variant="primary" onPress={signInAgain} autoFocus>
          {t('session.signInAgain')}
        </Button>
      }
    >
      <p>{t('session.endedText')}</p>
    </Dialog>
  );
}

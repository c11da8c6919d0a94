import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { session } from '../../../app/session.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { PasskeyEnrolment } from '../enrol/PasskeyEnrolment.tsx';
import { RecoveryCodes } from '../enrol/RecoveryCodes.tsx';
import { TotpEnrolment } from '../enrol/TotpEnrolment.tsx';

type Props = { way: 'passkey' | 'totp'; onClose: () => void };

/** Adds a factor from the settings; the first one comes with recovery codes, which must be kept. */
export function EnrolDialog({ way, onClose }: Props) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();

  async function finish() {
    await session.renew();
    await queries.invalidateQueries({ queryKey: ['identity'] });
    toast(t(way === 'passkey' ? 'passkey.added' : 'security.totpDone'));
    onClose();
  }
  const enrolled = (given: readonly string[] | null) => (given ? setCodes(given) : void finish());

  return (
    <Dialog
      title={t(way === 'passkey' ? 'passkey.add' : 'security.totp')}
      isOpen
      // The codes are shown once: a slip beside the window must not lose them.
      isDismissable={codes === undefined}
      onOpenChange={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={finish} />
      ) : way === 'passkey' ? (
        <PasskeyEnrolment onEnrolled={enrolled} />
      ) : (
        <TotpEnrolment password={undefined} onEnrolled={enrolled} />
      )}
    </Dialog>
  );
}

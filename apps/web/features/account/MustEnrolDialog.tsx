import { useTranslation } from 'react-i18next';
import { session } from '../../app/session.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactorEnrolment } from './enrol/FactorEnrolment.tsx';

/** For somebody who was given a role while signed in: nothing goes on without a second factor. */
export default function MustEnrolDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  return (
    <Dialog title={t('enrol.title')} isOpen isDismissable={false} onOpenChange={() => undefined}>
      <p>{t('enrol.text')}</p>
      <FactorEnrolment
        password={undefined}
        onDone={async () => {
          await session.renew();
          onDone();
        }}
      />
    </Dialog>
  );
}

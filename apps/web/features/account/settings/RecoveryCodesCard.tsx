import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { type Account, session } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { RecoveryCodes } from '../enrol/RecoveryCodes.tsx';
import styles from './Settings.module.css';

/** From how few codes on new ones are advised. */
const fewCodes = 3;

/** The recovery codes: how many are left, and a new set. */
export function RecoveryCodesCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [isAsking, setAsking] = useState(false);
  const renew = useMutation({
    mutationFn: () => call(api.POST('/api/v1/identity/recovery-codes')),
    onSuccess: () => setAsking(false),
  });
  const left = account.recoveryCodesLeft;
  return (
    <Card title={t('recovery.title')}>
      <div className={styles.spaced}>
        <p className={styles.quiet}>{t('recovery.text')}</p>
        <p className={styles.name}>{t('recovery.left', { count: left })}</p>
        {left <= fewCodes && (
          <Banner tone="warning" isAnnounced={false}>
            {t('recovery.few')}
          </Banner>
        )}
      </div>
      <Button className={styles.act} onPress={() => setAsking(true)}>
        {t('recovery.renew')}
      </Button>
      <ConfirmDialog
        title={t('recovery.renewTitle')}
        confirmLabel={t('recovery.renew')}
        isOpen={isAsking}
        isPending={renew.isPending}
        onOpenChange={(isOpen) => {
          renew.reset();
          setAsking(isOpen);
        }}
        onConfirm={() => renew.mutate()}
      >
        <p>{t('recovery.renewText')}</p>
        {renew.error && <Banner tone="danger">{problemText(renew.error)}</Banner>}
      </ConfirmDialog>
      {renew.data && (
        <Dialog
          title={t('recovery.title')}
          isOpen
          isDismissable={false}
          onOpenChange={() => undefined}
        >
          <RecoveryCodes
            codes={renew.data.recoveryCodes}
            onDone={async () => {
              await session.renew();
              renew.reset();
            }}
          />
        </Dialog>
      )}
    </Card>
  );
}

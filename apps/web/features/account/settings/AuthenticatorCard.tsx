import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { type Account, session } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { useProblemText } from '../../../ui/problem-text.ts';
import { EnrolDialog } from './EnrolDialog.tsx';
import styles from './Settings.module.css';

/** The authenticator app as second step: on or off. */
export function AuthenticatorCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const problemText = useProblemText();
  const [open, setOpen] = useState<'enrol' | 'remove'>();
  const isOn = account.factors.includes('totp');
  const remove = useMutation({
    mutationFn: () => call(api.DELETE('/api/v1/identity/totp')),
    onSuccess: async () => {
      await session.renew();
      toast(t('security.totpRemoved'));
      setOpen(undefined);
    },
  });
  return (
    <Card
      title={t('security.totp')}
      aside={
        isOn ? (
          <Badge tone="success" icon="check">
            {t('security.on')}
          </Badge>
        ) : (
          <Badge>{t('security.off')}</Badge>
        )
      }
    >
      <p className={styles.quiet}>{t(isOn ? 'security.totpOnText' : 'security.totpOffText')}</p>
      <Button className={styles.act} onPress={() => setOpen(isOn ? 'remove' : 'enrol')}>
        {t(isOn ? 'security.totpTurnOff' : 'security.totpTurnOn')}
      </Button>
      {open === 'enrol' && <EnrolDialog way="totp" onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={t('security.totpTurnOffTitle')}
        confirmLabel={t('security.totpTurnOff')}
        isDestructive
        isOpen={open === 'remove'}
        isPending={remove.isPending}
        onOpenChange={(isOpen) => {
          remove.reset();
          setOpen(isOpen ? 'remove' : undefined);
        }}
        onConfirm={() => remove.mutate()}
      >
        <p>{t('security.totpTurnOffText')}</p>
        {remove.error && (
          <Banner tone="danger">
            {problemText(remove.error, { last_factor: t('security.lastFactor') })}
          </Banner>
        )}
      </ConfirmDialog>
    </Card>
  );
}

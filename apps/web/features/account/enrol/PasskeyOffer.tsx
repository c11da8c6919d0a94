import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { session } from '../../../app/session.ts';
import { canKeepPasskey } from '../passkey.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';
import { isPasskeyOffered, passkeyOfferAnswered } from './passkey-offer.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import styles from './TotpEnrolment.module.css';

/** Offers a passkey to somebody who has just registered, once, where the device can keep one. */
export default function PasskeyOffer() {
  const { t } = useTranslation('account');
  const [at, setAt] = useState<'offer' | 'make' | 'answered'>(
    isPasskeyOffered() ? 'offer' : 'answered',
  );
  const [codes, setCodes] = useState<readonly string[]>();
  const device = useQuery({
    queryKey: ['device', 'can-keep-passkey'],
    queryFn: canKeepPasskey,
    staleTime: Infinity,
    enabled: at === 'offer',
  });

  function close() {
    passkeyOfferAnswered();
    setAt('answered');
  }
  async function finish() {
    await session.renew();
    toast(t('passkey.added'));
    close();
  }

  if (at === 'answered' || !device.data) return null;
  return (
    <Card title={t('offer.title')}>
      <div className={styles.choice}>
        {codes ? (
          <RecoveryCodes codes={codes} onDone={finish} />
        ) : at === 'make' ? (
          <PasskeyEnrolment onEnrolled={(given) => (given ? setCodes(given) : void finish())} />
        ) : (
          <>
            <p className={styles.wayText}>{t('offer.text')}</p>
            <div className={styles.ways}>
              <Button onPress={() => setAt('make')}>{t('offer.yes')}</Button>
              <Button variant="quiet" onPress={close}>
                {t('offer.no')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Card>
  );
}

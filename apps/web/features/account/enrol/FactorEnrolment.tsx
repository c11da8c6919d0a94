import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { hasPasskeys } from '../passkey.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TotpEnrolment } from './TotpEnrolment.tsx';
import styles from './TotpEnrolment.module.css';

type Way = 'passkey' | 'totp';
const ways: readonly Way[] = hasPasskeys() ? ['passkey', 'totp'] : ['totp'];

type Props = { password: string | undefined; onDone: () => Promise<void> };

/** The first second factor of an account: a choice, its setting up, and the recovery codes. */
export function FactorEnrolment({ password, onDone }: Props) {
  const { t } = useTranslation('account');
  const [way, setWay] = useState<Way | undefined>(ways.length === 1 ? ways[0] : undefined);
  const [codes, setCodes] = useState<readonly string[]>();
  const [fault, setFault] = useState<unknown>();
  const enrolled = (given: readonly string[] | null) => {
    if (given) setCodes(given);
    else onDone().catch(setFault);
  };

  if (fault) throw fault;
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (way === undefined) {
    return (
      <ul className={styles.choice}>
        {ways.map((one, index) => (
          <li key={one} className={styles.way}>
            <p className={styles.wayText}>{t(`enrol.way.${one}`)}</p>
            <Button
              variant={index === 0 ? 'primary' : 'secondary'}
              isFullWidth
              onPress={() => setWay(one)}
            >
              {t(`enrol.choose.${one}`)}
            </Button>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={styles.choice}>
      {way === 'passkey' ? (
        <PasskeyEnrolment onEnrolled={enrolled} />
      ) : (
        <TotpEnrolment password={password} onEnrolled={enrolled} />
      )}
      {ways.length > 1 && (
        <Button variant="quiet" isFullWidth onPress={() => setWay(undefined)}>
          {t('enrol.otherWay')}
        </Button>
      )}
    </div>
  );
}

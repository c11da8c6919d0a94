import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { waitingAddress } from './waiting-address.ts';
import styles from './Signup.module.css';

const SignInHere = lazy(() => import('../booking/SignInHere.tsx'));
const OpenAccount = lazy(() => import('./OpenAccount.tsx'));

/** The account that applies: a new one, or the one that the person has. */
export function WhoStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('signup');
  // Who reloads while the code from the email is awaited goes on there.
  const [way, setWay] = useState<'open' | 'sign-in' | undefined>(() =>
    waitingAddress.read() === undefined ? undefined : 'open',
  );
  return (
    <Card title={t('who.account')}>
      <div className={styles.fields}>
        <div role="group" aria-label={t('who.account')} className={styles.ways}>
          {way !== 'open' && (
            <Button variant={way ? 'quiet' : 'primary'} onPress={() => setWay('open')}>
              {t('who.open')}
            </Button>
          )}
          {way !== 'sign-in' && (
            <Button variant={way ? 'quiet' : 'secondary'} onPress={() => setWay('sign-in')}>
              {t('who.signIn')}
            </Button>
          )}
        </div>
        {way && (
          <Suspense fallback={<Skeleton lines={4} />}>
            {way === 'open' ? (
              <OpenAccount onDone={onDone} onSignIn={() => setWay('sign-in')} />
            ) : (
              <SignInHere onDone={onDone} />
            )}
          </Suspense>
        )}
      </div>
    </Card>
  );
}

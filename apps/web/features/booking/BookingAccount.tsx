import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pendingRegistration } from '../account/register/pending.ts';
import styles from './BookingAccount.module.css';

// Fetched when they are chosen: who is signed in already never needs them.
const RegisterHere = lazy(() => import('./RegisterHere.tsx'));
const GuestHere = lazy(() => import('./GuestHere.tsx'));
const SignInHere = lazy(() => import('./SignInHere.tsx'));

type Way = 'register' | 'sign-in' | 'guest';

/** Signing in or registering without leaving the booking. */
export function BookingAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('booking');
  // Who reloads while the code from the email is awaited goes on there.
  const [way, setWay] = useState<Way | undefined>(() =>
    pendingRegistration.read() ? 'register' : undefined,
  );
  return (
    <Card title={t('steps.account')} className={styles.card}>
      <p className={styles.lead}>{t('account.lead')}</p>
      <div role="group" aria-label={t('account.choice')} className={styles.ways}>
        {way !== 'register' && (
          <Button variant={way ? 'quiet' : 'primary'} onPress={() => setWay('register')}>
            {t('account.register')}
          </Button>
        )}
        {way !== 'sign-in' && (
          <Button variant={way ? 'quiet' : 'secondary'} onPress={() => setWay('sign-in')}>
            {t('account.signIn')}
          </Button>
        )}
        {way !== 'guest' && (
          <Button variant={way ? 'quiet' : 'secondary'} onPress={() => setWay('guest')}>
            {t('account.guest')}
          </Button>
        )}
      </div>
      {way && (
        <Suspense fallback={<Skeleton lines={5} />}>
          {way === 'register' ? (
            <RegisterHere onDone={onDone} onSignIn={() => setWay('sign-in')} />
          ) : way === 'guest' ? (
            <GuestHere onDone={onDone} onSignIn={() => setWay('sign-in')} />
          ) : (
            <SignInHere onDone={onDone} />
          )}
        </Suspense>
      )}
    </Card>
  );
}

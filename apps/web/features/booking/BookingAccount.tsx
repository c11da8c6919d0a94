import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './BookingAccount.module.css';

// Fetched when they are chosen: who is signed in already never needs them.
const forms = {
  register: lazy(() => import('./RegisterHere.tsx')),
  'sign-in': lazy(() => import('./SignInHere.tsx')),
} as const;

/** Signing in or registering without leaving the booking. */
export function BookingAccount({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('booking');
  const [way, setWay] = useState<keyof typeof forms>();
  const Chosen = way && forms[way];
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
      </div>
      {Chosen && (
        <Suspense fallback={<Skeleton lines={5} />}>
          <Chosen onDone={onDone} />
        </Suspense>
      )}
    </Card>
  );
}

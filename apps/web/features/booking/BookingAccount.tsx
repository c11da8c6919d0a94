import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { RegisterForm } from '../account/RegisterForm.tsx';
import styles from './BookingAccount.module.css';
import { SignInHere } from './SignInHere.tsx';

type Props = {
  /** Whoever is signed in already; then the account is one that cannot book. */
  account: Account | undefined;
  onDone: () => void;
};

/** Signing in or registering without leaving the booking. */
export function BookingAccount({ account, onDone }: Props) {
  const { t } = useTranslation('booking');
  if (account) return <NotPatient account={account} />;
  return (
    <Card title={t('steps.account')} className={styles.card}>
      <p className={styles.lead}>{t('account.lead')}</p>
      <Tabs
        label={t('account.choice')}
        tabs={[
          { id: 'register', label: t('account.register'), content: <RegisterForm onDone={onDone} /> },
          { id: 'sign-in', label: t('account.signIn'), content: <SignInHere onDone={onDone} /> },
        ]}
      />
    </Card>
  );
}

function NotPatient({ account }: { account: Account }) {
  const { t } = useTranslation('booking');
  const problemText = useProblemText();
  const [isPending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    try {
      await session.end();
    } catch (error) {
      setPending(false);
      toast(problemText(error), 'danger');
    }
  }

  return (
    <Card title={t('account.notPatient')} className={styles.card}>
      <p className={styles.lead}>{t('account.notPatientText', { email: account.email })}</p>
      <Button isPending={isPending} onPress={() => void signOut()}>
        {t('account.signOut')}
      </Button>
    </Card>
  );
}

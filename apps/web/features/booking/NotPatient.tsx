import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, session } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import styles from './BookingAccount.module.css';

/** For staff, who have no record of their own to book for. */
export function NotPatient({ account }: { account: Account }) {
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

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import type { Account } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './BookingConfirm.module.css';
import type { BookingState } from './use-booking.ts';

type Props = { account: Account; state: BookingState; onConfirm: () => void; onTryNow: () => void };

/** The last step: says what happens, and does it. */
export function BookingConfirm({ account, state, onConfirm, onTryNow }: Props) {
  const { t } = useTranslation('booking');
  const problemText = useProblemText();
  const card = useRef<HTMLDivElement>(null);
  const isBusy = state.status === 'sending' || state.status === 'waiting';

  // Whoever has just signed in goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.querySelector('button')?.focus();
  }, []);

  return (
    <Card>
      <div ref={card} className={styles.confirm}>
        {state.status === 'waiting' && (
          <Banner
            tone="warning"
            title={t('confirm.waiting')}
            action={
              <Button size="small" onPress={onTryNow}>
                {t('confirm.tryNow')}
              </Button>
            }
          >
            <p>{t('confirm.waitingText')}</p>
          </Banner>
        )}
        {state.status === 'refused' && (
          <Banner tone="danger" title={t('confirm.failed')}>
            <p>
              {state.error instanceof ApiProblem && state.error.status === 401
                ? t('confirm.ended')
                : problemText(state.error)}{' '}
              {t('confirm.failedText')}
            </p>
          </Banner>
        )}
        <p className={styles.quiet}>{t('account.as', { email: account.email })}</p>
        <Button variant="primary" isFullWidth isPending={isBusy} onPress={onConfirm}>
          {t('confirm.submit')}
        </Button>
        <p className={styles.quiet}>{t('confirm.free')}</p>
      </div>
    </Card>
  );
}

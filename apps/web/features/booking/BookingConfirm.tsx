import { useEffect, useRef } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../app/problem.ts';
import type { Account } from '../../app/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { formatTime } from '../../ui/time-format.ts';
import type { VisitType } from '../find/queries.ts';
import styles from './BookingConfirm.module.css';
import type { BookingState } from './use-booking.ts';

type Props = {
  account: Account;
  visitType: Pick<VisitType, 'approvalHours'>;
  start: string;
  /** What is still to be answered. */
  missing: 'payer' | undefined;
  state: BookingState;
  onConfirm: () => void;
  onTryNow: () => void;
};

/** Why the server says no, where it is not about the slot. */
const refusals = [
  'already_in_session',
  'first_visits_only',
  'follow_ups_only',
  'not_bookable_by_patients',
] as const;

/** The last step: says what happens, and does it. */
export function BookingConfirm(props: Props) {
  const { account, visitType, start, missing, state, onConfirm, onTryNow } = props;
  const { t } = useTranslation('booking');
  const { locale } = useLocale();
  const refusalTexts = Object.fromEntries(refusals.map((code) => [code, t(`refused.${code}`)]));
  const needsApproval = visitType.approvalHours !== null;
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
                : problemText(state.error, refusalTexts)}{' '}
              {t('confirm.failedText')}
            </p>
          </Banner>
        )}
        <p className={styles.quiet}>{t('account.as', { email: account.email })}</p>
        {needsApproval && (
          <p>
            {t('approval.before', {
              when: formatTime(answerBy(start, visitType.approvalHours), 'dateTime', locale),
            })}
          </p>
        )}
        <Button
          variant="primary"
          isFullWidth
          isPending={isBusy}
          onPress={onConfirm}
          disabledReason={missing && t(`missing.${missing}`)}
        >
          {t(needsApproval ? 'approval.submit' : 'confirm.submit')}
        </Button>
        <p className={styles.quiet}>{t('confirm.free')}</p>
      </div>
    </Card>
  );
}

/** The practice says yes or no within so many hours, at the latest when the visit would begin. */
const answerBy = (start: string, hours: number | null): Date =>
  new Date(Math.min(Date.now() + (hours ?? 0) * 3_600_000, Date.parse(start)));

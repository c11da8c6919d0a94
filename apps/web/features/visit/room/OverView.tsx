import type { Visit } from '@hub/contracts/visit.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import type { CallSession } from '../call/call-session.ts';
import { isAdmitted } from '../call/call-state.ts';
import type { CallState } from '../call/call-state.ts';
import { useClockText } from '../use-clock-text.ts';
import { useOtherPerson } from '../visit-query.ts';
import { outcomeOf } from './outcome.ts';
import styles from './Room.module.css';

interface Props {
  visit: Visit;
  call?: CallSession;
  state?: CallState;
  onAgain?: () => void;
}

/** After the visit, or when one cannot take part: what is, and what to do next. */
export function OverView({ visit, state, onAgain }: Props) {
  const { t } = useTranslation('visit');
  const clock = useClockText();
  const other = useOtherPerson(visit);
  const box = useRef<HTMLDivElement>(null);
  const { title, text, canComeBack, comeBackLabel } = outcomeOf(visit, state, isAdmitted(visit));
  // The controls that had the focus are gone.
  useEffect(() => {
    box.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={styles.alone} ref={box}>
      <PageHeader title={t(title)} description={t(text, { time: clock(visit.opensAt) })} />
      <div className={styles.next}>
        {canComeBack && onAgain && (
          <Button variant="primary" onPress={onAgain}>
            {t(comeBackLabel)}
          </Button>
        )}
        {visit.you === 'patient' ? (
          <ButtonLink to="/home" variant={canComeBack ? 'secondary' : 'primary'}>
            {t('after.home')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/today" variant={canComeBack ? 'secondary' : 'primary'}>
            {t('after.today')}
          </ButtonLink>
        )}
      </div>
      {visit.you === 'patient' && other.phone && (
        <p className={styles.quiet}>{t('people.practicePhone', { phone: other.phone })}</p>
      )}
    </div>
  );
}

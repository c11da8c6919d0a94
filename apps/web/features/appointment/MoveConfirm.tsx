import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fact } from '../booking/Fact.tsx';
import styles from './MovePanel.module.css';

type Props = {
  /** Both in words, day and time. */
  before: string;
  after: string;
  /** Whether the practice has to agree to the new time. */
  isAsked: boolean;
  isPending: boolean;
  onConfirm: () => void;
  onBack: () => void;
};

/** Asks once more before a visit moves: a time is soon pressed by mistake, and the old one soon gone. */
export function MoveConfirm({ before, after, isAsked, isPending, onConfirm, onBack }: Props) {
  const { t } = useTranslation('appointment');
  const heading = useRef<HTMLHeadingElement>(null);
  // The time that was pressed is not on the page any more.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.panel}>
      <h3 ref={heading} tabIndex={-1} className={styles.day}>
        {t('move.confirmTitle')}
      </h3>
      <dl className={styles.facts}>
        <Fact term={t('move.before')}>{before}</Fact>
        <Fact term={t('move.after')}>
          <strong>{after}</strong>
        </Fact>
      </dl>
      {isAsked && (
        <Banner tone="warning" title={t('move.asksTitle')} isAnnounced={false}>
          {t('move.asks')}
        </Banner>
      )}
      <div className={styles.actions}>
        <Button variant="primary" isPending={isPending} onPress={onConfirm}>
          {t('move.confirm')}
        </Button>
        <Button variant="quiet" onPress={onBack}>
          {t('move.others')}
        </Button>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { useTimes } from '../../schedule/use-times.ts';
import styles from './CalendarGrid.module.css';

export type Target = { start: string; state: 'free' | 'outside' | 'taken' };

/** While a visit is dragged: which time it is over, and whether that is free. */
export function DropHint({ target, zone }: { target: Target; zone: string }) {
  const { t } = useTranslation('schedule');
  const times = useTimes(zone);
  return (
    <p className={styles.hint} data-state={target.state} role="status">
      <Icon
        name={target.state === 'free' ? 'check' : target.state === 'taken' ? 'close' : 'warning'}
      />
      {t(`drop.${target.state}`, { when: times.dateTime(target.start) })}
    </p>
  );
}

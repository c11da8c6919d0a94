import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './Spinner.module.css';

/** Says that something is going on. `size` in px. */
export function Spinner({ size = 24, label, className }: { size?: number; label?: string; className?: string }) {
  const { t } = useTranslation();
  return (
    <svg
      className={cx(styles.spinner, className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role="img"
      aria-label={label ?? t('state.loading')}
    >
      <circle className={styles.track} cx="12" cy="12" r="9" />
      <circle className={styles.arc} cx="12" cy="12" r="9" pathLength="100" />
    </svg>
  );
}

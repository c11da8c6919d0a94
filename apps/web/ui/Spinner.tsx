import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './Spinner.module.css';

type Props = {
  size?: number;
  label?: string;
  /** Beside words that say the same. */
  isDecorative?: boolean;
  className?: string;
};

/** Says that something is going on. `size` in px. */
export function Spinner({ size = 24, label, isDecorative = false, className }: Props) {
  const { t } = useTranslation();
  const name = isDecorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': label ?? t('state.loading') };
  return (
    <svg
      className={cx(styles.spinner, className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      {...name}
    >
      <circle className={styles.track} cx="12" cy="12" r="9" />
      <circle className={styles.arc} cx="12" cy="12" r="9" pathLength="100" />
    </svg>
  );
}

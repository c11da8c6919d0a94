import { useTranslation } from 'react-i18next';
import styles from './Calendar.module.css';

const KINDS = ['open', 'blocked', 'hold'] as const;

/** What the backgrounds of a calendar mean, and the keys that work in it. */
export function Legend() {
  const { t } = useTranslation(['schedule', 'doctor']);
  return (
    <div className={styles.legend}>
      <ul className={styles.kinds}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.kind}>
            <span className={styles.swatch} data-kind={kind} />
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
      <p className={styles.keys}>
        {t('doctor:calendar.dragging')} {t('legend.keys')}
      </p>
    </div>
  );
}

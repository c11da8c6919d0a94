import { useTranslation } from 'react-i18next';
import styles from './Skeleton.module.css';

type Props = {
  /** How many lines to draw. */
  lines?: number;
  /** A round shape in front, as in a list of people. */
  hasAvatar?: boolean;
};

/** The shape of what is coming, while it loads. */
export function Skeleton({ lines = 3, hasAvatar = false }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-busy="true" className={styles.skeleton}>
      <span className="visually-hidden">{t('state.loading')}</span>
      {hasAvatar && <span className={styles.avatar} />}
      <div className={styles.lines}>
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} className={styles.line} />
        ))}
      </div>
    </div>
  );
}

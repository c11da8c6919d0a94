import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Steps.module.css';

/** How a visit goes, in three steps. */
export function Steps() {
  const { t } = useTranslation('home');
  const id = useId();
  const steps = [
    [t('steps.find'), t('steps.findText')],
    [t('steps.meet'), t('steps.meetText')],
    [t('steps.keep'), t('steps.keepText')],
  ];
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {t('steps.title')}
      </h2>
      <ol className={styles.steps}>
        {steps.map(([name, text], index) => (
          <li key={name} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.text}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Link.tsx';
import styles from './ForClinics.module.css';

/** The way in for clinics, below what is for patients. */
export function ForClinics() {
  const { t } = useTranslation('home');
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h2 id={id} className={styles.title}>
          {t('clinics.title')}
        </h2>
        <p className={styles.text}>{t('clinics.text')}</p>
      </div>
      <ButtonLink to="/clinics/new" variant="secondary">
        {t('clinics.open')}
      </ButtonLink>
    </section>
  );
}

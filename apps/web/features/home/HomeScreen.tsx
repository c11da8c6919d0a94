import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../ui/page-title.ts';
import { CareSearch } from './CareSearch.tsx';
import { EarliestSlots } from './EarliestSlots.tsx';
import { ForClinics } from './ForClinics.tsx';
import styles from './HomeScreen.module.css';
import { Steps } from './Steps.tsx';

/** The start page: one search, the earliest appointments, and how it works. */
export default function HomeScreen() {
  const { t } = useTranslation('home');
  const heading = usePageTitle('Telehealth Hub');
  return (
    <div className={styles.page}>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {t('title')}
          </h1>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
        <CareSearch />
      </section>
      <EarliestSlots />
      <Steps />
      <ForClinics />
    </div>
  );
}

import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './Shell.module.css';

/** What surrounds every screen. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <main id="content" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}

import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SectionList } from './SectionList.tsx';
import styles from './SettingsFrame.module.css';

/** The settings: the sections beside the one that is open; on a narrow window only the open one. */
export default function SettingsFrame() {
  const { t } = useTranslation('account');
  return (
    <div className={styles.frame}>
      <nav aria-label={t('settings.title')} className={styles.rail}>
        <SectionList />
      </nav>
      <div className={styles.section}>
        <Outlet />
      </div>
    </div>
  );
}

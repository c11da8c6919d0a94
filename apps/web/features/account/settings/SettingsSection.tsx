import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import styles from './SettingsFrame.module.css';

type Props = { title: string; description?: ReactNode; children: ReactNode };

/** One section of the settings: its heading, the way back on a phone, and its cards below each other. */
export function SettingsSection({ title, description, children }: Props) {
  const { t } = useTranslation('account');
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        above={
          <Link to="/settings" className={styles.back}>
            <Icon name="chevron" size={18} />
            {t('settings.title')}
          </Link>
        }
      />
      <div className={styles.cards}>{children}</div>
    </>
  );
}

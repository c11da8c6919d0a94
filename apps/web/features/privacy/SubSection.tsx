import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './Privacy.module.css';

type Props = { title: string; description: string; children: ReactNode };

/** A page below the section of privacy, with the way back to it. */
export function SubSection({ title, description, children }: Props) {
  const { t } = useTranslation('privacy');
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        above={
          <Link to="/settings/privacy" className={styles.back}>
            <Icon name="chevron" size={18} />
            {t('back')}
          </Link>
        }
      />
      <div className={styles.cards}>{children}</div>
    </>
  );
}

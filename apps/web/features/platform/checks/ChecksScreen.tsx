import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import styles from '../Platform.module.css';
import { ApplicationsCard } from './ApplicationsCard.tsx';
import { DomainsCard } from './DomainsCard.tsx';
import { RegistrationsCard } from './RegistrationsCard.tsx';

/** Everything that waits for a decision of the platform. */
export default function ChecksScreen() {
  const { t } = useTranslation('platform');
  return (
    <>
      <PageHeader title={t('checks.title')} description={t('checks.text')} />
      <div className={styles.page}>
        <ApplicationsCard />
        <RegistrationsCard />
        <DomainsCard />
      </div>
    </>
  );
}

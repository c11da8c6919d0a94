import { useTranslation } from 'react-i18next';
import { useDependant, usePatientId } from '../../app/acting.ts';
import { Card } from '../../ui/Card.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { SettingsSection } from '../account/settings/SettingsSection.tsx';
import { usePersonName } from '../family/person.ts';
import { ConsentsCard } from './ConsentsCard.tsx';
import styles from './Privacy.module.css';
import { RestrictionCard } from './RestrictionCard.tsx';

/** What a person decides about their data, and the ways to see, take and erase it. */
export default function PrivacyScreen() {
  const { t } = useTranslation('privacy');
  const patientId = usePatientId();
  const name = usePersonName(useDependant());
  return (
    <SettingsSection title={name ? t('titleOf', { name }) : t('title')} description={t('lead')}>
      {patientId && (
        <Card title={t('access.title')}>
          <p className={styles.quiet}>{t('access.text')}</p>
          <ButtonLink to="/settings/privacy/access" variant="secondary" className={styles.act}>
            {t('access.open')}
          </ButtonLink>
        </Card>
      )}
      <ConsentsCard key={patientId} />
      <Card title={t('export.title')}>
        <p className={styles.quiet}>{t('export.text')}</p>
        <ButtonLink to="/settings/privacy/export" variant="secondary" className={styles.act}>
          {t('export.open')}
        </ButtonLink>
      </Card>
      {patientId && <RestrictionCard key={`restriction-${patientId}`} />}
      <Card title={t('erasure.title')}>
        <p className={styles.quiet}>{t('erasure.text')}</p>
        <ButtonLink to="/settings/privacy/erasure" variant="secondary" className={styles.act}>
          {t('erasure.open')}
        </ButtonLink>
      </Card>
    </SettingsSection>
  );
}

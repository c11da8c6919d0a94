import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { RegistrationCheck } from '../../clinic/practitioners/RegistrationCheck.tsx';
import { Listed } from '../Listed.tsx';
import styles from '../Platform.module.css';
import { registrationsQuery } from '../queries.ts';

/** Practitioners whose number nobody has checked yet. */
export function RegistrationsCard() {
  const { t } = useTranslation('platform');
  const found = useQuery(registrationsQuery());
  return (
    <Card title={t('registrations.title')}>
      <Listed
        found={found}
        isEmpty={({ items }) => items.length === 0}
        emptyTitle={t('registrations.emptyTitle')}
        emptyText={t('emptyText')}
      >
        {({ items }) => (
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops it from a list without bullets.
          <ul role="list">
            {items.map((practitioner) => (
              <li key={practitioner.id} className={styles.item}>
                <div>
                  <h3 className={styles.name}>{practitioner.displayName}</h3>
                  <p className={styles.quiet}>{practitioner.clinic.name}</p>
                </div>
                <RegistrationCheck practitioner={practitioner} />
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Card>
  );
}

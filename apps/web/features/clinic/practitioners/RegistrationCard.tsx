import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import type { Practitioner } from '../../find/queries.ts';
import { CheckBadge } from './CheckBadge.tsx';
import styles from './Practitioners.module.css';
import { RegistrationCheck } from './RegistrationCheck.tsx';

/** Whether the registration number was compared with the register, and the act of doing so. */
export function RegistrationCard({ practitioner }: { practitioner: Practitioner }) {
  const { t } = useTranslation('clinic');
  return (
    <Card
      title={t('check.title')}
      aside={<CheckBadge status={practitioner.registrationCheck.status} />}
      className={styles.checkCard}
    >
      <RegistrationCheck practitioner={practitioner} />
    </Card>
  );
}

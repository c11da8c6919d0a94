import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import type { Practitioner } from '../find/queries.ts';
import { Registration } from '../find/Registration.tsx';
import { Fact } from './Fact.tsx';
import styles from './Terms.module.css';

/**
 * How the visit is billed, and the practitioner's number in the register: to be seen before booking
 * (HAS, "Bonnes pratiques de téléconsultation", 2019).
 */
export function Terms({ practitioner: { fees, registration } }: { practitioner: Practitioner }) {
  const { t } = useTranslation('booking');
  const localized = useLocalized();
  if (!fees && !registration) return null;
  return (
    <Card>
      <dl className={styles.terms}>
        {fees && <Fact term={t('summary.fees')}>{localized(fees)}</Fact>}
        {registration && (
          <Fact term={t('summary.registration')}>
            <Registration registration={registration} />
          </Fact>
        )}
      </dl>
    </Card>
  );
}

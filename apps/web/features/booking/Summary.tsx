import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Card } from '../../ui/Card.tsx';
import { Address } from '../find/Address.tsx';
import type { Practitioner, VisitType } from '../find/queries.ts';
import { useSpecialtyNames } from '../find/specialty-names.ts';
import { VisitTypeFacts } from '../find/VisitTypeFacts.tsx';
import { Fact } from './Fact.tsx';
import { SlotWhen } from './SlotWhen.tsx';
import styles from './Summary.module.css';

type Props = {
  practitioner: Practitioner;
  visitType: Pick<VisitType, 'name' | 'durationMinutes' | 'mode' | 'price'>;
  start: string;
};

/** Who, what, when, where and for how much. */
export function Summary({ practitioner, visitType, start }: Props) {
  const { t } = useTranslation('booking');
  const localized = useLocalized();
  const specialtyNames = useSpecialtyNames();
  const { displayName, photoUrl, clinic } = practitioner;
  return (
    <Card title={t('summary.title')}>
      <div className={styles.who}>
        <Avatar name={`${practitioner.givenName} ${practitioner.familyName}`} photoUrl={photoUrl} />
        <div>
          <p className={styles.name}>{displayName}</p>
          <p className={styles.quiet}>{specialtyNames(practitioner)}</p>
        </div>
      </div>
      <dl className={styles.facts}>
        <Fact term={t('summary.when')}>
          <SlotWhen
            start={start}
            durationMinutes={visitType.durationMinutes}
            mode={visitType.mode}
            practitioner={practitioner}
          />
        </Fact>
        <Fact term={t('summary.visit')}>
          {localized(visitType.name)}
          <span className={styles.line}>
            <VisitTypeFacts visitType={visitType} />
          </span>
        </Fact>
        <Fact term={t('summary.where')}>
          {visitType.mode === 'video' ? t('summary.video') : <Address clinic={clinic} />}
        </Fact>
      </dl>
    </Card>
  );
}

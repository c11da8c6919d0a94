import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { List } from '../../ui/List.tsx';
import styles from './Family.module.css';
import { MineRow } from './MineRow.tsx';
import { usePeople } from './person.ts';
import type { Guardianship } from './queries.ts';

/** The people for whom the account acts, and the way to add a child. */
export function MineCard({ guardianships }: { guardianships: readonly Guardianship[] }) {
  const { t } = useTranslation('family');
  const people = usePeople(guardianships.map(({ patientId }) => patientId));
  const add = (
    <ButtonLink to="/settings/family/add" variant="secondary">
      {t('mine.add')}
    </ButtonLink>
  );
  return (
    <Card title={t('mine.title')}>
      {guardianships.length === 0 ? (
        <EmptyState icon="users" title={t('mine.empty')} action={add}>
          {t('mine.text')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>{t('mine.text')}</p>
          <List label={t('mine.title')}>
            {guardianships.map((one) => (
              <MineRow key={one.id} guardianship={one} person={people.get(one.patientId)} />
            ))}
          </List>
          <div className={styles.foot}>{add}</div>
        </>
      )}
    </Card>
  );
}

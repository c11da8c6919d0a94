import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { clinicPractitionersQuery } from '../queries.ts';
import styles from './VisitTypes.module.css';

type Props = {
  clinicId: string;
  /** Ids of those who offer it; null for everybody in the practice. */
  value: readonly string[] | null;
  onChange: (value: string[] | null) => void;
};

/** Everybody in the practice, or the ones who are ticked. */
export function WhoOffers({ clinicId, value, onChange }: Props) {
  const { t } = useTranslation('clinic');
  const people = (useQuery(clinicPractitionersQuery(clinicId)).data ?? []).filter(
    (one) => one.active || value?.includes(one.id),
  );
  // With one person or none there is nothing to choose from.
  if (people.length < 2 && value === null) return null;
  return (
    <div className={styles.group}>
      <Segmented
        label={t('types.who')}
        options={[
          { id: 'all', label: t('types.everyone') },
          { id: 'some', label: t('types.some') },
        ]}
        value={value === null ? 'all' : 'some'}
        onChange={(choice) => onChange(choice === 'all' ? null : people.map((one) => one.id))}
      />
      {value !== null &&
        people.map(({ id, displayName }) => (
          <Checkbox
            key={id}
            isSelected={value.includes(id)}
            onChange={(isTaken) =>
              onChange(isTaken ? [...value, id] : value.filter((other) => other !== id))
            }
          >
            {displayName}
          </Checkbox>
        ))}
    </div>
  );
}

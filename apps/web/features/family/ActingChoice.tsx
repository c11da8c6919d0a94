import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acting, dependantsOf, useDependant } from '../../app/acting.ts';
import type { Account } from '../../app/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Acting.module.css';
import { usePeople } from './person.ts';
import { patientName } from '../visit/patient-name.ts';

type Props = { account: Account; onChosen: () => void };

/** In the header, for guardians: for whom they act from now on. */
export default function ActingChoice({ account, onChosen }: Props) {
  const { t } = useTranslation('family');
  const navigate = useNavigate();
  const dependants = dependantsOf(account);
  const people = usePeople(dependants);
  const chosen = useDependant();
  const choices = [
    { id: undefined, label: t('acting.myself') },
    ...dependants.map((id) => ({
      id,
      label: patientName(people.get(id)) ?? t('acting.unnamed'),
    })),
  ];
  return (
    <div role="group" aria-label={t('acting.choice')} className={styles.choices}>
      <p className={styles.quiet} aria-hidden="true">
        {t('acting.choice')}
      </p>
      {choices.map(({ id, label }) => (
        <button
          key={id ?? 'myself'}
          type="button"
          aria-pressed={id === chosen}
          className={styles.choice}
          onClick={() => {
            acting.choose(id);
            onChosen();
            // What is on the page may be another person's: begin where everybody's visits are.
            void navigate({ to: id !== undefined || account.patientId ? '/home' : '/start' });
          }}
        >
          <Icon name={id === undefined ? 'user' : 'users'} />
          <span className={styles.label}>{label}</span>
          {id === chosen && <Icon name="check" size={18} />}
        </button>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { List } from '../../../ui/List.tsx';
import { StatePill } from '../state/StatePill.tsx';
import styles from './Drawer.module.css';
import type { Opened } from './AppointmentDrawer.tsx';

type Props = {
  /** Of one group visit, in the order in which they booked. */
  participants: readonly Opened[];
  /** Whose visit the drawer shows. */
  shownId: string;
  onOpen: (appointmentId: string) => void;
};

/** Everybody in a group visit, each with the way to what can be done about their place. */
export function Participants({ participants, shownId, onOpen }: Props) {
  const { t } = useTranslation('schedule');
  const title = t('drawer.participants', { count: participants.length });
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      <List label={title} className={styles.participants}>
        {participants.map(({ appointment: { id }, state, name = t('unnamed') }) => (
          <li key={id} className={styles.participant}>
            {id === shownId ? (
              <p className={styles.strong}>
                {name} <span className={styles.quiet}>{t('drawer.shown')}</span>
              </p>
            ) : (
              <Button variant="quiet" size="small" onPress={() => onOpen(id)}>
                {name}
              </Button>
            )}
            <StatePill state={state} />
          </li>
        ))}
      </List>
    </section>
  );
}

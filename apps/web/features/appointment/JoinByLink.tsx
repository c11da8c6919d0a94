import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import styles from './AppointmentScreen.module.css';
import type { LinkedVisit } from './linked-visit.ts';

/** A video visit is joined by its patient alone, so the way there leads through the sign-in. */
export function JoinByLink({ visit: { id, mode, state } }: { visit: LinkedVisit }) {
  const { t } = useTranslation('appointment');
  if (mode !== 'video' || state !== 'booked') return null;
  return (
    <div className={styles.join}>
      <p>{t('join.text')}</p>
      <ButtonLink to="/visit/$id/ready" params={{ id }} variant="secondary">
        <Icon name="video" />
        {t('join.open')}
      </ButtonLink>
    </div>
  );
}

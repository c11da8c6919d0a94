import type { Visit } from '@hub/contracts/visit.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteSlot } from './NoteSlot.tsx';
import styles from './Room.module.css';

/** One column for the patient; for the practitioner the note stands beside the call, also after it. */
export function RoomLayout({ visit, children }: { visit: Visit; children: ReactNode }) {
  const { t } = useTranslation('visit');
  return (
    <div className={styles.room} data-you={visit.you}>
      <section className={styles.call} aria-label={t('call.region')}>
        {children}
      </section>
      {visit.you === 'practitioner' && (
        <section className={styles.notes} aria-label={t('call.notes')}>
          <NoteSlot visit={visit} />
        </section>
      )}
    </div>
  );
}

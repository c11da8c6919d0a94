import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ListItem } from '../../ui/List.tsx';
import { Time } from '../../ui/Time.tsx';
import type { Appointment, Practitioner } from '../find/queries.ts';
import styles from './VisitLine.module.css';

type Props = {
  appointment: Appointment;
  practitioner: Practitioner | undefined;
  /** Beside the name, such as a state. */
  mark?: ReactNode;
  /** Below the rest, such as what it waits for. */
  note?: ReactNode;
  trailing?: ReactNode;
};

/** One appointment as a row. */
export function VisitLine({ appointment, practitioner, mark, note, trailing }: Props) {
  const { t } = useTranslation(['patient', 'codes']);
  const localized = useLocalized();
  const name = practitioner?.displayName ?? t('patient:unknownDoctor');
  const { mode, start, timeZone, visitTypeName } = appointment;
  return (
    <ListItem
      leading={
        <Avatar
          name={practitioner ? `${practitioner.givenName} ${practitioner.familyName}` : ''}
          photoUrl={practitioner?.photoUrl ?? null}
        />
      }
      trailing={trailing}
    >
      <p className={styles.when}>
        <Time at={start} {...(mode === 'in-person' && { zone: timeZone })} /> {mark}
      </p>
      <p>{name}</p>
      <p className={styles.quiet}>
        {localized(visitTypeName)} · {t(`codes:mode.${mode}`)}
      </p>
      {note && <p className={styles.quiet}>{note}</p>}
    </ListItem>
  );
}

import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { ListItem } from '../../ui/List.tsx';
import { Time } from '../../ui/Time.tsx';
import type { Line } from './access-days.ts';
import styles from './Privacy.module.css';
import type { Practices } from './use-practices.ts';
import { useWords } from './use-words.ts';

/** One line of the log: who, in which role and practice, did what, when. */
export function AccessLine({ line, practices }: { line: Line; practices: Practices }) {
  const { t } = useTranslation('privacy');
  const wordOf = useWords();
  const { you, role, action, kind, context, at, times } = line;
  const roleWord = t(`roles.${role ?? 'unknown'}`);
  const practitioner = practices.practitioner(line.practitionerId);
  const clinic = practices.clinic(line.clinicId);
  const part = wordOf('contexts', context) ?? context;
  const object = wordOf('objects', kind) ?? t('access.unknownObject', { part });
  const act = wordOf('actions', action) ?? t('actions.other');
  const who = you ? t('access.you') : (practitioner ?? roleWord);
  // Where the name says it already, the role is not said twice.
  const isRoleNews = practitioner !== undefined || (you && role !== 'patient');
  return (
    <ListItem
      trailing={
        <span className={styles.small}>
          <Time at={at} format="time" />
        </span>
      }
    >
      <p className={cx(styles.name, styles.sentence)}>{who}</p>
      <p className={styles.small}>{[isRoleNews && roleWord, clinic].filter(Boolean).join(', ')}</p>
      <p>
        {t('access.entry', { object, action: act })}
        {times > 1 && <span className={styles.small}> (×{times})</span>}
      </p>
    </ListItem>
  );
}

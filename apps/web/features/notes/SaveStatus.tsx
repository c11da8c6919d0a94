import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Time } from '../../ui/Time.tsx';
import styles from './NoteEditor.module.css';
import type { DraftState, SaveState } from './note-draft.ts';

const icons: Record<SaveState, IconName> = {
  saved: 'success',
  unsaved: 'clock',
  saving: 'clock',
  retrying: 'offline',
  conflict: 'warning',
  refused: 'alert',
};

/** Where the text is: always visible; read out only when it is news, not after every pause in typing. */
export function SaveStatus({ state: { save, savedAt } }: { state: DraftState }) {
  const { t } = useTranslation('notes');
  const text = save === 'saved' && savedAt === undefined ? t('save.nothing') : t(`save.${save}`);
  const [spoken, setSpoken] = useState('');
  // The last news stays while the next save is under way, so that "saved" again says nothing.
  if (save !== 'unsaved' && save !== 'saving' && spoken !== text) setSpoken(text);
  return (
    <div className={styles.status} data-state={save}>
      <Icon name={icons[save]} />
      <span aria-hidden="true">
        {text}
        {save === 'saved' && savedAt !== undefined && (
          <>
            {' '}
            <Time at={savedAt} format="time" />
          </>
        )}
      </span>
      <output className="visually-hidden">{spoken}</output>
    </div>
  );
}

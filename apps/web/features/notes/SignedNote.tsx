import type { Composition } from '@medplum/fhirtypes';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { NoteDocument } from '../record/NoteDocument.tsx';
import { addendaQuery } from '../record/note-queries.ts';
import { AddendumForm } from './AddendumForm.tsx';
import styles from './NoteEditor.module.css';
import { type NoteFrame, type SoapTexts, soapSections } from './soap.ts';

type Props = { note: Composition; lost: SoapTexts | undefined; frame: NoteFrame };

/** A signed note as it stands, with its addenda and the way to add one. */
export function SignedNote({ note, lost, frame }: Props) {
  const { t } = useTranslation('notes');
  const queries = useQueryClient();
  const addenda = useQuery(addendaQuery(note.id ?? ''));

  // Lists elsewhere in the app show it as signed from now on.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['fhir', 'Composition'] }), [queries]);

  const leftOver = lost
    ? soapSections
        .filter(({ key }) => lost[key].trim() !== '')
        .map(({ key }) => `${frame.sectionTitles[key]}: ${lost[key].trim()}`)
        .join('\n\n')
    : '';
  return (
    <section className={styles.editor} aria-label={t('document.title')}>
      <div className={styles.sections}>
        <Banner tone="success" title={t('signed.title')}>
          {t('signed.text')}
        </Banner>
        {lost && (
          <Banner tone="warning" title={t('signed.lostTitle')}>
            {t('signed.lostText')}
          </Banner>
        )}
        <NoteDocument note={note} addenda={addenda.data ?? []} voice="clinical" />
        <AddendumForm frame={frame} noteId={note.id ?? ''} leftOver={leftOver} />
      </div>
    </section>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fhir } from '../../app/fhir.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { toast } from '../../ui/Toast.tsx';
import { addendaQuery } from '../record/note-queries.ts';
import styles from './NoteEditor.module.css';
import { type NoteFrame, toAddendum } from './soap.ts';
import { unsavedText } from '../../app/unsaved-text.ts';

type Props = { frame: NoteFrame; noteId: string; leftOver: string };

/** Adds to a signed note. `leftOver` is text that came too late for the note itself. */
export function AddendumForm({ frame, noteId, leftOver }: Props) {
  const { t } = useTranslation('notes');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const key = `addendum.${frame.practitionerId}.${noteId}`;
  const [text, setText] = useState(() =>
    [unsavedText.read(key), leftOver].filter(Boolean).join('\n\n'),
  );
  const [isAsking, setAsking] = useState(false);
  const add = useMutation({
    mutationFn: () => fhir.create(toAddendum(text, t('addendum.title'), frame, noteId)),
    onSuccess: async () => {
      change('');
      toast(t('addendum.done'));
      await queries.invalidateQueries(addendaQuery(noteId));
    },
    onSettled: () => setAsking(false),
  });

  function change(next: string) {
    setText(next);
    if (next.trim() === '') unsavedText.remove(key);
    else unsavedText.write(key, next);
  }

  return (
    <div className={styles.addendum}>
      <TextArea
        label={t('addendum.label')}
        description={t('addendum.hint')}
        value={text}
        onChange={change}
        rows={3}
      />
      {add.isError && (
        <Banner tone="danger" title={t('addendum.failed')}>
          {problemText(add.error)}
        </Banner>
      )}
      <Button
        onPress={() => setAsking(true)}
        disabledReason={text.trim() === '' ? t('addendum.needsText') : undefined}
      >
        {t('addendum.action')}
      </Button>
      <ConfirmDialog
        title={t('addendum.confirmTitle')}
        confirmLabel={t('addendum.action')}
        isOpen={isAsking}
        isPending={add.isPending}
        onOpenChange={setAsking}
        onConfirm={() => add.mutate()}
      >
        <p>{t('addendum.confirmText')}</p>
      </ConfirmDialog>
    </div>
  );
}

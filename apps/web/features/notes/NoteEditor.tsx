import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DraftNote } from './DraftNote.tsx';
import { SignedNote } from './SignedNote.tsx';
import type { NoteFrame } from './soap.ts';
import { useNoteDraft } from './use-note-draft.ts';

/** The visit and its encounter have one id. */
type Props = { encounterId: string; patientId: string; practitionerId: string };

/**
 * The doctor's note of one encounter: drafted with autosave, signed, then shown with its addenda.
 * Fills the height of its container and scrolls inside.
 */
export function NoteEditor(props: Props) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Editor {...props} />
    </Suspense>
  );
}

function Editor({ encounterId, patientId, practitionerId }: Props) {
  const { t } = useTranslation('notes');
  const frame = useMemo(
    (): NoteFrame => ({
      encounterId,
      patientId,
      practitionerId,
      title: t('document.title'),
      sectionTitles: {
        subjective: t('section.subjective'),
        objective: t('section.objective'),
        assessment: t('section.assessment'),
        plan: t('section.plan'),
      },
    }),
    [encounterId, patientId, practitionerId, t],
  );
  const { draft, state } = useNoteDraft(frame);
  switch (state.phase) {
    case 'loading':
      return <Skeleton lines={8} />;
    case 'failed':
      return <ErrorState error={state.error} onRetry={() => void draft.load()} />;
    case 'draft':
      return <DraftNote draft={draft} state={state} />;
    case 'signed':
      return <SignedNote note={state.note} lost={state.lost} frame={frame} />;
  }
}

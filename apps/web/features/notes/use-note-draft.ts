import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type NoteDraft, type NoteState, createNoteDraft } from './note-draft.ts';
import { noteServer } from './note-server.ts';
import type { NoteFrame } from './soap.ts';
import { unsavedText } from '../../app/unsaved-text.ts';

/** The note of this encounter while the component is on the page; loaded, saved and watched. */
export function useNoteDraft(frame: NoteFrame): { draft: NoteDraft; state: NoteState } {
  const draft = useMemo(
    () => createNoteDraft({ frame, server: noteServer, unsaved: unsavedText }),
    [frame],
  );
  const state = useSyncExternalStore(draft.subscribe, draft.get);

  useEffect(() => {
    void draft.load();
    const saveNow = () => void draft.flush();
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      const now = draft.get();
      // The browser asks in its own words.
      if (now.phase === 'draft' && now.save !== 'saved') event.preventDefault();
    };
    window.addEventListener('online', saveNow);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('online', saveNow);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onLeave);
      saveNow();
      draft.stop();
    };
  }, [draft]);

  return { draft, state };
}

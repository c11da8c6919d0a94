import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';

/** Saves as one goes, and what still waits when the page is left. `save` may change with each drawing. */
export function useAutosave<Draft>(
  save: (draft: Draft) => Promise<unknown>,
): Autosave<Draft> & { now: SaveState } {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const [autosave] = useState(() => createAutosave<Draft>((draft) => latest.current(draft)));
  const now = useSyncExternalStore(autosave.subscribe, autosave.state);
  useEffect(() => () => autosave.flush(), [autosave]);
  return { ...autosave, now };
}

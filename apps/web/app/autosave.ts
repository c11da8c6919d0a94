/** Where the last change stands. */
export type SaveState =
  | { status: 'idle' | 'waiting' | 'saving' | 'saved' }
  | { status: 'failed'; error: unknown };

export interface Autosave<Draft> {
  /** A newer draft: saved after a pause in typing, or at once with `flush`. `undefined` where it is not fit to be saved. */
  change(draft: Draft | undefined): void;
  /** Saves what waits, now. Also tries again what failed. */
  flush(): void;
  state(): SaveState;
  subscribe(listener: () => void): () => void;
}

const PAUSE_MS = 1_000;

/** Saves as one goes: one save at a time, the newest draft last, nothing twice. */
export function createAutosave<Draft>(
  save: (draft: Draft) => Promise<unknown>,
  pauseMs = PAUSE_MS,
): Autosave<Draft> {
  const listeners = new Set<() => void>();
  let state: SaveState = { status: 'idle' };
  let waiting: { draft: Draft } | undefined;
  let isSaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function become(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    clearTimeout(timer);
    if (isSaving || waiting === undefined) return;
    const taken = waiting;
    waiting = undefined;
    isSaving = true;
    become({ status: 'saving' });
    try {
      await save(taken.draft);
      isSaving = false;
      if (waiting === undefined) become({ status: 'saved' });
      else void run();
    } catch (error) {
      isSaving = false;
      // What was typed meanwhile is newer; else the same is tried again when asked.
      waiting ??= taken;
      become({ status: 'failed', error });
    }
  }

  return {
    change(draft) {
      clearTimeout(timer);
      waiting = draft === undefined ? undefined : { draft };
      if (draft === undefined) return;
      if (!isSaving) become({ status: 'waiting' });
      timer = setTimeout(() => void run(), pauseMs);
    },
    flush: () => void run(),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

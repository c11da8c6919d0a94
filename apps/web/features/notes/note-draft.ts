import type { Composition } from '@medplum/fhirtypes';
import { ApiProblem } from '../../app/problem.ts';
import { mergeTexts } from './merge.ts';
import type { NoteServer } from './note-server.ts';
import {
  type NoteFrame,
  type SoapKey,
  type SoapTexts,
  emptyTexts,
  isEmpty,
  sameTexts,
  textsOf,
  toComposition,
} from './soap.ts';
import type { UnsavedText } from '../../app/unsaved-text.ts';

/**
 * - `saved`: the server has all that is on the page
 * - `unsaved`: typed, about to be saved
 * - `saving`
 * - `retrying`: no connection or a fault of the server; tried again by itself
 * - `conflict`: the same section was changed elsewhere; the doctor decides
 * - `refused`: the server will not take it; the text stays on the page
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'retrying' | 'conflict' | 'refused';

export type NoteState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown }
  | DraftState
  /** `lost` was typed here while the note was signed elsewhere. */
  | { phase: 'signed'; note: Composition; lost: SoapTexts | undefined };

export interface DraftState {
  phase: 'draft';
  texts: SoapTexts;
  save: SaveState;
  savedAt: string | undefined;
  /** What the server has in the sections that collide. */
  theirs: Partial<Record<SoapKey, string>>;
  /** Changes from elsewhere were taken in without a collision. */
  isMerged: boolean;
  error: unknown;
  isSigning: boolean;
}

export interface NoteDraft {
  get(): NoteState;
  subscribe(listener: () => void): () => void;
  load(): Promise<void>;
  type(key: SoapKey, text: string): void;
  /** Settles a collision with the text that the doctor chose. */
  resolve(key: SoapKey, text: string): void;
  /** Saves what waits, now. */
  flush(): Promise<void>;
  /** Saves and signs; resolves true once the note is final. */
  sign(): Promise<boolean>;
  stop(): void;
}

/** What was typed and is not on the server yet, with what it was typed over. */
interface Left {
  texts: SoapTexts;
  base: SoapTexts;
}

interface Parts {
  frame: NoteFrame;
  server: NoteServer;
  unsaved: UnsavedText;
}

const PAUSE_MS = 1_200;
const MOST_WAIT_MS = 6_000;
const MOST_RETRY_MS = 15_000;

/** One note while it is written: saves as one types, never loses a word, and says where it stands. */
export function createNoteDraft({ frame, server, unsaved }: Parts): NoteDraft {
  const key = `note.${frame.practitionerId}.${frame.encounterId}`;
  const listeners = new Set<() => void>();
  let state: NoteState = { phase: 'loading' };
  let known: Composition | undefined;
  let base: SoapTexts = emptyTexts;
  let origin: SoapTexts = emptyTexts;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | undefined;
  let failures = 0;
  let saving: Promise<void> | undefined;
  let isStopped = false;

  function become(next: NoteState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  function patch(change: Partial<DraftState>): void {
    if (state.phase === 'draft') become({ ...state, ...change });
  }
  const isDirty = (texts: SoapTexts): boolean => !sameTexts(texts, base);

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void persist('preliminary'), delayMs);
  }

  function enter(
    note: Composition | undefined,
    texts: SoapTexts,
    change: Partial<DraftState> = {},
  ): void {
    known = note;
    base = textsOf(note);
    origin = base;
    become({
      phase: 'draft',
      texts,
      save: isDirty(texts) ? 'unsaved' : 'saved',
      savedAt: note?.meta?.lastUpdated,
      theirs: {},
      isMerged: false,
      error: undefined,
      isSigning: false,
      ...change,
    });
  }

  async function load(): Promise<void> {
    isStopped = false;
    become({ phase: 'loading' });
    try {
      const note = await server.find(frame);
      const left = leftOver();
      if (note?.status === 'final') return close(note, left?.texts);
      enter(note, textsOf(note));
      if (left) takeIn(note, left.base, left.texts, false);
    } catch (error) {
      become({ phase: 'failed', error });
    }
  }

  function leftOver(): Left | undefined {
    const stored = unsaved.read(key);
    return stored === undefined ? undefined : (JSON.parse(stored) as Left);
  }

  /** Puts unsaved text over a version of the server's that it may not know. */
  function takeIn(
    note: Composition | undefined,
    from: SoapTexts,
    mine: SoapTexts,
    isNews: boolean,
  ): void {
    const theirs = textsOf(note);
    const { texts, conflicts } = mergeTexts(from, mine, theirs);
    const collisions = Object.fromEntries(conflicts.map((section) => [section, theirs[section]]));
    const isMerged = isNews && conflicts.length === 0 && !sameTexts(texts, mine);
    enter(note, texts, { theirs: collisions, isMerged });
    if (conflicts.length > 0) {
      // Until it is settled, a reload must find the same collision again.
      origin = from;
      patch({ save: 'conflict' });
    } else if (isDirty(texts)) {
      schedule(0);
    }
    keep();
  }

  function keep(): void {
    if (state.phase !== 'draft') return;
    if (isDirty(state.texts))
      unsaved.write(key, JSON.stringify({ texts: state.texts, base: origin } satisfies Left));
    else unsaved.remove(key);
  }

  function close(note: Composition, typed: SoapTexts | undefined): void {
    clearTimeout(timer);
    known = note;
    const isLost = typed !== undefined && !isEmpty(typed) && !sameTexts(typed, textsOf(note));
    unsaved.remove(key);
    become({ phase: 'signed', note, lost: isLost ? typed : undefined });
  }

  function type(section: SoapKey, text: string): void {
    if (state.phase !== 'draft' || state.isSigning) return;
    const texts = { ...state.texts, [section]: text };
    patch({ texts, isMerged: false });
    keep();
    // A collision is settled first; meanwhile the text is kept in this tab.
    if (state.save === 'conflict') return;
    // While a save is under way, its end sees what was typed since.
    if (state.save !== 'saving' && state.save !== 'retrying')
      patch({ save: isDirty(texts) ? 'unsaved' : 'saved' });
    waitingSince ??= Date.now();
    if (state.save === 'unsaved')
      schedule(Math.max(0, Math.min(PAUSE_MS, waitingSince + MOST_WAIT_MS - Date.now())));
  }

  function resolve(section: SoapKey, text: string): void {
    if (state.phase !== 'draft') return;
    const { [section]: _settled, ...theirs } = state.theirs;
    patch({ texts: { ...state.texts, [section]: text }, theirs });
    if (Object.keys(theirs).length > 0) return keep();
    origin = base;
    keep();
    patch({ save: 'unsaved' });
    schedule(0);
  }

  function persist(status: 'preliminary' | 'final'): Promise<void> {
    clearTimeout(timer);
    saving ??= write(status).finally(() => {
      saving = undefined;
    });
    return saving;
  }

  async function write(status: 'preliminary' | 'final'): Promise<void> {
    if (state.phase !== 'draft' || state.save === 'conflict') return;
    const { texts } = state;
    if (status === 'preliminary' && !isDirty(texts)) return patch({ save: 'saved' });
    patch({ save: 'saving', error: undefined });
    waitingSince = undefined;
    const note = toComposition(texts, frame, status, known);
    try {
      const written = await (known ? server.update(note) : server.create(note));
      failures = 0;
      if (status === 'final') return close(written, undefined);
      known = written;
      base = texts;
      origin = texts;
      if (state.phase !== 'draft') return;
      const isMore = isDirty(state.texts);
      patch({ save: isMore ? 'unsaved' : 'saved', savedAt: written.meta?.lastUpdated });
      keep();
      if (isMore) schedule(PAUSE_MS);
    } catch (error) {
      await recover(error);
    }
  }

  async function recover(error: unknown): Promise<void> {
    const status = error instanceof ApiProblem ? error.status : 0;
    if (status === 409 || status === 412) {
      try {
        // Saved from another tab, signed there, or created there first.
        const current = known?.id ? await server.read(known.id) : await server.find(frame);
        if (state.phase !== 'draft') return;
        if (current?.status === 'final') return close(current, state.texts);
        return takeIn(current, base, state.texts, true);
      } catch (again) {
        return later(again);
      }
    }
    // A session that ended comes back when the person signs in again.
    if (status === 0 || status === 401 || status === 429 || status >= 500) return later(error);
    patch({ save: 'refused', error });
  }

  function later(error: unknown): void {
    failures += 1;
    patch({ save: 'retrying', error });
    schedule(Math.min(1_000 * 2 ** (failures - 1), MOST_RETRY_MS));
  }

  async function flush(): Promise<void> {
    await saving;
    if (state.phase === 'draft' && (state.save === 'unsaved' || state.save === 'retrying'))
      await persist('preliminary');
  }

  async function sign(): Promise<boolean> {
    if (state.phase !== 'draft') return state.phase === 'signed';
    patch({ isSigning: true });
    await flush();
    if (state.phase === 'draft' && state.save === 'saved') await persist('final');
    patch({ isSigning: false });
    // The state may have become another while it was saved.
    return (state as NoteState).phase === 'signed';
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load,
    type,
    resolve,
    flush,
    sign,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

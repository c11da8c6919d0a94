import type { Composition } from '@medplum/fhirtypes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../app/problem.ts';
import { type DraftState, type NoteDraft, createNoteDraft } from './note-draft.ts';
import type { NoteServer } from './note-server.ts';
import { type SoapTexts, emptyTexts, textsOf, toComposition } from './soap.ts';

const frame = {
  encounterId: 'e',
  patientId: 'p',
  practitionerId: 'd',
  title: 'Note',
  sectionTitles: { subjective: 'S', objective: 'O', assessment: 'A', plan: 'P' },
};

/** The versioned store that the server is, as far as one note goes; its own tests prove the real one. */
function createStore() {
  const versions: Composition[] = [];
  const failures: ApiProblem[] = [];
  let answersLost = 0;
  const current = () => versions.at(-1);
  const put = (note: Composition): Composition => {
    const failure = failures.shift();
    if (failure) throw failure;
    if (current()?.status === 'final') throw new ApiProblem(409, 'conflict', '');
    if (versions.length > 0 && note.meta?.versionId !== String(versions.length)) {
      throw new ApiProblem(note.id ? 412 : 409, 'conflict', '');
    }
    const versionId = String(versions.length + 1);
    const stored = { ...note, id: 'n', meta: { versionId, lastUpdated: '2026-03-02T09:00:00Z' } };
    versions.push(stored);
    if (answersLost > 0) {
      answersLost -= 1;
      throw new ApiProblem(0, 'network', '');
    }
    return stored;
  };
  const server: NoteServer = {
    find: async () => current(),
    read: async () => current()!,
    create: async (note) => put(note),
    update: async (note) => put(note),
  };
  return {
    server,
    versions,
    failures,
    loseAnswers: (count: number) => (answersLost = count),
    /** A save from another window. */
    elsewhere: (texts: Partial<SoapTexts>, status: 'preliminary' | 'final' = 'preliminary') =>
      put(toComposition({ ...textsOf(current()), ...texts }, frame, status, current())),
    texts: () => textsOf(current()),
  };
}

function createStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    read: (key: string) => kept.get(key),
    write: (key: string, text: string) => void kept.set(key, text),
    remove: (key: string) => void kept.delete(key),
  };
}

let store: ReturnType<typeof createStore>;
let storage: ReturnType<typeof createStorage>;
let draft: NoteDraft;
const open = async () => {
  draft = createNoteDraft({ frame, server: store.server, unsaved: storage });
  await draft.load();
};
const state = () => draft.get() as DraftState;

beforeEach(async () => {
  vi.useFakeTimers();
  store = createStore();
  storage = createStorage();
  await open();
});
afterEach(() => {
  draft.stop();
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves once for a pause in typing, and creates nothing before a word is written', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.versions).toHaveLength(0);
    for (const text of ['F', 'Fe', 'Fever']) draft.type('subjective', text);
    expect([state().save, storage.kept.size]).toEqual(['unsaved', 1]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([
      store.versions.length,
      store.texts().subjective,
      state().save,
      storage.kept.size,
    ]).toEqual([1, 'Fever', 'saved', 0]);
  });

  it('saves at least every six seconds while one writes on', async () => {
    for (let at = 1; at <= 20; at += 1) {
      draft.type('plan', 'x'.repeat(at));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(store.versions.length).toBeGreaterThanOrEqual(3);
  });

  it('keeps trying without a connection, and has every word in the end', async () => {
    for (let at = 0; at < 4; at += 1)
      store.failures.push(new ApiProblem(at % 2 ? 503 : 0, 'away', ''));
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([state().save, storage.kept.size]).toEqual(['retrying', 1]);
    draft.type('plan', 'Rest and tea');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state().save, store.texts().plan, store.versions.length]).toEqual([
      'saved',
      'Rest and tea',
      1,
    ]);
  });

  it('is not confused by an answer that got lost', async () => {
    store.loseAnswers(1);
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([state().save, state().isMerged, store.versions.length]).toEqual(['saved', false, 1]);
    draft.type('plan', 'Rest more');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.texts().plan).toBe('Rest more');
  });

  it('finds unsaved text again after a reload', async () => {
    draft.type('plan', 'Half a sen');
    draft.stop();
    await open();
    expect(state().texts.plan).toBe('Half a sen');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.texts().plan).toBe('Half a sen');
  });

  it('says when the server refuses, and keeps the text', async () => {
    store.failures.push(new ApiProblem(403, 'forbidden', ''));
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state().save, state().texts.plan, storage.kept.size]).toEqual(['refused', 'Rest', 1]);
  });
});

describe('another window', () => {
  it('adds what it changed in other sections', async () => {
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(2_000);
    store.elsewhere({ subjective: 'Fever' });
    draft.type('plan', 'Rest and tea');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.texts()).toEqual({ ...emptyTexts, subjective: 'Fever', plan: 'Rest and tea' });
    expect([state().isMerged, state().texts.subjective]).toEqual([true, 'Fever']);
  });

  it('collides in one section: both texts are shown, over a reload too, and nothing is saved until chosen', async () => {
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(2_000);
    store.elsewhere({ plan: 'Work' });
    draft.type('plan', 'Rest and tea');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state().save, state().texts.plan, state().theirs]).toEqual([
      'conflict',
      'Rest and tea',
      { plan: 'Work' },
    ]);
    expect(await draft.sign()).toBe(false);
    draft.stop();
    await open();
    expect([state().save, state().texts.plan, state().theirs]).toEqual([
      'conflict',
      'Rest and tea',
      { plan: 'Work' },
    ]);
    draft.resolve('plan', 'Rest and tea\n\nWork');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([state().save, store.texts().plan]).toEqual(['saved', 'Rest and tea\n\nWork']);
  });

  it('created the note first: it is taken up, not doubled', async () => {
    store.elsewhere({ subjective: 'Fever' });
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.texts()).toEqual({ ...emptyTexts, subjective: 'Fever', plan: 'Rest' });
  });

  it('signed it: what was typed here is offered again', async () => {
    draft.type('plan', 'Rest');
    await vi.advanceTimersByTimeAsync(2_000);
    store.elsewhere({}, 'final');
    draft.type('plan', 'Rest and tea');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(draft.get()).toMatchObject({ phase: 'signed', lost: { plan: 'Rest and tea' } });
  });
});

describe('signing', () => {
  it('first saves what is typed, and then is final', async () => {
    draft.type('plan', 'Rest');
    expect(await draft.sign()).toBe(true);
    expect(store.versions.map(({ status }) => status)).toEqual(['preliminary', 'final']);
    expect([draft.get().phase, store.texts().plan, storage.kept.size]).toEqual([
      'signed',
      'Rest',
      0,
    ]);
  });

  it('that fails leaves a draft, and can be repeated even where the first had arrived', async () => {
    draft.type('plan', 'Rest');
    await draft.flush();
    store.loseAnswers(1);
    expect(await draft.sign()).toBe(false);
    expect(state().phase).toBe('draft');
    expect(await draft.sign()).toBe(true);
    expect(store.versions.filter(({ status }) => status === 'final')).toHaveLength(1);
  });
});

import { useState } from 'react';
import { unsavedText } from '../../app/unsaved-text.ts';

/** One try to book, kept so that sending it again can never book twice. */
export type Attempt = { key: string; content: string };
export type Draft = {
  reason: string;
  payer?: 'statutory' | 'private' | 'self-pay' | undefined;
  attempt?: Attempt | undefined;
};

type Stored = Draft & { practitionerId: string; savedAt: number };

const storageKey = 'booking';
/** Not for long: what is written here is about somebody's health, and nobody may be signed in yet. */
const keptMs = 30 * 60_000;

function read(practitionerId: string): Draft {
  try {
    const stored = JSON.parse(unsavedText.read(storageKey) ?? 'null') as Stored | null;
    if (stored?.practitionerId === practitionerId && Date.now() - stored.savedAt < keptMs) {
      const { practitionerId: _, savedAt: __, ...draft } = stored;
      return draft;
    }
  } catch {
    // What cannot be read was not written by this page.
  }
  return { reason: '' };
}

function write(practitionerId: string, draft: Draft): void {
  const stored: Stored = { ...draft, practitionerId, savedAt: Date.now() };
  unsavedText.write(storageKey, JSON.stringify(stored));
}

export function clearDraft(): void {
  unsavedText.remove(storageKey);
}

/** What was typed for a booking with this practitioner; survives a reload and a change of slot. */
export function useDraft(practitionerId: string): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => read(practitionerId));
  return [
    draft,
    (change) => {
      const next = { ...draft, ...change };
      setDraft(next);
      write(practitionerId, next);
    },
  ];
}

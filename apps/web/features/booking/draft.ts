import { useState } from 'react';
import { session } from '../../app/session.ts';

/** One try to book, kept so that sending it again can never book twice. */
export type Attempt = { key: string; content: string };
export type Draft = { reason: string; attempt?: Attempt | undefined };

type Stored = Draft & { practitionerId: string; savedAt: number };

// Of this tab only, and not for long: what is written here is about somebody's health.
const storageKey = 'hub.booking';
const keptMs = 30 * 60_000;

function read(practitionerId: string): Draft {
  try {
    const stored = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Stored | null;
    if (stored?.practitionerId === practitionerId && Date.now() - stored.savedAt < keptMs) return stored;
  } catch {
    // Blocked or unreadable storage: the draft then lives as long as the page.
  }
  return { reason: '' };
}

function write(practitionerId: string, draft: Draft): void {
  try {
    const stored: Stored = { ...draft, practitionerId, savedAt: Date.now() };
    sessionStorage.setItem(storageKey, JSON.stringify(stored));
  } catch {
    // As above.
  }
}

export function clearDraft(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // As above.
  }
}

let wasSignedIn = false;
session.subscribe(() => {
  const { status } = session.get();
  // Whoever signs out leaves nothing behind; a session that merely ended is taken up again.
  if (wasSignedIn && status === 'anonymous') clearDraft();
  wasSignedIn = status === 'signed-in' || (wasSignedIn && status === 'expired');
});

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

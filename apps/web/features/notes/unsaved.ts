import { session } from '../../app/session.ts';

const prefix = 'hub.unsaved.';

/**
 * Keeps unsaved text in this tab over a reload. Emptied with each save and on sign-out: it is
 * about a patient, and the next person at this computer must not find it.
 */
export const unsavedText = {
  read(key: string): string | undefined {
    try {
      return sessionStorage.getItem(prefix + key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key: string, text: string): void {
    try {
      sessionStorage.setItem(prefix + key, text);
    } catch {
      // A full or forbidden storage leaves the text on the page, where it is saved from anyway.
    }
  },
  remove(key: string): void {
    try {
      sessionStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept either.
    }
  },
};

export type UnsavedText = typeof unsavedText;

// An expired session keeps it: the same person is asked to sign in again and goes on.
session.subscribe(() => {
  if (session.get().status !== 'anonymous') return;
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  } catch {
    // No storage, nothing to forget.
  }
});

const prefix = 'hub.unsaved.';
const ownerKey = 'hub.unsaved-owner';

/**
 * Keeps unsaved text in this tab over a reload. Emptied with each save and on sign-out: it may be
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
  /** Says who is here from now on; what somebody else left is forgotten. */
  claim(accountId: string): void {
    try {
      const owner = sessionStorage.getItem(ownerKey);
      if (owner !== null && owner !== accountId) unsavedText.clear();
      sessionStorage.setItem(ownerKey, accountId);
    } catch {
      // No storage, nothing left by anybody.
    }
  },
  /** Forgets everybody's; the session does it when a person leaves. */
  clear(): void {
    try {
      sessionStorage.removeItem(ownerKey);
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(prefix)) sessionStorage.removeItem(key);
      }
    } catch {
      // No storage, nothing to forget.
    }
  },
};

export type UnsavedText = Pick<typeof unsavedText, 'read' | 'write' | 'remove'>;

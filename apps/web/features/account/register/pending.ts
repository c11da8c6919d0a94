import { unsavedText } from '../../../app/unsaved-text.ts';

/** What a new patient says about themselves. */
export type NewPerson = { givenName: string; familyName: string; birthDate: string };

/** A registration that waits for its address to be confirmed. Never with the password. */
export type Pending = NewPerson & {
  email: string;
  /** What was agreed to, with the version of its text. */
  consents: readonly { purpose: string; version: number }[];
};

const storageKey = 'registration';
/** About as long as the code from the email holds; whoever comes later is asked again. */
const keptMs = 60 * 60_000;

/** Kept in this tab only, so that a reload does not ask for everything again. */
export const pendingRegistration = {
  read(now = Date.now()): Pending | undefined {
    try {
      const stored = JSON.parse(unsavedText.read(storageKey) ?? 'null') as
        | (Pending & { at: number })
        | null;
      if (!stored || now - stored.at > keptMs) return undefined;
      const { at: _at, ...pending } = stored;
      return pending;
    } catch {
      // What cannot be read was not written by this page.
      return undefined;
    }
  },
  write(pending: Pending, now = Date.now()): void {
    unsavedText.write(storageKey, JSON.stringify({ ...pending, at: now }));
  },
  forget(): void {
    unsavedText.remove(storageKey);
  },
};

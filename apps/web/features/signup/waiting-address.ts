import { unsavedText } from '../../app/unsaved-text.ts';

const storageKey = 'clinic-applicant';

/** The address whose code is awaited, so that a reload does not ask for everything again. */
export const waitingAddress = {
  read: (): string | undefined => unsavedText.read(storageKey),
  write: (email: string): void => unsavedText.write(storageKey, email),
  forget: (): void => unsavedText.remove(storageKey),
};

const storageKey = 'hub.offer-passkey';

/** Remembers in this tab that the person has just registered, so that a passkey is offered once. */
export function offerPasskeyLater(): void {
  try {
    sessionStorage.setItem(storageKey, '1');
  } catch {
    // Without storage it is not offered; the settings have it at any time.
  }
}

/** Whether the offer is still to be made. */
export function isPasskeyOffered(): boolean {
  try {
    return sessionStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

/** Taken or turned down: not offered again. */
export function passkeyOfferAnswered(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}

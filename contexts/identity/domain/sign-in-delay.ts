/** How long the next attempt has to wait after failed ones. */
export interface DelayRule {
  /** Failures that cost nothing. */
  free: number;
  /** The longest wait, in seconds. */
  capSeconds: number;
}

/**
 * Guessing at one account: a person mistypes a few times, a machine does not stop there. The cap
 * keeps an attacker from locking the owner out for long (NIST SP 800-63B, 5.2.2).
 */
export const PER_ACCOUNT: DelayRule = { free: 5, capSeconds: 300 };

/** One password tried on many accounts. A clinic's whole staff may share one address. */
export const PER_ADDRESS: DelayRule = { free: 30, capSeconds: 900 };

/** Registrations and forgotten passwords from one address; each costs a password hash or a mail. */
export const PER_REGISTERING_ADDRESS: DelayRule = { free: 60, capSeconds: 900 };

/** Guessing at the code of one account's authenticator, by somebody who has its password. */
export const PER_FACTOR: DelayRule = { free: 5, capSeconds: 900 };

/** Guessing at the codes mailed to one address, in however many registrations. */
export const PER_PROOF: DelayRule = { free: 10, capSeconds: 3600 };

/** Mails to one address that anybody may cause: its owner must not be flooded. */
export const PER_MAILBOX: DelayRule = { free: 4, capSeconds: 3600 };

/** Failures older than this are forgotten, in seconds. */
export const FORGET_AFTER_SECONDS = 3600;

/** Seconds to wait after so many failures: doubled with each one past the free ones. */
export function delaySeconds(failures: number, rule: DelayRule): number {
  const counted = failures - rule.free;
  return counted <= 0 ? 0 : Math.min(rule.capSeconds, 2 ** Math.min(counted - 1, 30));
}

const prefix = 'hub.link.';

/** Reads the token off a link of ours, `#token=…` or `#…`; the part after `#` is never sent to a server. */
export function tokenIn(hash: string): string | undefined {
  const [, token] = /^#?(?:token=)?([\w.~-]{16,512})$/.exec(hash) ?? [];
  return token;
}

/**
 * Tokens of links from mails. Taken off the address at once, so that they stay in no history, and kept
 * for this tab until they are used: a reload or a sign-in on the way must not lose them.
 */
export const linkToken = {
  keep(page: string, token: string): void {
    try {
      sessionStorage.setItem(prefix + page, token);
    } catch {
      memory.set(page, token);
    }
  },
  read(page: string): string | undefined {
    try {
      return sessionStorage.getItem(prefix + page) ?? memory.get(page);
    } catch {
      return memory.get(page);
    }
  },
  forget(page: string): void {
    memory.delete(page);
    try {
      sessionStorage.removeItem(prefix + page);
    } catch {
      // No storage, nothing kept in it.
    }
  },
};

const memory = new Map<string, string>();

import { useSyncExternalStore } from 'react';
import { type Account, session } from './session.ts';
import { useAccount } from './use-session.ts';

const storageKey = 'hub.acting';
const listeners = new Set<() => void>();
let chosen = stored();

function stored(): string | undefined {
  try {
    return sessionStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function choose(patientId: string | undefined): void {
  chosen = patientId;
  try {
    // For this tab alone, by id: who it is stands in the record.
    if (patientId) sessionStorage.setItem(storageKey, patientId);
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Without storage the choice holds until the page is reloaded.
  }
  for (const listener of listeners) listener();
}

// Who comes next at this device begins as themselves.
session.subscribe(() => {
  if (chosen && session.get().status === 'anonymous') choose(undefined);
});

/** For whom a guardian acts in this tab: a dependant, or nobody but themselves. */
export const acting = {
  get: (): string | undefined => chosen,
  choose,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

type Acts = Pick<Account, 'patientId' | 'dependants'>;

/** The dependants for whom the account may act at this moment. */
export const dependantsOf = ({ dependants }: Acts, now = Date.now()): readonly string[] =>
  dependants.filter(({ until }) => Date.parse(until) > now).map(({ patientId }) => patientId);

/** The dependant that was chosen, as long as the account may act for them. */
export function dependantOf(account: Acts, choice: string | undefined): string | undefined {
  return choice !== undefined && dependantsOf(account).includes(choice) ? choice : undefined;
}

/** The dependant for whom this page acts; undefined where it is about the person themselves. */
export function useDependant(): string | undefined {
  const choice = useSyncExternalStore(acting.subscribe, acting.get);
  const account = useAccount();
  return account && dependantOf(account, choice);
}

/** Whose visits, record and bookings this page is about: the chosen dependant, or the person's own. */
export function usePatientId(): string | null {
  const own = useAccount()?.patientId ?? null;
  return useDependant() ?? own;
}

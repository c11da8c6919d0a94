import { useSyncExternalStore } from 'react';
import { type Account, session, type SessionState } from './session.ts';

/** The session's state, kept up to date. */
export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** The signed-in account; `undefined` for a visitor. */
export function useAccount(): Account | undefined {
  const state = useSession();
  return state.status === 'signed-in' ? state.account : undefined;
}

import { useSyncExternalStore } from 'react';
import { type Account, session, type SessionState } from './session.ts';

/** The session's state, kept up to date. */
export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.get);
}

/**
 * The account of this page; `undefined` for a visitor. It stays when the session has expired, so
 * that the page behind the message keeps its shape.
 */
export function useAccount(): Account | undefined {
  const state = useSession();
  return 'account' in state ? state.account : undefined;
}

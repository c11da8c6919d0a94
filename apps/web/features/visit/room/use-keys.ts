import { useSyncExternalStore } from 'react';
import type { CallSession } from '../call/call-session.ts';
import type { KeyState } from '../call/encryption/call-keys.ts';

const never = (): (() => void) => () => undefined;

/** How the keys of the call stand; undefined for a call without encryption of its own. */
export const useKeys = ({ keys }: CallSession): KeyState | undefined =>
  useSyncExternalStore(keys?.state.subscribe ?? never, () => keys?.state.get());

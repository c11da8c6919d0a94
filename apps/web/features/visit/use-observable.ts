import { useSyncExternalStore } from 'react';
import type { Observable } from './call/store.ts';

/** The present state of something observable; the component follows its changes. */
export const useObservable = <T>(store: Observable<T>): T =>
  useSyncExternalStore(store.subscribe, store.get);

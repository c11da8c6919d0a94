import { useSyncExternalStore } from 'react';

/** Whether a media query holds, and from then on whenever it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** As narrow as a phone: what needs width gives way to a list. */
export const PHONE = '(max-width: 699px)';

import { type RefObject, useEffect, useRef } from 'react';

/** Moves focus into the first field of what has just been opened. */
export function useFocusWithin(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), []);
  return box;
}

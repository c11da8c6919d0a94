import { type RefObject, useEffect, useRef } from 'react';

type Turn = {
  isReady: boolean;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
};

/**
 * Turns the weeks. From the keyboard within the slots, focus goes on to the first slot of the new
 * week once it is there; from the buttons it stays where it is.
 */
export function useWeekTurn({ isReady, onEarlier, onLater }: Turn): {
  target: RefObject<HTMLDivElement | null>;
  earlier: (() => void) | undefined;
  later: (() => void) | undefined;
} {
  const target = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(false);

  useEffect(() => {
    if (!isReady || !isFollowing.current) return;
    isFollowing.current = false;
    const slot = target.current?.querySelector<HTMLElement>('[data-slot]');
    (slot ?? target.current)?.focus();
  });

  const following = (turn: (() => void) | undefined) =>
    turn &&
    (() => {
      isFollowing.current = target.current?.contains(document.activeElement) ?? false;
      turn();
    });
  return { target, earlier: following(onEarlier), later: following(onLater) };
}

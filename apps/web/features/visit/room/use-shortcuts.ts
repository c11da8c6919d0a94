import { useEffect, useRef } from 'react';

/**
 * Keys with Alt, so that they neither write into a field nor meet single-key commands of assistive
 * technology (WCAG 2.1.4). On a Mac the Option key changes the letter, so the place of the key counts too.
 */
export const SHORTCUTS = {
  mute: 'M',
  camera: 'K',
  chat: 'C',
  devices: 'G',
  leave: 'L',
  help: 'H',
} as const;

export type ShortcutName = keyof typeof SHORTCUTS;
const names = Object.keys(SHORTCUTS) as ShortcutName[];

/** Runs the action of a shortcut while the screen is shown. */
export function useShortcuts(actions: Record<ShortcutName, () => void>): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      const name = names.find(
        (each) =>
          event.key.toUpperCase() === SHORTCUTS[each] || event.code === `Key${SHORTCUTS[each]}`,
      );
      if (!name) return;
      event.preventDefault();
      current.current[name]();
    };
    // Before the fields, which keep what is typed into them to themselves.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

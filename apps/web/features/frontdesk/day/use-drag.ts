import { type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Entry } from '../../schedule/entries.ts';

export type Dragged = {
  entry: Entry;
  practitionerId: string;
  /** From where the column begins. */
  minute: number;
};

const STEP_MINUTES = 5;
/** A press that trembles is no drag. */
const SLACK_PX = 6;

type Press = { entry: Entry; x: number; y: number; grabbed: number };

/**
 * Drags a card with the mouse, within its column or to another. Not by touch: there a finger
 * scrolls, and the dialog moves.
 */
export function useDrag({
  onDrop,
}: {
  onDrop: (entry: Entry, practitionerId: string, minute: number) => void;
}) {
  const [dragged, setDragged] = useState<Dragged>();
  const press = useRef<Press>(undefined);
  const hasDragged = useRef(false);
  const isDown = useRef(false);

  const move = useEffectEvent((event: globalThis.PointerEvent) => {
    const from = press.current;
    if (!from) return;
    if (!dragged && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK_PX) return;
    hasDragged.current = true;
    const column = document
      .elementsFromPoint(event.clientX, event.clientY)
      .find((one): one is HTMLElement => one instanceof HTMLElement && 'column' in one.dataset);
    if (!column) return;
    const { top, height } = column.getBoundingClientRect();
    const length = Number(column.dataset.length);
    const raw = ((event.clientY - from.grabbed - top) / height) * length;
    const minute = Math.round(raw / STEP_MINUTES) * STEP_MINUTES;
    const practitionerId = column.dataset.column ?? '';
    setDragged((last) =>
      last?.minute === minute && last.practitionerId === practitionerId
        ? last
        : { entry: from.entry, practitionerId, minute: Math.max(0, minute) },
    );
  });
  const end = useEffectEvent((isKept: boolean) => {
    press.current = undefined;
    isDown.current = false;
    if (dragged && isKept) onDrop(dragged.entry, dragged.practitionerId, dragged.minute);
    setDragged(undefined);
  });

  useEffect(() => {
    const onMove = (event: globalThis.PointerEvent) => move(event);
    const onUp = () => end(true);
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && isDown.current) end(false);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return {
    dragged,
    /** Whether the click that follows belongs to a drag that has just ended. */
    wasDrag: () => hasDragged.current,
    start: (entry: Entry) => (event: PointerEvent<HTMLElement>) => {
      hasDragged.current = false;
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      isDown.current = true;
      const { top } = event.currentTarget.getBoundingClientRect();
      press.current = { entry, x: event.clientX, y: event.clientY, grabbed: event.clientY - top };
    },
  };
}

export type Drag = ReturnType<typeof useDrag>;

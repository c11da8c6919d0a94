import { useEffect, useState } from 'react';
import { rememberedWanted } from './call/device-memory.ts';
import { LocalMedia } from './call/local-media.ts';

interface Shared {
  visitId: string;
  media: LocalMedia;
  holders: number;
  closing?: ReturnType<typeof setTimeout>;
}

// One opened camera for the page where people get ready and the one where they meet: going from
// one to the other must not close and open it again, nor ask anew.
let shared: Shared | undefined;

const CLOSE_AFTER_MS = 1_000;

function obtain(visitId: string): Shared {
  if (shared?.visitId === visitId) return shared;
  shared?.media.stop();
  shared = {
    visitId,
    media: new LocalMedia(rememberedWanted(visitId) ?? { camera: true, microphone: true }),
    holders: 0,
  };
  return shared;
}

/** The person's devices for this visit; opened while a screen uses them, and closed soon after. */
export function useLocalMedia(visitId: string): LocalMedia {
  const [held, setHeld] = useState(() => obtain(visitId));
  useEffect(() => {
    const mine = obtain(visitId);
    setHeld(mine);
    clearTimeout(mine.closing);
    if (mine.holders === 0 && mine.media.state.get().camera === 'unknown') void mine.media.start();
    mine.holders += 1;
    return () => {
      mine.holders -= 1;
      mine.closing = setTimeout(() => {
        if (mine.holders > 0) return;
        mine.media.stop();
        if (shared === mine) shared = undefined;
      }, CLOSE_AFTER_MS);
    };
  }, [visitId]);
  return held.media;
}

import type { Visit } from '@hub/contracts/visit.ts';
import { useEffect, useRef } from 'react';
import { chime } from '../chime.ts';

/** A sound for the patient when they are admitted, and for the practitioner when the patient arrives. */
export function useArrivalChime({ you, state }: Visit, speakerId: string | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    const isAdmission = you === 'patient' && was === 'waiting' && state === 'in-call';
    const isArrival = you === 'practitioner' && was === 'scheduled' && state === 'waiting';
    // A browser that plays nothing yet still shows and announces it.
    if (isAdmission || isArrival) void chime(speakerId).catch(() => undefined);
  }, [you, state, speakerId]);
}

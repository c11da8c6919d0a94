import { useEffect, useRef } from 'react';

const name = 'hub.verified';

/** Tells the other tabs of this browser that a registration was confirmed by its link. */
export function tellVerified(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('verified');
  channel.close();
}

/** Calls when the link of the mail was opened in another tab of this browser. */
export function useVerifiedElsewhere(onVerified: () => void): void {
  const latest = useRef(onVerified);
  useEffect(() => {
    latest.current = onVerified;
  });
  useEffect(() => {
    const channel = new BroadcastChannel(name);
    channel.addEventListener('message', () => latest.current());
    return () => channel.close();
  }, []);
}

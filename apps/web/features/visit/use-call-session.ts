import type { Visit } from '@hub/contracts/visit.ts';
import { useCallback, useEffect, useState } from 'react';
import { session as signIn } from '../../app/session.ts';
import { CallSession } from './call/call-session.ts';
import { ConsultationSocket } from './call/consultation-socket.ts';
import type { LocalMedia } from './call/local-media.ts';

/** The token for the socket; rejects for who is signed out. */
export async function socketToken(): Promise<string> {
  const token = await signIn.accessToken();
  if (token === undefined) throw new Error('Nobody is signed in');
  return token;
}

/** Takes part in the visit as long as the screen is shown; `again` comes back after leaving. */
export function useCallSession(
  visitId: string,
  party: Visit['you'],
  media: LocalMedia,
): { call: CallSession | undefined; again: () => void } {
  const [call, setCall] = useState<CallSession>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const socket = new ConsultationSocket({ token: socketToken });
    const created = new CallSession({ visitId, party, media, socket });
    created.start();
    setCall(created);
    return () => {
      // Going to another screen is leaving, and the other person should see it at once.
      if (!created.state.get().left) void created.leave();
    };
  }, [visitId, party, media, attempt]);
  return { call, again: useCallback(() => setAttempt((count) => count + 1), []) };
}

import type { Visit } from '@hub/contracts/visit.ts';
import { useCallback, useEffect, useState } from 'react';
import { session as signIn } from '../../app/session.ts';
import { CallSession } from './call/call-session.ts';
import { ConsultationSocket } from './call/consultation-socket.ts';
import { ownDevice } from './call/encryption/device-store.ts';
import type { LocalMedia } from './call/local-media.ts';

/** The token for the socket; rejects for who is signed out. */
export async function socketToken(): Promise<string> {
  const token = await signIn.accessToken();
  if (token === undefined) throw new Error('Nobody is signed in');
  return token;
}

/** Whose key this browser uses; the empty text for a page on which nobody is signed in. */
function ownAccount(): string {
  const state = signIn.get();
  return 'account' in state ? state.account.id : '';
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
    const device = async () => ownDevice(ownAccount());
    const created = new CallSession({ visitId, party, media, socket, device });
    created.start();
    setCall(created);
    return () => {
      // Going to another screen is leaving, and the other person should see it at once.
      if (!created.state.get().left) void created.leave();
    };
  }, [visitId, party, media, attempt]);
  return { call, again: useCallback(() => setAttempt((count) => count + 1), []) };
}

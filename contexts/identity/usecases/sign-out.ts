import { authHeaders } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { actorOf, endSessions, findSession } from './session.ts';

/** Ends the caller's session everywhere and takes its cookie away. Nothing to end is fine too. */
export async function signOut(identity: Identity, caller: Caller): Promise<Step<undefined>> {
  const found = await findSession(identity, caller);
  if (found !== undefined) {
    const actor = actorOf(found.session, identity.kernel.clock.now());
    await endSessions(identity, actor, [found.session.id]);
  }
  const { headers } = await identity.auth.api.signOut({
    headers: authHeaders(caller, ['session']),
    returnHeaders: true,
  });
  return { answer: undefined, setCookies: headers.getSetCookie() };
}

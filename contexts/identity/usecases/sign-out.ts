import { authHeaders } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { actorOf, endSessions, findSession } from './session.ts';
import { signOutPage } from './sso/end-session.ts';

/**
 * Ends the caller's session everywhere and takes its cookie away. Nothing to end is fine too. Answers
 * where to go on to, so that the provider by which they signed in ends its session as well.
 */
export async function signOut(
  identity: Identity,
  caller: Caller,
): Promise<Step<{ redirect: string | null }>> {
  const found = await findSession(identity, caller);
  let redirect: string | null = null;
  if (found !== undefined) {
    redirect = await signOutPage(identity, found.session.id);
    const actor = actorOf(found.session, identity.kernel.clock.now());
    await endSessions(identity, actor, [found.session.id]);
  }
  const { headers } = await identity.auth.api.signOut({
    headers: authHeaders(caller, ['session']),
    returnHeaders: true,
  });
  return { answer: { redirect }, setCookies: headers.getSetCookie() };
}

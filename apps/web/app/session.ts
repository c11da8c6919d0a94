import { createClient } from '@hub/api-client';
import { ApiProblem, problemFrom } from './problem.ts';
import { unsavedText } from './unsaved-text.ts';

const identity = createClient({ fetch: (request) => send(request, undefined) });
const askForToken = () => identity.POST('/api/v1/identity/token');

/** The signed-in account as the identity context describes it. */
export type Account = NonNullable<Awaited<ReturnType<typeof askForToken>>['data']>['account'];
export type Role = 'patient' | Account['roles'][number]['role'];

export type SessionState =
  | { status: 'unknown' }
  | { status: 'anonymous' }
  /** Was signed in on this page; the session ended by time, by another tab, or by revocation. */
  | { status: 'expired'; account: Account }
  | {
      status: 'signed-in';
      account: Account;
      /** A role was given that asks for a second factor; until there is one, no new token comes. */
      mustEnrol?: true;
    };

const refreshBeforeMs = 60_000;
const retryMs = 15_000;
const longestChangeMs = 2_000;
const hintKey = 'hub.signed-in';
const listeners = new Set<() => void>();
const otherTabs = new BroadcastChannel('hub.session');

let state: SessionState = { status: 'unknown' };
let token: { value: string; expiresAt: number } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether the server has said who this is, since this page was opened. */
let hasAnswer = false;
/** Whether the last answer was that a second factor must be set up first. */
let mustEnrol = false;
let renewal: Promise<SessionState> | undefined;

function become(next: SessionState): SessionState {
  state = next;
  for (const listener of listeners) listener();
  return next;
}

/** After a refusal or a sign-out: an account that was here stays on the page as expired. */
function drop(next: 'anonymous' | 'expired'): SessionState {
  clearTimeout(timer);
  token = undefined;
  remember(false);
  if (next === 'expired' && (state.status === 'signed-in' || state.status === 'expired')) {
    // Unsaved text stays too: the same person signs in again and goes on.
    return become({ status: 'expired', account: state.account });
  }
  unsavedText.clear();
  return become({ status: 'anonymous' });
}

// Only says that a cookie is worth trying, so that visitors who never signed in cause no refusal.
function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hintKey, '1');
    else localStorage.removeItem(hintKey);
  } catch {
    // Without storage every first page asks the server.
  }
}

function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(hintKey) === '1';
  } catch {
    return true;
  }
}

/** Requests under way that may put another session in place of this one, as a new factor does. */
const changing = new Set<Promise<Response>>();

/**
 * Waits for these: the old session may be refused before the browser has the new one's cookie. Not for
 * long, as who was put out elsewhere must learn it within seconds.
 */
async function quiet(): Promise<void> {
  if (changing.size === 0) return;
  const enough = new Promise((resolve) => setTimeout(resolve, longestChangeMs));
  await Promise.race([Promise.allSettled(changing), enough]);
}

function maySwapSession({ method, url }: Request): boolean {
  const { pathname } = new URL(url);
  return (
    method !== 'GET' && pathname.startsWith('/api/v1/identity/') && !pathname.endsWith('/token')
  );
}

async function fetchToken(): Promise<SessionState> {
  await quiet();
  const { data, error, response } = await askForToken();
  hasAnswer ||= response.status < 500;
  if (data) {
    mustEnrol = false;
    const expiresAt = Date.parse(data.expiresAt);
    token = { value: data.accessToken, expiresAt };
    renewIn(untilRenewal(expiresAt));
    remember(true);
    unsavedText.claim(data.account.id);
    return become({ status: 'signed-in', account: data.account });
  }
  const problem = problemFrom(response.status, error);
  mustEnrol = problem.code === 'second_factor_required';
  if (mustEnrol && state.status === 'signed-in') {
    clearTimeout(timer);
    return become({ ...state, mustEnrol: true });
  }
  if (response.status === 401 || response.status === 403) return drop('expired');
  throw problem;
}

function renewIn(delayMs: number): void {
  clearTimeout(timer);
  // Without a connection the next try comes soon; what needs the token meanwhile tries by itself.
  timer = setTimeout(() => void session.renew().catch(() => renewIn(retryMs)), delayMs);
}

function untilRenewal(expiresAt: number): number {
  return Math.max(expiresAt - Date.now() - refreshBeforeMs, 5_000);
}

otherTabs.addEventListener('message', (event: MessageEvent<'in' | 'out'>) => {
  if (event.data === 'out' && state.status === 'signed-in') drop('expired');
  if (event.data === 'in') void session.renew().catch(() => undefined);
});

/**
 * Who is signed in on this page. The access token lives in memory only; the cookie that renews it
 * is out of reach of scripts.
 */
export const session = {
  get: (): SessionState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** The state once it is known. With `isCertain`, asks the server even where nobody seems signed in. */
  async ready({ isCertain = false } = {}): Promise<SessionState> {
    if (state.status === 'signed-in' || state.status === 'expired' || hasAnswer) return state;
    if (isCertain || mayBeSignedIn()) return session.renew();
    return become({ status: 'anonymous' });
  },

  /** Whether the cookie stands for staff who have yet to set up their second factor. */
  mustEnrol: (): boolean => mustEnrol,

  /** Fetches a fresh token with the cookie; parallel callers share one request. */
  renew(): Promise<SessionState> {
    renewal ??= fetchToken().finally(() => {
      renewal = undefined;
    });
    return renewal;
  },

  /** Takes over a sign-in that has just succeeded. */
  async begin(): Promise<Account> {
    const next = await session.renew();
    if (next.status !== 'signed-in') throw new ApiProblem(401, 'unauthenticated', '');
    otherTabs.postMessage('in');
    return next.account;
  },

  /** Ends the session everywhere. Throws when the server could not be told. */
  async end(): Promise<void> {
    const { data, response, error } = await identity.POST('/api/v1/identity/sign-out');
    if (!response.ok) throw problemFrom(response.status, error);
    drop('anonymous');
    otherTabs.postMessage('out');
    // The clinic's own provider has a session as well; it sends the person back here.
    if (data?.redirect) location.assign(data.redirect);
  },

  /** After an expired session: the person goes on as a visitor. */
  forget(): void {
    // Without forgetting what was typed: the same person comes back to it.
    if (state.status === 'expired') become({ status: 'anonymous' });
  },

  /** Takes over the account as a change of it was answered. */
  update(account: Account): void {
    if (state.status === 'signed-in') become({ status: 'signed-in', account });
  },

  /** The bearer token for a socket's `auth`, renewed where it is about to end. */
  async accessToken(): Promise<string | undefined> {
    if (state.status === 'signed-in' && token && token.expiresAt - Date.now() < 10_000)
      await session.renew();
    return token?.value;
  },

  /** `fetch` with the bearer token; after a 401 it renews once and tries again. */
  async fetch(request: Request): Promise<Response> {
    const retry = request.clone();
    const answer = await send(request, await session.accessToken());
    if (answer.status !== 401 || state.status !== 'signed-in') return answer;
    const renewed = await session.renew();
    return renewed.status === 'signed-in' ? send(retry, token?.value) : answer;
  },
};

async function send(request: Request, bearer: string | undefined): Promise<Response> {
  if (bearer) request.headers.set('authorization', `Bearer ${bearer}`);
  const answer = fetch(request);
  if (maySwapSession(request)) changing.add(answer);
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, 'network', 'The server was not reached');
  } finally {
    changing.delete(answer);
  }
}

/** The roles that decide which screens an account sees. */
export function rolesOf(account: Account): ReadonlySet<Role> {
  return new Set<Role>([
    // A guardian uses the patients' screens, for whom they act.
    ...(account.patientId || account.dependants.length > 0 ? ['patient' as const] : []),
    ...account.roles.map((r) => r.role),
  ]);
}

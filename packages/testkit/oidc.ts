import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

/** A person at the provider. Every claim beside the standard ones goes into the ID token as it is. */
export interface OidcUser {
  email: string;
  password: string;
  emailVerified?: boolean;
  /** The provider's id of the person; the address unless told. */
  subject?: string;
  claims?: Record<string, unknown>;
}

export interface OidcServerOptions {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  logoutRedirectUris?: string[];
  backChannelLogoutUri?: string;
  /** E-mail and groups at the userinfo endpoint alone, rather than in the ID token. */
  claimsAtUserInfo?: boolean;
  users: OidcUser[];
}

export interface OidcServer {
  issuer: string;
  /** The people as they are now: a test may change them between two sign-ins. */
  users: OidcUser[];
  /** Where the provider tells that it ended a session; may be known later than its start. */
  setBackChannelLogoutUri(uri: string): Promise<void>;
  /** A browser of its own at the provider, with its cookies. */
  visit(): OidcVisit;
  stop(): Promise<void>;
}

/** What a person does at the provider, without a browser. */
export interface OidcVisit {
  /** Follows the authorization address, signing in where asked; resolves with the address it leads back to. */
  signIn(
    authorizationUrl: string,
    credentials: { email: string; password: string },
  ): Promise<string>;
  /** Confirms the sign-out at the provider's page; resolves with the address where it ends. */
  signOut(endSessionUrl: string): Promise<string>;
}

/** Claims that our tests put beside the standard ones. */
const MORE_CLAIMS = ['groups', 'amr', 'acr', 'cognito:groups', 'token_use', 'name', 'locale'];

/**
 * A real OpenID Connect provider (`oidc-provider`) on a free loopback port: code flow with PKCE, a plain
 * HTML sign-in form, sign-out by both sides. ID tokens carry all claims, as those of Cognito and most
 * hospital providers do.
 */
export async function startOidcServer(options: OidcServerOptions): Promise<OidcServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const users = [...options.users];
  const client = {
    client_id: options.clientId,
    client_secret: options.clientSecret,
    redirect_uris: options.redirectUris,
    post_logout_redirect_uris: options.logoutRedirectUris ?? [],
    backchannel_logout_session_required: true,
    ...(options.backChannelLogoutUri && { backchannel_logout_uri: options.backChannelLogoutUri }),
  };
  const provider = new Provider(
    issuer,
    await configurationOf(users, client, options.claimsAtUserInfo ?? false),
  );
  const callback = provider.callback();
  server.on('request', (request, response) => {
    void handle(provider, users, callback, request, response);
  });
  return {
    issuer,
    users,
    async setBackChannelLogoutUri(uri) {
      const found = await provider.Client.find(options.clientId);
      if (found) Object.assign(found, { backchannelLogoutUri: uri });
    },
    visit: () => visitOf(issuer),
    stop: () => close(server),
  };
}

async function configurationOf(
  users: readonly OidcUser[],
  client: NonNullable<Configuration['clients']>[number],
  claimsAtUserInfo: boolean,
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    clients: [client],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    // Else an ID token of the code flow has hardly any claims, and Cognito's has all.
    conformIdTokenClaims: claimsAtUserInfo,
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub', ...MORE_CLAIMS], email: ['email', 'email_verified'], profile: [] },
    ttl: { Interaction: 600, Grant: 3600, Session: 86_400, AccessToken: 600, IdToken: 3600 },
    // The hub of a test is on a loopback address, which the provider would refuse to call.
    fetch: (url, init) => {
      const { dispatcher: _, ...plain } = { dispatcher: undefined, ...init };
      return fetch(url, plain);
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        async logoutSource(context, form) {
          context.body = page(
            `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
          );
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    async findAccount(_context, subject) {
      const user = users.find((each) => subjectOf(each) === subject);
      if (user === undefined) return undefined;
      const claims = {
        sub: subject,
        email: user.email,
        email_verified: user.emailVerified ?? true,
        ...user.claims,
      };
      return { accountId: subject, claims: async () => claims };
    },
    // What a clinic's own application may know was agreed long ago.
    async loadExistingGrant(context) {
      const { client: asking, session, provider } = context.oidc;
      const grant = new provider.Grant({
        clientId: asking?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

const subjectOf = ({ subject, email }: OidcUser): string => subject ?? email;

async function handle(
  provider: Provider,
  users: readonly OidcUser[],
  callback: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url?.startsWith('/sign-in/') !== true) return callback(request, response);
  try {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return void response.end(signInPage(''));
    const form = new URLSearchParams(await textOf(request));
    const user = users.find(
      ({ email, password }) => email === form.get('email') && password === form.get('password'),
    );
    if (user === undefined) return void response.end(signInPage('Wrong'));
    const { amr, acr } = user.claims ?? {};
    const login = {
      accountId: subjectOf(user),
      remember: true,
      ...(Array.isArray(amr) && { amr: amr as string[] }),
      ...(typeof acr === 'string' && { acr }),
    };
    return await provider.interactionFinished(request, response, { login });
  } catch (error) {
    response.statusCode = 400;
    response.end(page(String(error)));
  }
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>Provider</title><body>${body}</body></html>`;
const signInPage = (message: string): string =>
  page(`<p>${message}</p><form method="post">
    <label>E-mail <input name="email"></label>
    <label>Password <input name="password" type="password"></label>
    <button>Sign in</button></form>`);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request as AsyncIterable<Buffer>) text += part.toString('utf8');
  return text;
}

function visitOf(issuer: string): OidcVisit {
  const cookies = new Map<string, string>();
  const open = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '') cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const follow = async (url: string, answer: (page: string) => Record<string, string>) => {
    let at = url;
    let response = await open(at);
    for (let step = 0; step < 15; step += 1) {
      const location = response.headers.get('location');
      if (location !== null) {
        at = new URL(location, at).href;
        if (!at.startsWith(issuer)) return at;
        response = await open(at);
      } else {
        const html = await response.text();
        if (!response.ok) throw new Error(html);
        if (!html.includes('<form')) return at;
        at = new URL(/<form[^>]* action="([^"]+)"/.exec(html)?.[1] ?? at, at).href;
        response = await open(at, answer(html));
      }
    }
    throw new Error('The provider leads nowhere');
  };
  return {
    signIn: (url, credentials) => follow(url, () => credentials),
    signOut: (url) =>
      follow(url, (html) => ({
        xsrf: /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
        logout: 'yes',
      })),
  };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

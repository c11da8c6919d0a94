import { Secret, TOTP } from 'otpauth';
import type { TestHub } from '@hub/testkit/hub.ts';

/** The code that an authenticator app shows; `periods` ahead, so that a test need not wait for a new one. */
export const codeOf = (totpSecret: string, periods = 0): string =>
  new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: Date.now() + periods * 30_000,
  });

/** What a browser is to identity: it keeps cookies and sends them back. */
export interface Browser {
  cookies: Map<string, string>;
  post(
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: () => Record<string, unknown>; setCookies: string[] }>;
  /** Signs in by password; the answer's `next`. */
  signIn(email: string, password: string): Promise<unknown>;
  /** An access token for the open session. */
  token(): Promise<string>;
}

export function openBrowser({ app }: TestHub): Browser {
  const cookies = new Map<string, string>();
  const post: Browser['post'] = async (path, body, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({
      method: 'POST',
      url: `/api/v1/identity/${path}`,
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...headers },
      ...(body && { payload: body }),
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (line.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return { status: response.statusCode, json: () => response.json(), setCookies };
  };
  return {
    cookies,
    post,
    signIn: async (email, password) => (await post('sign-in', { email, password })).json()['next'],
    token: async () => String((await post('token')).json()['accessToken']),
  };
}

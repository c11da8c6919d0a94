import { Secret, TOTP } from 'otpauth';
import type { MailRequested } from '@hub/contracts/events/notifications.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

/** The code that an authenticator app shows; `periods` ahead, so that a test need not wait for a new one. */
export const codeOf = (
  { clock }: Pick<TestHub, 'clock'>,
  totpSecret: string,
  periods = 0,
): string =>
  new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: clock.now().getTime() + periods * 30_000,
  });

export interface Answer {
  status: number;
  json: () => Record<string, unknown>;
  setCookies: string[];
  body: string;
  contentType: string;
}

/** What a browser is to identity: it keeps cookies and sends them back. */
export interface Browser {
  cookies: Map<string, string>;
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Answer>;
  /** The same with an access token of the open session, of any method. */
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>;
  /** Signs in by password; the answer's `next`. */
  signIn(email: string, password: string): Promise<unknown>;
  /** An access token for the open session. */
  token(): Promise<string>;
  /** Registers as a patient and proves the address by the code of the mail. */
  register(email: string, password: string, locale?: string): Promise<void>;
}

/** A mail as it was asked for: of which kind, to whom, and what its text says. */
export interface AskedMail {
  template: string;
  to: { account?: string; address?: string };
  params: Record<string, string>;
}

/** Every mail so far, the oldest first; `to` an address that has no account, or an account's id. */
export async function mailsTo(hub: TestHub, to: string): Promise<AskedMail[]> {
  const { rows } = await hub.owner.query<{ payload: MailRequested }>(
    `select payload from kernel.event where name = 'mail.requested.v1' order by at, id`,
  );
  return rows
    .map(({ payload }) => hub.kernel('identity').mail.open(payload) as unknown as AskedMail)
    .filter((mail) => mail.to.account === to || mail.to.address === to);
}

/** The last mail to an address, or a fault where there is none. */
export async function lastMail(hub: TestHub, to: string): Promise<AskedMail> {
  const mail = (await mailsTo(hub, to)).at(-1);
  if (mail === undefined) throw new Error('Nobody was mailed');
  return mail;
}

/** What stands behind the `#` of a mailed link. */
export const tokenOf = (mail: AskedMail): string =>
  String(mail.params['link']).split('#token=')[1] ?? '';

/** Its name and its network, where a test cares. */
export interface BrowserOptions {
  userAgent?: string;
  address?: string;
}

export function openBrowser(hub: TestHub, options: BrowserOptions = {}): Browser {
  const cookies = new Map<string, string>();
  const request = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await hub.app.inject({
      method,
      url: `/api/v1/identity/${path}`,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
        ...(options.userAgent !== undefined && { 'user-agent': options.userAgent }),
        ...headers,
      },
      ...(options.address !== undefined && { remoteAddress: options.address }),
      ...(body && { payload: body }),
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) {
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (line.includes('Max-Age=0')) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return {
      status: response.statusCode,
      json: () => response.json(),
      setCookies,
      body: response.body,
      contentType: response.headers['content-type'] ?? '',
    };
  };
  const post: Browser['post'] = (path, body, headers = {}) => request('POST', path, body, headers);
  const token = async () => String((await post('token')).json()['accessToken']);
  return {
    cookies,
    post,
    signIn: async (email, password) => (await post('sign-in', { email, password })).json()['next'],
    token,
    call: async (method, path, body) =>
      request(method, path, body, { authorization: `Bearer ${await token()}` }),
    register: async (email, password, locale = 'en') => {
      await post('register', { email, password, locale });
      const { code } = (await lastMail(hub, email.toLowerCase())).params;
      const { status } = await post('register/verify', { email, code });
      if (status !== 200) throw new Error(`The code was refused: ${status}`);
    },
  };
}

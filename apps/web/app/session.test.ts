import { expect, test, vi } from 'vitest';

const origin = 'https://hub.example';
const Plain = globalThis.Request;
// In a browser, addresses are read beside that of the page.
vi.stubGlobal(
  'Request',
  class extends Plain {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, origin) : input, init);
    }
  },
);
const { session } = await import('./session.ts');

test('a token is asked for only when a change of the session has been answered', async () => {
  const asked: string[] = [];
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', (request: Request) => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    if (pathname.endsWith('/token'))
      return Promise.resolve(Response.json({ code: 'unauthenticated' }, { status: 401 }));
    return new Promise<Response>((resolve) => {
      answer = resolve;
    });
  });

  const enrolment = session.fetch(new Request('/api/v1/identity/passkeys', { method: 'POST' }));
  await vi.waitFor(() => expect(asked).toEqual(['/api/v1/identity/passkeys']));
  const renewal = session.renew();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toHaveLength(1);
  answer(Response.json({}));
  await enrolment;
  expect((await renewal).status).toBe('anonymous');
  expect(asked).toEqual(['/api/v1/identity/passkeys', '/api/v1/identity/token']);
});

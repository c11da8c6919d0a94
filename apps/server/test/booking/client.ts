import type { TestActor } from '@hub/testkit/actors.ts';

export interface Answer {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
}

/** Reads from scheduling over HTTP. Rejects where no answer came. */
export const get = (url: string, path: string, actor: TestActor): Promise<Answer> =>
  call(url, path, { headers: actor.headers });

/** Calls scheduling over HTTP. Rejects where no answer came. */
export const post = (
  url: string,
  path: string,
  payload: object,
  actor?: TestActor,
  key?: string,
): Promise<Answer> =>
  call(url, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...actor?.headers,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(payload),
  });

async function call(url: string, path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/scheduling${path}`, init);
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  const { code } = body;
  return { status: response.status, code: typeof code === 'string' ? code : undefined, body };
}

import type { TestActor } from '@hub/testkit/actors.ts';

export interface Answer {
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
}

/** Calls scheduling over HTTP. Rejects where no answer came. */
export async function post(
  url: string,
  path: string,
  payload: object,
  actor?: TestActor,
  key?: string,
): Promise<Answer> {
  const response = await fetch(`${url}/api/v1/scheduling${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...actor?.headers,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(payload),
  });
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  const { code } = body;
  return { status: response.status, code: typeof code === 'string' ? code : undefined, body };
}

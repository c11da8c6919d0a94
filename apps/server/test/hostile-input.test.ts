import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeclaredRoute } from '@hub/kernel/http/gate.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { loadContexts } from '../contexts.ts';

const PARAMETERS = [
  randomUUID(),
  'a%00b',
  '..%2f..%2fetc%2fpasswd',
  '%F0%9F%98%80',
  "1'--",
  '__proto__',
];
const QUERIES = [
  'cursor=e30&limit=1e9',
  `cursor=${Buffer.from('["0000-01-01T00:00:00Z","0000-01-01T00:00:00Z","x"]').toString('base64url')}`,
  `cursor=${Buffer.from(`["0000-01-01T00:00:00Z","0000-01-01T00:00:00Z","${randomUUID()}"]`).toString('base64url')}`,
  `cursor=${Buffer.from(`["9999-12-31T23:59:59Z","${randomUUID()}"]`).toString('base64url')}`,
  'from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z',
  `from=9999-12-31T00:00:00Z&visitTypeId=${randomUUID()}`,
  'from=2026-02-30T00:00:00Z',
  'q=%27%22%5C%25_&name=%25&city=__',
  'q=a&q=b&ids=a,b&limit=-1',
  'ids=,&practitionerId=%00',
];
const BODIES = [
  '',
  'null',
  '[]',
  '"x"',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"name":"\\u0000","start":"2026-02-30T10:00:00Z","email":{},"code":1e999}',
  JSON.stringify({ resourceType: 'Patient', id: { toString: 1 }, name: [[[]]] }),
];

let hub: TestHub;
let people: TestActor[];
beforeAll(async () => {
  hub = await startHub(await loadContexts(undefined));
  const clinicId = randomUUID();
  people = [
    await hub.actors.patient(),
    await hub.actors.doctor({ clinicId }),
    await hub.actors.admin({ clinicId }),
    await hub.actors.platformAdmin(),
  ];
}, 120_000);
afterAll(() => hub.stop());

const addresses = ({ url }: DeclaredRoute): string[] =>
  url.includes(':')
    ? PARAMETERS.map((value) => url.replaceAll(/:\w+/g, value))
    : QUERIES.map((query) => `${url}?${query}`);

test('no route takes hostile input for a fault of the server', async () => {
  const faults: string[] = [];
  for (const route of hub.app.declaredRoutes) {
    if (route.method === 'HEAD' || route.url.includes('*')) continue;
    const bodies = route.method === 'GET' ? [undefined] : BODIES;
    for (const url of addresses(route)) {
      for (const [at, payload] of bodies.entries()) {
        const person = people[(at + url.length) % people.length]!;
        const type = payload === undefined ? {} : { 'content-type': 'application/json' };
        const { statusCode } = await hub.app.inject({
          method: route.method as 'GET',
          url,
          headers: { ...person.headers, ...type },
          ...(payload !== undefined && { payload }),
        });
        if (statusCode >= 500)
          faults.push(`${route.method} ${url} ${payload ?? ''}: ${statusCode}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

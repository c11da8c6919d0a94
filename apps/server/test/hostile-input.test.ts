import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeclaredRoute } from '@hub/kernel/http/gate.ts';
import type { TestActor, TestDoctor, TestPatient, TestStaff } from '@hub/testkit/actors.ts';
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

type Answer = Awaited<ReturnType<TestHub['app']['inject']>>;

/** What an answer must never hold: a stack, a path of the program, a statement, a name of a table. */
const INSIDES =
  /\bat \S+ \(|\bat file:|node_modules|\.ts:\d|\bselect .+ from\b|\binsert into\b|relation "|column "/i;

/** What is wrong with an answer to hostile input; undefined where nothing is. */
function faultOf({ statusCode, body, headers }: Answer): string | undefined {
  if (statusCode >= 500) return `${statusCode}`;
  if (statusCode < 400) return undefined;
  if (INSIDES.test(body)) return `${statusCode} tells of the inside: ${body.slice(0, 200)}`;
  const type = String(headers['content-type']);
  if (!/^application\/(problem|fhir)\+json/.test(type)) return `${statusCode} as ${type}`;
  return undefined;
}

/** The routes as they run, each method once; what serves files is not the API's. */
const routes = (): DeclaredRoute[] =>
  hub.app.declaredRoutes.filter(({ method, url }) => method !== 'HEAD' && !url.includes('*'));

const send = (
  { method, url }: { method: string; url: string },
  person: TestActor,
  payload?: string,
  type = 'application/json',
): Promise<Answer> =>
  hub.app.inject({
    method: method as 'POST',
    url,
    headers: { ...person.headers, ...(payload !== undefined && { 'content-type': type }) },
    ...(payload !== undefined && { payload }),
  });

const addresses = ({ url }: DeclaredRoute): string[] =>
  url.includes(':')
    ? PARAMETERS.map((value) => url.replaceAll(/:\w+/g, value))
    : QUERIES.map((query) => `${url}?${query}`);

test('no route takes hostile input for a fault of the server, or tells of its inside', async () => {
  const faults: string[] = [];
  for (const route of routes()) {
    const bodies = route.method === 'GET' ? [undefined] : BODIES;
    for (const url of addresses(route)) {
      for (const [at, payload] of bodies.entries()) {
        const person = people[(at + url.length) % people.length]!;
        const fault = faultOf(await send({ ...route, url }, person, payload));
        if (fault !== undefined) faults.push(`${route.method} ${url} ${payload ?? ''}: ${fault}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

const filled = (url: string): string => url.replaceAll(/:\w+/g, randomUUID());

test('no route takes a body that is too large, cut off, nested without end or of another kind', async () => {
  const hostile: [name: string, payload: string, type?: string][] = [
    ['too large', JSON.stringify({ a: 'x'.repeat(2 * 1024 * 1024) })],
    ['cut off', '{"email":"a@example.org","pass'],
    ['nested', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    [
      'xml',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
      'text/xml',
    ],
    ['form', 'a[__proto__][b]=1&a=2&constructor.prototype=1', 'application/x-www-form-urlencoded'],
    [
      'multipart',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
      'multipart/form-data; boundary=x',
    ],
  ];
  const faults: string[] = [];
  const statuses = new Set<string>();
  for (const route of routes().filter(({ method }) => method !== 'GET')) {
    for (const [at, [name, payload, type]] of hostile.entries()) {
      const person = people[(at + route.url.length) % people.length]!;
      const answer = await send({ ...route, url: filled(route.url) }, person, payload, type);
      const { statusCode } = answer;
      statuses.add(`${name} ${statusCode}`);
      // Those without a body do not look at one; nothing else may take it.
      const isTaken = statusCode < 400 && hasBody(route);
      const fault = faultOf(answer) ?? (isTaken ? `${statusCode}` : undefined);
      if (fault !== undefined) faults.push(`${route.method} ${route.url} ${name}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect([...statuses]).toEqual(
    expect.arrayContaining(['too large 413', 'cut off 400', 'xml 415']),
  );
}, 120_000);

test('no operation of the API takes a field of a wrong type', async () => {
  const wrong = [{}, [[]], -1, 1e300, true, '\u202e'.repeat(20_000), '9'.repeat(400)];
  const faults: string[] = [];
  let sent = 0;
  for (const route of routes()) {
    for (const field of fieldsOf(route)) {
      for (const [at, value] of wrong.entries()) {
        const person = people[(at + field.length) % people.length]!;
        const payload = JSON.stringify({ [field]: value });
        const fault = faultOf(await send({ ...route, url: filled(route.url) }, person, payload));
        sent += 1;
        if (fault !== undefined) faults.push(`${route.url} ${payload.slice(0, 60)}: ${fault}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(sent).toBeGreaterThan(1000);
}, 120_000);

test("nobody gets anywhere with other people's ids, and each refusal is on the audit log", async () => {
  const [patient, doctor, admin] = people as [TestPatient, TestDoctor, TestStaff];
  const stranger = await hub.actors.patient({ mfa: true });
  const ids: Record<string, string> = {
    patientId: patient.patientId,
    practitionerId: doctor.practitionerId,
    clinicId: admin.clinicId,
    accountId: doctor.accountId,
    sessionId: doctor.sessionId,
  };
  const faults: string[] = [];
  let refused = 0;
  const before = await refusals(stranger);
  for (const route of routes()) {
    const path = route.url.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? randomUUID());
    const query = route.method === 'GET' && !path.startsWith('/fhir') ? '?patientId=' : '';
    for (const url of query === '' ? [path] : [path, `${path}${query}${patient.patientId}`]) {
      const payload = hasBody(route) ? JSON.stringify(ids) : undefined;
      const answer = await send({ ...route, url }, stranger, payload);
      const isForAll = route.access.grants.some((one) => one === 'anyone' || one === 'account');
      if (answer.statusCode < 400 && !isForAll && tells(answer, ids))
        faults.push(`${route.method} ${url}: ${answer.statusCode}`);
      const fault = faultOf(answer);
      if (fault !== undefined) faults.push(`${route.method} ${url}: ${fault}`);
      if ([403, 404].includes(answer.statusCode)) refused += 1;
    }
  }
  expect(faults).toEqual([]);
  expect(refused).toBeGreaterThan(100);
  expect((await refusals(stranger)) - before).toBeGreaterThanOrEqual(refused);
}, 120_000);

/** A list may be empty for a stranger; what it must not hold is anything of the others. */
const tells = ({ body }: Answer, ids: Record<string, string>): boolean =>
  Object.values(ids).some((id) => body.includes(id));

async function refusals({ accountId }: TestActor): Promise<number> {
  const { rows } = await hub.owner.query<{ n: number }>(
    "select count(*)::int as n from kernel.audit_log where action = 'refuse' and account_id = $1",
    [accountId],
  );
  return rows[0]!.n;
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
interface Operation {
  operationId?: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}
let description: Description;
beforeAll(async () => {
  description = (await hub.app.inject('/api/openapi.json')).json<Description>();
});

function operationOf({ method, url }: DeclaredRoute): Operation | undefined {
  const path = url.replaceAll(/:(\w+)/g, '{$1}');
  return description.paths[path]?.[method.toLowerCase()];
}

const bodyOf = (route: DeclaredRoute): Schema | undefined =>
  operationOf(route)?.requestBody?.content['application/json']?.schema;

const hasBody = (route: DeclaredRoute): boolean => bodyOf(route) !== undefined;

const fieldsOf = (route: DeclaredRoute): string[] => {
  const schema = bodyOf(route);
  return schema === undefined ? [] : [...new Set(fieldsIn(schema))];
};

function fieldsIn({ $ref, properties = {}, anyOf = [], oneOf = [], allOf = [] }: Schema): string[] {
  const named = $ref && description.components.schemas[$ref.split('/').at(-1)!];
  return [
    ...Object.keys(properties),
    ...[...anyOf, ...oneOf, ...allOf, ...(named ? [named] : [])].flatMap(fieldsIn),
  ];
}

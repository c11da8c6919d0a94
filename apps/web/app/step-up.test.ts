import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchConfirmed, stepUp } from './step-up.ts';

const problem = (code: string) => Response.json({ code, title: '' }, { status: 403 });
let answers: Response[] = [];
let bodies: string[] = [];

beforeEach(() => {
  answers = [];
  bodies = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    bodies.push(await request.text());
    const answer = answers.shift();
    if (!answer) throw new TypeError('No answer is left');
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

const send = () =>
  fetchConfirmed(new Request('https://hub.example/api', { method: 'POST', body: 'once' }));

test('what the server takes at once asks nobody', async () => {
  answers = [Response.json({})];
  expect((await send()).status).toBe(200);
  expect(stepUp.isAsking()).toBe(false);
});

test('a confirmed request is sent once more, whole', async () => {
  answers = [problem('fresh_factor_required'), Response.json({}, { status: 201 })];
  const sent = send();
  await vi.waitFor(() => expect(stepUp.isAsking()).toBe(true));
  stepUp.settle(true);
  expect((await sent).status).toBe(201);
  expect(bodies).toEqual(['once', 'once']);
  expect(stepUp.isAsking()).toBe(false);
});

test('requests that wait at the same time are confirmed together', async () => {
  answers = [
    problem('fresh_factor_required'),
    problem('fresh_factor_required'),
    Response.json({}),
    Response.json({}),
  ];
  const sent = [send(), send()];
  await vi.waitFor(() => expect(bodies).toHaveLength(2));
  await vi.waitFor(() => expect(stepUp.isAsking()).toBe(true));
  stepUp.settle(true);
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200]);
});

test('called off, nothing more is sent', async () => {
  answers = [problem('fresh_factor_required')];
  const sent = send();
  await vi.waitFor(() => expect(stepUp.isAsking()).toBe(true));
  stepUp.settle(false);
  await expect(sent).rejects.toMatchObject({ code: 'confirmation_cancelled' });
  expect(bodies).toEqual(['once']);
});

test('a refusal for another reason stays one', async () => {
  answers = [problem('forbidden')];
  expect((await send()).status).toBe(403);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntakeForm } from '../schemas/intake.ts';
import { eventsOf, startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const path = () => `/visit-types/${practice.visitType.id}/intake-form`;
const item = (more: object = {}) => ({
  id: 'since',
  kind: 'text',
  label: { en: 'Since when?' },
  ...more,
});
const put = (items: object[], version: number, who = practice.admin) =>
  practice.hub.app.inject({
    method: 'PUT',
    url: `/api/v1/scheduling${path()}`,
    headers: who.headers,
    payload: { items, version },
  });

test('before there are questions there are none, and everybody may read what is asked', async () => {
  expect(await practice.call<IntakeForm>(null, 'GET', path())).toEqual({
    visitTypeId: practice.visitType.id,
    version: 0,
    items: [],
  });
});

test('two people who edit at once do not overwrite each other, and what was published is told', async () => {
  const answers = await Promise.all([put([item()], 0), put([item({ id: 'other' })], 0)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409)!.json<{ code: string }>();
  expect(refused.code).toBe('form_changed');
  const told = await eventsOf<IntakeForm>(practice.hub, 'intake-form.published.v1');
  expect(told).toHaveLength(1);
  expect(told[0]?.payload).toMatchObject({ version: 1, title: practice.visitType.name });
});

test('what is no question is refused by name', async () => {
  const paths = async (items: object[]): Promise<string[]> =>
    (await put(items, 1)).json<{ errors: { path: string }[] }>().errors.map((one) => one.path);
  expect(await paths([item({ kind: 'choice' })])).toEqual(['body.items.0.options']);
  const options = [{ code: 'a', label: { en: 'A' } }];
  expect(await paths([item({ options })])).toEqual(['body.items.0.options']);
  expect(await paths([item(), item()])).toEqual(['body.items']);
  expect(await paths([item({ id: 'Not an id' })])).toEqual(['body.items.0.id']);
  expect(await paths([item({ label: {} })])).toEqual(['body.items.0.label']);
});

test('only the clinic’s own administrator changes them', async () => {
  for (const who of [practice.desk, await practice.hub.actors.admin()])
    expect((await put([item()], 1, who)).statusCode).toBe(403);
});

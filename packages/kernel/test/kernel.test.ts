import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([]);
});
afterAll(() => hub.stop());

test('a platform administrator sees dead letters, anonymous and one-factor sessions do not', async () => {
  const url = '/api/v1/platform/dead-letters';
  const admin = await hub.actors.platformAdmin();
  const weak = await hub.actors.session(admin, { mfa: false });
  expect((await hub.app.inject({ url, headers: admin.headers })).statusCode).toBe(200);
  expect((await hub.app.inject({ url, headers: weak.headers })).json()).toMatchObject({ status: 403, code: 'second_factor_required' });
  expect((await hub.app.inject({ url })).json()).toMatchObject({ status: 401, code: 'unauthenticated' });
});

test('health', async () => {
  const r = await hub.app.inject({ url: '/health/ready' });
  expect(r.json()).toEqual({ status: 'ok' });
});

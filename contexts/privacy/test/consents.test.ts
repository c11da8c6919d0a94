import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '@hub/contracts/locale.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { consentProofUntil, isComplete, stateOf } from '../domain/consents.ts';
import { privacy } from '../index.ts';
import type { Consents } from '../schemas.ts';
import { loadPolicies, registerPolicies } from '../store/policies.ts';
import type { DB } from '../store/types.gen.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([privacy]);
});
afterAll(() => hub.stop());

const get = async (actor: TestActor, query = '') =>
  hub.app.inject({ url: `/api/v1/privacy/consents${query}`, headers: actor.headers });
const decide = (
  actor: TestActor,
  purpose: string,
  given: boolean,
  more: object = {},
  version = 1,
) =>
  hub.app.inject({
    method: 'POST',
    url: '/api/v1/privacy/consents',
    headers: actor.headers,
    payload: { consents: [{ purpose, version, given }], ...more },
  });
const stateIn = (consents: Consents, purpose: string) =>
  consents.items.find((item) => item.purpose === purpose);

describe('texts', () => {
  test('each purpose has its current text in every language, in words of its own', async () => {
    const all = await Promise.all(
      LOCALES.map(async (locale) =>
        (await hub.app.inject({ url: `/api/v1/privacy/policies?locale=${locale}` })).json<{
          items: { purpose: string; title: string; text: string; required: boolean }[];
        }>(),
      ),
    );
    for (const { items } of all) {
      expect(items.map(({ purpose }) => purpose)).toEqual([
        'terms',
        'health-data',
        'video-consultation',
        'research',
        'newsletter',
      ]);
      expect(items.filter(({ required }) => required)).toHaveLength(3);
      for (const { title, text } of items) {
        expect(title.length).toBeGreaterThan(5);
        expect(text.length).toBeGreaterThan(100);
      }
    }
    const titles = all.map(({ items }) => items.map(({ title }) => title).join());
    expect(new Set(titles).size).toBe(3);
  });

  test('one version can be read by its number; what there never was is not found', async () => {
    const url = '/api/v1/privacy/policies/terms';
    expect((await hub.app.inject({ url: `${url}/1?locale=de` })).json()).toMatchObject({
      title: 'Nutzungsbedingungen',
      version: 1,
    });
    expect((await hub.app.inject({ url: `${url}/2` })).statusCode).toBe(404);
  });

  test('a text that was changed after it was published stops the start', async () => {
    const policies = await loadPolicies();
    const changed = policies.all.map((one) =>
      one.purpose === 'terms' ? { ...one, hash: Buffer.alloc(32) } : one,
    );
    const register = registerPolicies(
      hub.db<DB>('privacy'),
      { ...policies, all: changed },
      hub.clock.now(),
    );
    await expect(register).rejects.toThrow('add version 2 instead');
  });
});

describe('decisions', () => {
  test('nothing is given until it is, and withdrawing is kept beside it', async () => {
    const patient = await hub.actors.patient();
    const before = (await get(patient)).json<Consents>();
    expect(before).toMatchObject({ patientId: patient.patientId, complete: false });
    expect(before.items.map(({ state }) => state)).toEqual(Array(5).fill('missing'));

    for (const purpose of ['terms', 'health-data', 'video-consultation'])
      expect((await decide(patient, purpose, true)).statusCode).toBe(200);
    const after = (await get(patient)).json<Consents>();
    expect(after.complete).toBe(true);
    expect(stateIn(after, 'terms')).toMatchObject({ state: 'given', given: true, by: 'self' });

    hub.clock.advance(1000);
    const withdrawn = (await decide(patient, 'health-data', false)).json<Consents>();
    expect(withdrawn.complete).toBe(false);
    expect(stateIn(withdrawn, 'health-data')).toMatchObject({ state: 'withdrawn', given: false });
    const history = (await get(patient, '/history')).json<{
      items: { purpose: string; given: boolean }[];
    }>();
    expect(history.items.map(({ given }) => given)).toEqual([false, true, true, true]);
  });

  test('a guardian decides for who is in their care, and it is kept that they did', async () => {
    const child = crypto.randomUUID();
    const guardian = await hub.actors.guardian(child);
    const given = (await decide(guardian, 'terms', true, { patientId: child })).json<Consents>();
    expect(given.patientId).toBe(child);
    expect(stateIn(given, 'terms')).toMatchObject({ state: 'given', by: 'guardian' });
    // Their own are another matter.
    expect(stateIn((await get(guardian)).json<Consents>(), 'terms')?.state).toBe('missing');
  });

  test('nobody decides or looks for somebody else', async () => {
    const [patient, stranger, doctor] = [
      await hub.actors.patient(),
      await hub.actors.patient(),
      await hub.actors.doctor(),
    ];
    for (const actor of [stranger, doctor]) {
      const { patientId } = patient;
      expect((await decide(actor, 'terms', true, { patientId })).statusCode).toBe(403);
      expect((await get(actor, `?patientId=${patientId}`)).statusCode).toBe(403);
    }
    expect((await hub.app.inject({ url: '/api/v1/privacy/consents' })).statusCode).toBe(401);
  });

  test('a text that is not the current one cannot be agreed to, and one that never was not either', async () => {
    const patient = await hub.actors.patient();
    expect((await decide(patient, 'terms', true, {}, 7)).json()).toMatchObject({
      status: 409,
      code: 'policy_outdated',
      currentVersion: 1,
    });
    expect((await decide(patient, 'terms', false, {}, 7)).statusCode).toBe(404);
    expect((await get(patient)).json<Consents>().items.every(({ given }) => !given)).toBe(true);
  });

  test('all or none: one that fails takes the others with it', async () => {
    const patient = await hub.actors.patient();
    const response = await hub.app.inject({
      method: 'POST',
      url: '/api/v1/privacy/consents',
      headers: patient.headers,
      payload: {
        consents: [
          { purpose: 'terms', version: 1, given: true },
          { purpose: 'research', version: 9, given: true },
        ],
      },
    });
    expect(response.statusCode).toBe(409);
    expect(stateIn((await get(patient)).json<Consents>(), 'terms')?.state).toBe('missing');
  });
});

describe('the rules', () => {
  const decision = (given: boolean, version = 1) => ({
    purpose: 'terms' as const,
    version,
    given,
  });
  test('a consent to an older text is outdated, a withdrawal never is', () => {
    expect(stateOf(undefined, 2)).toBe('missing');
    expect(stateOf(decision(true), 2)).toBe('outdated');
    expect(stateOf(decision(true, 2), 2)).toBe('given');
    expect(stateOf(decision(false), 2)).toBe('withdrawn');
  });

  test('the optional ones are not needed', () => {
    const given = ['terms', 'health-data', 'video-consultation'] as const;
    const all = given.map((purpose) => ({ purpose, state: 'given' as const }));
    expect(isComplete(all)).toBe(true);
    expect(isComplete(all.slice(1))).toBe(false);
    expect(isComplete([...all.slice(1), { purpose: 'terms', state: 'outdated' }])).toBe(false);
  });

  test('proof is kept for three years from the end of the year', () => {
    expect(consentProofUntil(new Date('2026-01-01T00:00:00Z')).toISOString()).toBe(
      '2030-01-01T00:00:00.000Z',
    );
  });
});

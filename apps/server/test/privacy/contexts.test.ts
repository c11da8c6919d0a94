import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import type { EventName } from '@hub/contracts/events.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { contextNames, loadContexts } from '../../contexts.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub(await loadContexts(undefined));
});
afterAll(() => hub.stop());

const ASKED: EventName[] = [
  'privacy.export-requested.v1',
  'privacy.erasure-preview-requested.v1',
  'privacy.erasure-requested.v1',
];

describe('every context takes part', () => {
  test('an export and an erasure wait for exactly the contexts that there are', () => {
    expect([...CONTEXTS].toSorted()).toEqual(contextNames.toSorted());
    expect([...hub.hub.parts.keys()].toSorted()).toEqual(contextNames.toSorted());
  });

  test.each(contextNames)('%s says what it holds about people and erases it', (name) => {
    const { personalData } = hub.hub.parts.get(name)!;
    expect(typeof personalData.export).toBe('function');
    expect(typeof personalData.erase).toBe('function');
  });

  test.each(ASKED)('%s reaches each of them', async (event) => {
    const { rows } = await hub.owner.query<{ subscriber: string }>(
      'select subscriber from kernel.subscription where event_name = $1 order by 1',
      [event],
    );
    expect(rows.map(({ subscriber }) => subscriber)).toEqual(contextNames.toSorted());
  });

  test.each(contextNames)('%s answers for a person of whom it has never heard', async (name) => {
    const { personalData } = hub.hub.parts.get(name)!;
    const subject = {
      accountId: crypto.randomUUID(),
      patientId: crypto.randomUUID(),
      practitionerIds: [crypto.randomUUID()],
    };
    await hub
      .db<unknown>(name)
      .transaction()
      .execute(async (trx) => {
        expect(Object.keys(await personalData.export(subject, trx))).toContain('data');
        expect(await personalData.erase(subject, trx)).toEqual({ erased: [], kept: [] });
      });
  });
});

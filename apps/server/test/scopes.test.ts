import { expect, test } from 'vitest';
import { SCOPE_NAMES, rulesOfScopes } from '@hub/contracts/scopes.ts';
import { declaredRules } from '@hub/kernel/access/rule.ts';
import { startHub } from '@hub/testkit/hub.ts';
import { loadContexts } from '../contexts.ts';

test('scopes open exactly the rules that admit programs', async () => {
  const hub = await startHub(await loadContexts(undefined));
  await hub.stop();
  const admitting = declaredRules()
    .filter(({ grants }) => grants.includes('integration:clinic'))
    .map(({ name }) => name);
  expect(rulesOfScopes(SCOPE_NAMES)).toEqual(admitting.toSorted());
});

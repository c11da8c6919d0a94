import { PURPOSES } from '@hub/contracts/privacy.ts';
import { isRequired } from '../../../contexts/privacy/domain/consents.ts';
import { loadPolicies } from '../../../contexts/privacy/store/policies.ts';
import { decide } from '../../../contexts/privacy/usecases/consents.ts';
import type { Cast } from './cast.ts';
import { actorOf } from './stage.ts';
import type { Stage } from './stage.ts';

/** What every patient agrees to when they register. The optional ones are left for the visitor of the demo. */
export async function giveConsents(stage: Stage, cast: Cast, at: Date): Promise<void> {
  const policies = await loadPolicies();
  const consents = PURPOSES.filter(isRequired).map((purpose) => ({
    purpose,
    version: policies.current(purpose).version,
    given: true,
  }));
  const kernel = stage.kernel('privacy', at);
  for (const { accountId } of cast.patients.values())
    await decide(kernel, policies, actorOf(accountId, at), { consents });
}

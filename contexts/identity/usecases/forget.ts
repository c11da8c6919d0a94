import type { Kernel } from '@hub/kernel/context.ts';
import { forgetFailures } from '../store/sign-in-failures.ts';
import type { DB } from '../store/types.gen.ts';

/** Used codes are refused by their own age long before this; in seconds. */
const CODE_SECONDS = 3600;

/**
 * Deletes what has had its time: ended sessions with their addresses, challenges, used codes and
 * failure counters (GDPR Art. 5(1)(e): no longer than needed).
 */
export async function forgetExpired(kernel: Kernel<DB>): Promise<void> {
  const now = kernel.clock.now();
  await kernel.db.deleteFrom('session').where('expires_at', '<', now).execute();
  await kernel.db.deleteFrom('verification').where('expires_at', '<', now).execute();
  await kernel.db
    .deleteFrom('used_code')
    .where('used_at', '<', new Date(now.getTime() - CODE_SECONDS * 1000))
    .execute();
  await forgetFailures(kernel.db, now);
}

import type { Kernel } from '@hub/kernel/context.ts';
import { GUEST_SESSION_HOURS } from '../domain/guest.ts';
import { forgetInvitations } from '../store/invitations.ts';
import { forgetSecrets } from '../store/integrations.ts';
import { DEVICE_SECONDS } from '../store/devices.ts';
import { forgetFailures } from '../store/sign-in-failures.ts';
import { forgetSignIns } from '../store/sso-sign-ins.ts';
import type { DB } from '../store/types.gen.ts';

const DAY_MS = 24 * 3_600_000;
/** An administrator sees for a month what became of an invitation, then its address goes. */
const INVITATION_DAYS = 30;

/** Used codes are refused by their own age long before this; in seconds. */
const CODE_SECONDS = 3600;

/**
 * Deletes what has had its time: ended sessions with their addresses, challenges, registrations that nobody
 * proved, links, used codes, browsers not seen for long and failure counters (GDPR Art. 5(1)(e): no longer than needed).
 */
export async function forgetExpired(kernel: Kernel<DB>): Promise<void> {
  const now = kernel.clock.now();
  await kernel.db.deleteFrom('session').where('expires_at', '<', now).execute();
  await kernel.db
    .deleteFrom('session')
    .where('method', '=', 'code')
    .where('created_at', '<', new Date(now.getTime() - GUEST_SESSION_HOURS * 3_600_000))
    .execute();
  await kernel.db.deleteFrom('challenge').where('expires_at', '<', now).execute();
  await kernel.db.deleteFrom('registration').where('expires_at', '<', now).execute();
  await kernel.db.deleteFrom('guest_proof').where('expires_at', '<', now).execute();
  await kernel.db.deleteFrom('password_reset').where('expires_at', '<', now).execute();
  await kernel.db
    .deleteFrom('device')
    .where('last_seen_at', '<', new Date(now.getTime() - DEVICE_SECONDS * 1000))
    .execute();
  await kernel.db
    .deleteFrom('used_code')
    .where('used_at', '<', new Date(now.getTime() - CODE_SECONDS * 1000))
    .execute();
  await forgetSignIns(kernel.db, now);
  await forgetSecrets(kernel.db, now);
  await forgetFailures(kernel.db, now);
  await forgetInvitations(kernel.db, new Date(now.getTime() - INVITATION_DAYS * DAY_MS));
}

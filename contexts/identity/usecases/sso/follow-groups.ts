import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { rolesOf } from '../../domain/sso.ts';
import type { SsoClaims } from '../../domain/sso.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import type { DB } from '../../store/types.gen.ts';
import { grantRole, revokeRole } from '../memberships.ts';

/**
 * Makes the account's roles at the provider's clinic those of the person's groups. Only roles that some
 * group gives are followed: what was given by hand besides stays. The clinic's last admin stays too,
 * and who is suspended stays so.
 */
export async function followGroups(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  provider: SsoProvider,
  accountId: string,
  claims: SsoClaims,
): Promise<'member' | 'no-role' | 'suspended'> {
  const { clinicId, groupRoles } = provider;
  const wanted = rolesOf(claims.groups, provider);
  for (const role of wanted) {
    await grantRole(kernel, trx, anonymous, {
      accountId,
      role,
      clinicId,
      displayName: claims.name ?? null,
      how: 'sso',
      detail: claims.groups.find((group) => groupRoles[group] === role) ?? '',
      by: null,
    });
  }
  for (const role of new Set(Object.values(groupRoles))) {
    if (!wanted.includes(role))
      await revokeRole(kernel, trx, anonymous, { accountId, role, clinicId });
  }
  const rows = await trx
    .selectFrom('membership')
    .select('suspended_at')
    .where('user_id', '=', accountId)
    .where('clinic_id', '=', clinicId)
    .execute();
  if (rows.length === 0) return 'no-role';
  return rows.some(({ suspended_at }) => suspended_at === null) ? 'member' : 'suspended';
}

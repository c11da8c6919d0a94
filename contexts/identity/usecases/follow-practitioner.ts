import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers } from '@hub/kernel/events/events.ts';
import { PROVISIONED } from '../store/accounts.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * States who acts as which practitioner, when directory links a profile to an account. An account
 * that there is not here gets nothing.
 */
export function followPractitioner({
  access,
}: Kernel<DB>): NonNullable<Handlers<DB>['practitioner.changed.v1']> {
  return async ({ payload, sequence }, trx) => {
    const { practitionerId } = payload;
    const previous = await trx
      .selectFrom('practitioner_link')
      .select(['user_id', 'sequence'])
      .where('practitioner_id', '=', practitionerId)
      .forUpdate()
      .executeTakeFirst();
    if (previous !== undefined && previous.sequence >= sequence) return;
    // An operator linked the profile before directory did: its silence takes nothing away.
    if (previous?.sequence === PROVISIONED && payload.accountId === null) return;
    const account =
      payload.accountId === null
        ? undefined
        : await trx
            .selectFrom('user_account')
            .select('id')
            .where('id', '=', payload.accountId)
            .executeTakeFirst();
    const next = account?.id ?? null;
    await trx
      .insertInto('practitioner_link')
      .values({ practitioner_id: practitionerId, user_id: next, sequence })
      .onConflict((conflict) =>
        conflict.column('practitioner_id').doUpdateSet({ user_id: next, sequence }),
      )
      .execute();
    const former = previous?.user_id ?? null;
    if (former === next) return;
    if (former !== null) {
      await access.revoke(trx, { subject: former, kind: 'practitioner', object: practitionerId });
    }
    if (next !== null) {
      await access.grant(trx, { subject: next, kind: 'practitioner', object: practitionerId });
    }
  };
}

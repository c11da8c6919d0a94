import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { DEFAULT_POLICY } from '../domain/changes.ts';
import type { ChangePolicy, Changing } from '../domain/changes.ts';
import type { DB } from './types.gen.ts';

/** What decides over changes of a clinic's visits, and where the clinic is reached instead. */
export interface ChangeTerms {
  policy: ChangePolicy;
  phone: string | null;
}

/** The terms of a clinic, with the defaults of one that has not written any. */
export async function termsOf(db: Kysely<DB>, clinicId: string): Promise<ChangeTerms> {
  const { rows } = await sql<PolicyColumns & { phone: string | null }>`
    select b.cancel_until_minutes, b.reschedule_until_minutes, b.late_cancellation, b.no_show_after_minutes, c.phone
    from (select ${clinicId}::uuid as id) wanted left join booking_policy b on b.clinic_id = wanted.id
      left join clinic c on c.id = wanted.id`.execute(db);
  const row = rows[0]!;
  return { policy: policyOf(row), phone: row.phone };
}

/** The columns of booking_policy that decide over changes; null where the clinic has none. */
export interface PolicyColumns {
  cancel_until_minutes: number | null;
  reschedule_until_minutes: number | null;
  late_cancellation: string | null;
  no_show_after_minutes: number | null;
}

export const policyOf = (row: PolicyColumns): ChangePolicy => ({
  cancelUntilMinutes: row.cancel_until_minutes ?? DEFAULT_POLICY.cancelUntilMinutes,
  rescheduleUntilMinutes: row.reschedule_until_minutes ?? DEFAULT_POLICY.rescheduleUntilMinutes,
  lateCancellation:
    row.late_cancellation === null
      ? DEFAULT_POLICY.lateCancellation
      : row.late_cancellation === 'by-phone'
        ? 'by-phone'
        : 'allowed',
  noShowAfterMinutes: row.no_show_after_minutes ?? DEFAULT_POLICY.noShowAfterMinutes,
});

/** What an appointment's deadlines are reckoned from. */
export const changingOf = (row: {
  state: string;
  start_at: Date;
  end_at: Date;
  attendance: string | null;
}): Changing => ({
  live: row.state !== 'cancelled',
  start: row.start_at.getTime(),
  end: row.end_at.getTime(),
  attendance: row.attendance,
});

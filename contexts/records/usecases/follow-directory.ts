import { sql } from 'kysely';
import type { Handlers } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';

/** Keeps what records must know of directory: in which country a clinic is, and whose account is a practitioner's. */
export const followDirectory = (): Handlers<DB> => ({
  'clinic.changed.v1': async ({ sequence, payload }, trx) => {
    await sql`insert into clinic as c (id, country, sequence)
      values (${payload.clinicId}::uuid, ${payload.country}, ${sequence})
      on conflict (id) do update set country = excluded.country, sequence = excluded.sequence
      where c.sequence < excluded.sequence`.execute(trx);
  },
  'practitioner.changed.v1': async ({ sequence, payload }, trx) => {
    await sql`insert into practitioner as p (id, account_id, sequence)
      values (${payload.practitionerId}::uuid, ${payload.accountId}::uuid, ${sequence})
      on conflict (id) do update set account_id = excluded.account_id, sequence = excluded.sequence
      where p.sequence < excluded.sequence`.execute(trx);
  },
});

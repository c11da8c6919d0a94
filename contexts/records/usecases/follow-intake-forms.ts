import { sql } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers } from '@hub/kernel/events/events.ts';
import { questionnaireOf } from '../domain/intake.ts';
import type { GetParameters } from '../store/parameters.ts';
import type { DB } from '../store/types.gen.ts';
import type { Vault } from '../store/vault.ts';
import { insertResource, replaceResource, versioned } from '../store/write.ts';

type Parts = Pick<Kernel<DB>, 'audit' | 'clock'> & {
  parameters: GetParameters;
  vault: Vault;
};

/** Keeps what clinics ask before a visit as Questionnaire; an older version than the known one changes nothing. */
export const followIntakeForms = ({ audit, clock, parameters, vault }: Parts): Handlers<DB> => ({
  'intake-form.published.v1': async ({ payload }, trx) => {
    const id = payload.visitTypeId;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`questionnaire/${id}`}, 0))`.execute(
      trx,
    );
    const row = await trx
      .selectFrom('resource')
      .select(['version', 'content'])
      .where('type', '=', 'Questionnaire')
      .where('id', '=', id)
      .executeTakeFirst();
    const known = row?.content as { version?: string } | null | undefined;
    if (known && Number(known.version) >= payload.version) return;
    const stored = versioned(questionnaireOf(payload), id, (row?.version ?? 0) + 1, clock.now());
    const shelves = { parameters: await parameters(trx), vault };
    if (row) await replaceResource(trx, stored, shelves);
    else await insertResource(trx, stored, shelves);
    await audit.write(trx, anonymous, {
      action: row ? 'update' : 'create',
      kind: 'Questionnaire',
      id,
      clinic: payload.clinicId,
    });
  },
});

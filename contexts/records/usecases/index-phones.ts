import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Patient } from '@medplum/fhirtypes';
import { tokensOf } from '../fhir/index-values.ts';
import type { GetParameters } from '../store/parameters.ts';
import type { DB } from '../store/types.gen.ts';
import type { Vault } from '../store/vault.ts';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Indexes the telephone numbers that were written before they were searched by. It may be run again. */
export const indexPhones =
  (db: Kysely<DB>, parts: { parameters: GetParameters; vault: Vault }) =>
  async (): Promise<void> => {
    const parameter = (await parts.parameters(db)).find('Patient', 'phone');
    if (parameter?.hash === undefined) throw new Error('Telephone numbers are not indexed');
    const { hash, id: number } = parameter;
    for (let after = FIRST; ;) {
      const last = await db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ content: Patient & { id: string }; sealed: Buffer | null }>`
          select s.content, s.sealed from resource s
          where s.type = 'Patient' and s.id > ${after}::uuid and s.sealed is not null and s.retained_until is null
          order by s.id limit ${BATCH} for update`.execute(trx);
        for (const { content, sealed } of rows) {
          await sql`delete from index_token where parameter = ${number}::smallint and id = ${content.id}::uuid`.execute(
            trx,
          );
          for (const { system, code } of tokensOf(parts.vault.open(content, sealed), parameter))
            await sql`insert into index_token (parameter, id, system, code)
              values (${number}::smallint, ${content.id}::uuid, ${system}, ${hash(code)})`.execute(
              trx,
            );
        }
        return rows.length < BATCH ? undefined : rows.at(-1)?.content.id;
      });
      if (last === undefined) return;
      after = last;
    }
  };

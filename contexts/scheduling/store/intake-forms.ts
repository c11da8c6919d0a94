import type { Kysely, Transaction } from 'kysely';
import type { IntakeItem } from '@hub/contracts/intake.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { IntakeForm } from '../schemas/intake.ts';
import type { DB } from './types.gen.ts';

/** A form with what others must know of its visit type. */
export interface OwnedForm extends IntakeForm {
  clinicId: string;
  title: LocalizedText;
}

/** The questions of a visit type, none where there are none. Throws `not_found` for an unknown type. */
export async function getIntakeForm(db: Kysely<DB>, visitTypeId: string): Promise<OwnedForm> {
  const row = await db
    .selectFrom('visit_type as t')
    .leftJoin('intake_form as f', 'f.visit_type_id', 't.id')
    .select(['t.clinic_id', 't.name', 'f.version', 'f.items'])
    .where('t.id', '=', visitTypeId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('visit-type');
  return {
    visitTypeId,
    clinicId: row.clinic_id,
    title: row.name as LocalizedText,
    version: row.version ?? 0,
    items: (row.items ?? []) as unknown as IntakeItem[],
  };
}

/** False where the form was changed meanwhile: `version` must follow the one that is there. */
export async function saveIntakeForm(
  trx: Transaction<DB>,
  visitTypeId: string,
  version: number,
  items: readonly IntakeItem[],
): Promise<boolean> {
  const content = { version, items: JSON.stringify(items) };
  const saved = await trx
    .insertInto('intake_form')
    .values({ visit_type_id: visitTypeId, ...content })
    .onConflict((row) =>
      row
        .column('visit_type_id')
        .doUpdateSet(content)
        .where('intake_form.version', '=', version - 1),
    )
    .returning('version')
    .executeTakeFirst();
  return saved !== undefined;
}

import type { QueryExecutorProvider } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { writeVisitType } from '../rules.ts';
import type { IntakeForm, IntakeFormInput } from '../schemas/intake.ts';
import { getIntakeForm, saveIntakeForm } from '../store/intake-forms.ts';
import type { OwnedForm } from '../store/intake-forms.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Replaces the questions before a visit; records keeps them as a FHIR Questionnaire and the answers
 * with it. 409 `form_changed` when somebody else changed them since `version`.
 */
export const publishIntakeForm = (
  kernel: Kernel<DB>,
  actor: Actor,
  visitTypeId: string,
  { items, version }: IntakeFormInput,
): Promise<IntakeForm> =>
  kernel.db.transaction().execute(async (trx) => {
    const known = await getIntakeForm(trx, visitTypeId);
    await kernel.access.require(trx, actor, writeVisitType, { clinic: known.clinicId });
    const isCurrent =
      known.version === version && (await saveIntakeForm(trx, visitTypeId, version + 1, items));
    if (!isCurrent)
      throw conflict('form_changed', 'The questions were changed in the meantime', {
        version: known.version,
      });
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'intake-form',
      id: visitTypeId,
      clinic: known.clinicId,
    });
    const published = { ...known, version: version + 1, items };
    await tellIntakeForm(kernel, trx, published);
    return published;
  });

export const tellIntakeForm = (
  { events }: Kernel<DB>,
  trx: QueryExecutorProvider,
  { visitTypeId, clinicId, version, title, items }: OwnedForm,
): Promise<number> =>
  events.emit(trx, 'intake-form.published.v1', visitTypeId, {
    visitTypeId,
    clinicId,
    version,
    title,
    items,
  });

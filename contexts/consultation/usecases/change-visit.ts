/** One change of a visit: lock, decide, save, tell, audit; all or nothing. */
import type { Transaction } from 'kysely';
import type { VisitRefusal } from '@hub/contracts/signalling.ts';
import type { DeviceStates, PatientAs, VisitParty } from '@hub/contracts/visit.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { decide, opensAt } from '../domain/visit.ts';
import type { VisitAct, VisitFact } from '../domain/visit.ts';
import type { DB } from '../store/types.gen.ts';
import { columnsOf, factsOf } from '../store/visit-row.ts';
import type { VisitRow } from '../store/visit-row.ts';
import { findVisit, updateVisit } from '../store/visits.ts';
import type { OwnVisit } from '../store/visits.ts';

export interface VisitChange {
  visitId: string;
  /** What the actor must be allowed to do. */
  rule: Rule;
  act(party: VisitParty): VisitAct;
  devices?: DeviceStates;
  /** More to do in the same transaction. */
  also?(trx: Transaction<DB>, party: VisitParty): Promise<unknown>;
}

/** By a person. Throws 404 for a visit that is not theirs, 409 with a VisitRefusal as its code. */
export function changeVisit(
  kernel: Kernel<DB>,
  actor: Actor,
  change: VisitChange,
): Promise<OwnVisit> {
  return kernel.db.transaction().execute(async (trx) => {
    const found = await findVisit(trx, kernel.access, actor, change.rule, change.visitId, {
      lock: true,
    });
    if (!found) throw notFound('visit');
    const act = change.act(found.party);
    const row = await applyAct(
      kernel,
      trx,
      found.row,
      act,
      found.party === 'patient'
        ? { devices: change.devices, as: act.type === 'join' ? found.as : undefined }
        : {},
    );
    await change.also?.(trx, found.party);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'visit',
      id: row.id,
      patient: row.patient_id,
      clinic: row.clinic_id,
    });
    return { ...found, row };
  });
}

/** What an act of the patient's side tells beside: their devices, and who sits there. */
interface PatientSide {
  devices?: DeviceStates | undefined;
  as?: PatientAs | undefined;
}

/** Applies an act to a locked row; throws 409 where the visit's state forbids it. */
export async function applyAct(
  { clock, events }: Pick<Kernel<DB>, 'clock' | 'events'>,
  trx: Transaction<DB>,
  row: VisitRow,
  act: VisitAct,
  { devices, as }: PatientSide = {},
): Promise<VisitRow> {
  const now = clock.now();
  const outcome = decide(factsOf(row), act, now);
  if (!outcome.ok) throw refusalError(outcome.refusal, row);
  const saved = await updateVisit(trx, row.id, {
    ...columnsOf(outcome.visit),
    ...(devices && { patient_camera: devices.camera, patient_microphone: devices.microphone }),
    ...(as && { patient_as: as }),
    ...((act.type === 'leave' || act.type === 'lose') && { away_since: now }),
  });
  for (const fact of outcome.facts) await emit(events, trx, saved, fact, now);
  return saved;
}

function emit(
  events: Kernel<DB>['events'],
  trx: Transaction<DB>,
  row: VisitRow,
  fact: VisitFact,
  at: Date,
): Promise<number> {
  return events.emit(trx, `visit.${fact}.v1`, row.id, {
    visitId: row.id,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    patientId: row.patient_id,
    at: at.toISOString(),
  });
}

const SENTENCES: Record<VisitRefusal, string> = {
  too_early: 'The waiting room is not open yet',
  too_late: 'The time of this visit is over',
  visit_ended: 'The visit has ended',
  visit_cancelled: 'The appointment was cancelled',
  not_waiting: 'The patient is not in the waiting room',
  not_admitted: 'The patient has not been admitted',
  not_joined: 'Join the visit first',
  stale_epoch: 'The connection was renewed already',
};

/** The refusal as an error, with the time that a too early person wants to know. */
export const refusalError = (refusal: VisitRefusal, row?: VisitRow) =>
  conflict(
    refusal,
    SENTENCES[refusal],
    row && refusal === 'too_early' ? { opensAt: opensAt(row.starts_at).toISOString() } : undefined,
  );

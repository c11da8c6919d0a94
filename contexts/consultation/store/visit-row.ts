/** Between the table's columns, the domain's facts and the contract's view. */
import { DeviceStates, PatientAs } from '@hub/contracts/visit.ts';
import type { IceServer, Visit, VisitParty, WaitingRoomEntry } from '@hub/contracts/visit.ts';
import { VisitState } from '@hub/contracts/visit.ts';
import type { Selectable, Updateable } from 'kysely';
import { closesAt, opensAt } from '../domain/visit.ts';
import type { VisitFacts } from '../domain/visit.ts';
import type { Visit as VisitTable } from './types.gen.ts';

export type VisitRow = Selectable<VisitTable>;

export const factsOf = (row: VisitRow): VisitFacts => ({
  state: VisitState.parse(row.state),
  start: row.starts_at,
  end: row.ends_at,
  waitingSince: row.waiting_since,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  epoch: row.epoch,
  patient: { clientId: row.patient_client, present: row.patient_present },
  practitioner: { clientId: row.practitioner_client, present: row.practitioner_present },
});

export const columnsOf = (facts: VisitFacts): Updateable<VisitTable> => ({
  state: facts.state,
  starts_at: facts.start,
  ends_at: facts.end,
  waiting_since: facts.waitingSince,
  started_at: facts.startedAt,
  ended_at: facts.endedAt,
  epoch: facts.epoch,
  patient_client: facts.patient.clientId,
  patient_present: facts.patient.present,
  practitioner_client: facts.practitioner.clientId,
  practitioner_present: facts.practitioner.present,
});

const devicesOf = (row: VisitRow): DeviceStates =>
  DeviceStates.parse({ camera: row.patient_camera, microphone: row.patient_microphone });

export const entryOf = (row: VisitRow): WaitingRoomEntry => ({
  id: row.id,
  patientId: row.patient_id,
  start: row.starts_at.toISOString(),
  end: row.ends_at.toISOString(),
  state: VisitState.parse(row.state),
  waitingSince: row.waiting_since?.toISOString() ?? null,
  startedAt: row.started_at?.toISOString() ?? null,
  present: { patient: row.patient_present, practitioner: row.practitioner_present },
  patientAs: PatientAs.nullable().parse(row.patient_as),
  devices: devicesOf(row),
});

export const viewOf = (row: VisitRow, you: VisitParty, iceServers: IceServer[] | null): Visit => ({
  ...entryOf(row),
  clinicId: row.clinic_id,
  practitionerId: row.practitioner_id,
  opensAt: opensAt(row.starts_at).toISOString(),
  closesAt: closesAt(row.ends_at).toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  you,
  epoch: row.epoch,
  revision: row.revision,
  iceServers,
});

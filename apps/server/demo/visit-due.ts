import type pg from 'pg';
import { listOfferedTypes } from '../../../contexts/scheduling/store/visit-types.ts';
import { appointmentStore } from '../../../contexts/scheduling/store/appointments.ts';
import { bookFirstFree } from './bookings.ts';
import { DEMO_DOCTORS } from './doctors.ts';
import {
  FIRST_DOCTOR,
  FIRST_MEETING,
  FIRST_MEETING_MINUTES_AHEAD,
  FIRST_PATIENT,
} from './meetings.ts';
import { DEMO_PATIENTS, patientEmail } from './patients.ts';
import { actorOf, MINUTE_MS } from './stage.ts';
import type { Stage } from './stage.ts';

/** A visit that begins this soon is due; the waiting room is open for it. */
const SOON_MINUTES = 30;

/** Books the next visit of the first patient with the first doctor unless one is about to begin. */
export async function keepVisitDue(stage: Stage, owner: pg.Pool): Promise<void> {
  const patient = DEMO_PATIENTS.find(({ key }) => key === FIRST_PATIENT)!;
  const doctor = DEMO_DOCTORS.find(({ key }) => key === FIRST_DOCTOR)!;
  const { rows } = await owner.query<{
    account_id: string;
    patient_id: string;
    practitioner_id: string;
  }>(
    `select p.id as account_id, self.object as patient_id, works.object as practitioner_id
      from identity.user_account p
      join kernel.relation self on self.subject = p.id and self.kind = 'self'
      cross join identity.user_account d
      join kernel.relation works on works.subject = d.id and works.kind = 'practitioner' and works.valid_until is null
      where p.email = $1 and d.email = $2`,
    [patientEmail(patient), doctor.email],
  );
  const found = rows[0];
  // Somebody changed the demo's own people: then it is theirs.
  if (found === undefined) return;
  const { account_id: accountId, patient_id: patientId, practitioner_id: practitionerId } = found;
  const scheduling = stage.kernel('scheduling');
  const { items } = await appointmentStore(scheduling, actorOf(accountId, stage.now)).list({
    patientId,
    practitionerId,
    state: 'booked',
    order: 'asc',
    limit: 50,
    from: stage.now.toISOString(),
    to: new Date(stage.now.getTime() + SOON_MINUTES * MINUTE_MS).toISOString(),
  });
  if (items.some(({ start }) => new Date(start) >= stage.now)) return;
  const visitType = (await listOfferedTypes(scheduling.db, practitionerId)).find(
    ({ mode }) => mode === FIRST_MEETING.mode,
  );
  if (visitType === undefined) return;
  await bookFirstFree(stage, {
    accountId,
    practitionerId,
    visitTypeId: visitType.id,
    reason: FIRST_MEETING.reason,
    bookedAt: stage.now,
    notBefore: new Date(stage.now.getTime() + FIRST_MEETING_MINUTES_AHEAD * MINUTE_MS),
  });
}

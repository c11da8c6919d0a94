import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { AvailabilityInput } from '../../../contexts/scheduling/schemas/availability.ts';
import { VisitTypeInput } from '../../../contexts/scheduling/schemas/visit-types.ts';
import { bookAppointment } from '../../../contexts/scheduling/usecases/book-appointment.ts';
import { cancelAppointment } from '../../../contexts/scheduling/usecases/cancel-appointment.ts';
import { publishIntakeForm } from '../../../contexts/scheduling/usecases/publish-intake-form.ts';
import { replaceAvailability } from '../../../contexts/scheduling/usecases/replace-availability.ts';
import { createVisitType } from '../../../contexts/scheduling/usecases/save-visit-type.ts';
import { searchSlots } from '../../../contexts/scheduling/usecases/search-slots.ts';
import type { Cast } from './cast.ts';
import { DEMO_VISIT_TYPES } from './clinic.ts';
import { DEMO_DOCTORS } from './doctors.ts';
import type { DoctorKey } from './doctors.ts';
import { DEMO_INTAKE } from './intake.ts';
import type { ComingMeeting } from './meetings.ts';
import { actorOf, DAY_MS, MINUTE_MS } from './stage.ts';
import type { Stage } from './stage.ts';

/** The visit type with questions before it. */
const ASKED_BEFORE = 'video';

/** The id of the visit type in which a doctor offers a mode. */
export type Offer = (doctor: DoctorKey, mode: VisitMode) => string;

/** Visit types and weekly hours of the clinic, as of `at`. */
export async function openOffer(stage: Stage, cast: Cast, at: Date): Promise<Offer> {
  const scheduling = stage.kernel('scheduling', at);
  const ids = new Map<string, string>();
  for (const { key, offeredBy, ...type } of DEMO_VISIT_TYPES) {
    const practitionerIds = offeredBy.map((doctor) => cast.doctors.get(doctor)!.practitionerId);
    const offer = VisitTypeInput.parse({ ...type, practitionerIds });
    const { id } = await createVisitType(scheduling, cast.admin, cast.clinicId, offer);
    ids.set(key, id);
    if (key === ASKED_BEFORE)
      await publishIntakeForm(scheduling, cast.admin, id, { items: DEMO_INTAKE, version: 0 });
  }
  await Promise.all(
    DEMO_DOCTORS.map(({ key, weekly }) =>
      replaceAvailability(
        scheduling,
        cast.admin,
        cast.doctors.get(key)!.practitionerId,
        AvailabilityInput.parse({ weekly }),
      ),
    ),
  );
  return (doctor, mode) => {
    const type = DEMO_VISIT_TYPES.find(
      (each) => each.mode === mode && each.offeredBy.includes(doctor),
    );
    const id = type && ids.get(type.key);
    if (id === undefined) throw new Error(`The demo's ${doctor} offers nothing ${mode}`);
    return id;
  };
}

export interface Booked {
  id: string;
  start: Date;
  end: Date;
}

interface Wish {
  accountId: string;
  practitionerId: string;
  visitTypeId: string;
  reason: string;
  /** The first free slot from here on. */
  notBefore: Date;
  bookedAt: Date;
}

/** Books as the patient, through the same door as everybody. */
export async function bookFirstFree(stage: Stage, wish: Wish): Promise<Booked> {
  const { practitionerId, visitTypeId, reason, notBefore, bookedAt } = wish;
  const scheduling = stage.kernel('scheduling', bookedAt);
  const found = await searchSlots(scheduling, practitionerId, {
    visitTypeId,
    from: notBefore.toISOString(),
  });
  const slot = found.slots[0] ?? found.next;
  if (slot === null) throw new Error('The demo found no free slot');
  const request = {
    practitionerId,
    visitTypeId,
    start: new Date(slot.start).toISOString(),
    reason,
  };
  const { id, start, end } = await bookAppointment(
    scheduling,
    actorOf(wish.accountId, bookedAt),
    request,
  );
  return { id, start: new Date(start), end: new Date(end) };
}

/** What lies ahead, booked a few days ago; some of it cancelled again. */
export async function bookComing(
  stage: Stage,
  cast: Cast,
  offer: Offer,
  meetings: readonly ComingMeeting[],
): Promise<void> {
  for (const { patient, doctor, mode, minutesAhead, reason, cancelled } of meetings) {
    const { accountId } = cast.patients.get(patient)!;
    const bookedAt = new Date(stage.now.getTime() - 4 * DAY_MS);
    const { id } = await bookFirstFree(stage, {
      accountId,
      practitionerId: cast.doctors.get(doctor)!.practitionerId,
      visitTypeId: offer(doctor, mode),
      reason,
      notBefore: new Date(stage.now.getTime() + minutesAhead * MINUTE_MS),
      bookedAt,
    });
    if (cancelled)
      await cancelAppointment(stage.kernel('scheduling'), actorOf(accountId, stage.now), id, {
        reason: 'Mir geht es wieder gut.',
      });
  }
}

import { http, whileRestricted } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { Booking, World } from '../world.ts';

const BASE = '/api/v1/scheduling';

interface Held {
  id: string;
  token: string;
}

/** Of clinic A; made anew for each call, since a type is cheap and a request of it is used up. */
const typeOf = async (world: World, terms: object): Promise<string> => {
  const { id } = await world.as<{ id: string }>(
    world.a.admin,
    'POST',
    `${BASE}/clinics/${world.a.clinicId}/visit-types`,
    { name: { en: 'Visit' }, durationMinutes: 10, mode: 'video', maximumDaysAhead: 730, ...terms },
  );
  return id;
};

/** People hold a few slots each: what the calls before have held is not the table's matter. */
const endHolds = async ({ hub: { owner } }: World): Promise<void> => {
  await owner.query('delete from scheduling.reservation where held_until is not null');
};

const wish = (world: World, visitTypeId: string) => ({
  practitionerId: world.a.doctor.practitionerId,
  visitTypeId,
  start: world.nextStart(),
});

const holding = (visitTypeOf: (world: World) => Promise<string>): Drive =>
  http<string>({
    prepare: visitTypeOf,
    isRepeatable: true,
    request: (world, visitTypeId) => ({
      method: 'POST',
      url: `${BASE}/holds`,
      payload: wish(world, visitTypeId),
    }),
    tidy: endHolds,
  });

const keeping = (act: 'extend' | 'release', token?: string): Drive =>
  http<Held>({
    prepare: (world) =>
      world.as<Held>(world.a.desk, 'POST', `${BASE}/holds`, wish(world, world.visitTypes.offered)),
    isPreparedEach: true,
    request: (_world, held) => ({
      method: 'POST',
      url: `${BASE}/holds/${held.id}/${act}`,
      payload: { token: token ?? held.token },
    }),
    tidy: endHolds,
  });

const NOT_THEIRS = 'x'.repeat(32);

const deciding = (act: 'approve' | 'decline'): Drive =>
  http<Booking>({
    prepare: async (world) =>
      world.as<Booking>(
        world.patient,
        'POST',
        `${BASE}/appointments`,
        wish(world, await typeOf(world, { approvalHours: 24 })),
      ),
    request: (_world, { id }) => ({
      method: 'POST',
      url: `${BASE}/appointments/${id}/${act}`,
      ...(act === 'decline' && { payload: {} }),
    }),
  });

const decisions = (act: 'approve' | 'decline') => ({
  'a visit that waits for approval': deciding(act),
  'a visit of a patient who has restricted the use of their data': whileRestricted(deciding(act)),
});

export const bookingDrives: Drives = {
  createHold: {
    'a free slot': holding(async ({ visitTypes }) => visitTypes.offered),
    'a slot of a visit that only the clinic books': holding((world) =>
      typeOf(world, { bookableBy: ['staff'] }),
    ),
  },
  extendHold: {
    'a hold whose token they have': keeping('extend'),
    'a hold whose token they do not have': keeping('extend', NOT_THEIRS),
  },
  releaseHold: {
    'a hold whose token they have': keeping('release'),
    'a hold whose token they do not have': keeping('release', NOT_THEIRS),
  },
  approveAppointment: decisions('approve'),
  declineAppointment: decisions('decline'),
};

import { randomUUID } from 'node:crypto';
import type { MailRequested } from '@hub/contracts/events/notifications.ts';
import type { OpenedMail } from '@hub/kernel/mail/mail.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub, TestHubOptions } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import { scheduling } from '../index.ts';
import type { Appointment } from '../schemas/appointments.ts';
import type { Availability } from '../schemas/availability.ts';
import type { FreeSlot } from '../schemas/slots.ts';
import type { VisitType, VisitTypeInput } from '../schemas/visit-types.ts';

/** Monday, 2 March 2026, 9:00 in Berlin. */
export const MONDAY = '2026-03-02T08:00:00Z';

type Weekly = { weekday: number; start: string; end: string; modes: string[] }[];

export const WORKDAYS: Weekly = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  start: '09:00',
  end: '12:00',
  modes: ['video', 'in-person'],
}));

/** A clinic with one practitioner in Berlin who offers a video visit of 30 minutes, and its people. */
export async function startPractice(
  options: TestHubOptions & {
    weekly?: Weekly;
    zone?: string;
    visitType?: Partial<VisitTypeInput>;
  } = {},
) {
  const hub = await startHub([scheduling], { now: MONDAY, ...options });
  const clinicId = randomUUID();
  const doctor = await hub.actors.doctor({ clinicId });
  const desk = await hub.actors.desk({ clinicId });
  const admin = await hub.actors.admin({ clinicId });
  const patient = await hub.actors.patient();
  await tellClinic(hub, { clinicId, timeZone: options.zone ?? 'Europe/Berlin' });
  await tellPractitioner(hub, {
    practitionerId: doctor.practitionerId,
    clinicId,
    timeZone: options.zone ?? 'Europe/Berlin',
  });
  const call = caller(hub);
  const visitType = await call<VisitType>(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
    name: { en: 'Video visit', de: 'Videosprechstunde' },
    durationMinutes: 30,
    mode: 'video',
    price: { amountMinor: 3200, currency: 'EUR' },
    ...options.visitType,
  });
  await call<Availability>(doctor, 'PUT', `/practitioners/${doctor.practitionerId}/availability`, {
    weekly: options.weekly ?? WORKDAYS,
  });
  const practice = {
    hub,
    call,
    clinicId,
    doctor,
    desk,
    admin,
    patient,
    visitType,
    practitionerId: doctor.practitionerId,
  };
  return {
    ...practice,
    book: (actor: TestActor, start: string, more: object = {}) =>
      hub.app.inject({
        method: 'POST',
        url: '/api/v1/scheduling/appointments',
        headers: actor.headers,
        payload: {
          practitionerId: doctor.practitionerId,
          visitTypeId: visitType.id,
          start,
          ...more,
        },
      }),
    booked: (actor: TestActor, start: string, more: object = {}) =>
      call<Appointment>(actor, 'POST', '/appointments', {
        practitionerId: doctor.practitionerId,
        visitTypeId: visitType.id,
        start,
        ...more,
      }),
    slots: async (from: string, to: string) => {
      const query = new URLSearchParams({ visitTypeId: visitType.id, from, to });
      return await call<{ slots: FreeSlot[]; next: FreeSlot | null }>(
        null,
        'GET',
        `/practitioners/${doctor.practitionerId}/slots?${query}`,
      );
    },
  };
}

export type Practice = Awaited<ReturnType<typeof startPractice>>;

/** Answers of the scheduling API; throws on a refusal, with its problem document. */
export const caller =
  (hub: TestHub) =>
  async <T>(
    actor: TestActor | null,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    payload?: object,
  ): Promise<T> => {
    const response = await hub.app.inject({
      method,
      url: `/api/v1/scheduling${path}`,
      ...(actor && { headers: actor.headers }),
      ...(payload && { payload }),
    });
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.body}`);
    return response.json<T>();
  };

/** What directory says when a practitioner is new or changed. */
export async function tellPractitioner(
  hub: TestHub,
  practitioner: { practitionerId: string; clinicId: string; timeZone: string; active?: boolean },
): Promise<void> {
  const payload = {
    accountId: null,
    slug: 'lena-hartmann',
    name: 'Dr. Lena Hartmann',
    specialties: ['general-practice'],
    languages: ['de'],
    active: true,
    ...practitioner,
  };
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    'practitioner.changed.v1',
    practitioner.practitionerId,
    JSON.stringify(payload),
  ]);
  await hub.drain();
}

/** What directory says when a clinic is new or changed. */
export async function tellClinic(
  hub: TestHub,
  clinic: {
    clinicId: string;
    timeZone?: string;
    name?: string;
    country?: string;
    active?: boolean;
  },
): Promise<void> {
  const payload = {
    name: 'Praxis am Park',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    phone: '+49 30 5550100',
    active: true,
    ...clinic,
  };
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    'clinic.changed.v1',
    clinic.clinicId,
    JSON.stringify(payload),
  ]);
  await hub.drain();
}

/** Mails that scheduling asked for so far, oldest first, as notifications opens them. */
export async function mailsOf(hub: TestHub): Promise<OpenedMail[]> {
  const events = await eventsOf<MailRequested>(hub, 'mail.requested.v1');
  return events.map(({ payload }) => hub.kernel('scheduling').mail.open(payload));
}

/** Events emitted so far, oldest first. */
export async function eventsOf<Payload = Record<string, unknown>>(
  hub: TestHub,
  name: string,
): Promise<{ sequence: number; payload: Payload }[]> {
  const { rows } = await hub.owner.query(
    'select sequence, payload from kernel.event where name = $1 order by id',
    [name],
  );
  return rows as { sequence: number; payload: Payload }[];
}

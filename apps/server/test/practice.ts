/** A clinic with one doctor, made through scheduling's own routes, for tests of several contexts. */
import { randomUUID } from 'node:crypto';
import type { TestActor } from '@hub/testkit/actors.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

export interface Clinic {
  /** Books the slot that begins then; returns the appointment's id. */
  book(patient: TestActor, start: string): Promise<string>;
  cancel(patient: TestActor, id: string): Promise<void>;
}

/** A doctor in Berlin who works on Tuesdays from 9 to 11 by video, in visits of so many minutes. */
export async function openClinic(hub: TestHub, durationMinutes: number): Promise<Clinic> {
  const clinicId = randomUUID();
  const doctor = await hub.actors.doctor({ clinicId });
  const admin = await hub.actors.admin({ clinicId });
  const { practitionerId } = doctor;
  const common = { clinicId, timeZone: 'Europe/Berlin', active: true };
  const emit = (name: string, id: string, payload: object) =>
    hub.owner.query('select kernel.emit($1, $2, $3)', [name, id, JSON.stringify(payload)]);
  await emit('clinic.changed.v1', clinicId, {
    ...common,
    name: 'Praxis am Park',
    country: 'DE',
    phone: '+49 30 5550100',
  });
  await emit('practitioner.changed.v1', practitionerId, {
    ...common,
    practitionerId,
    accountId: null,
    slug: 'lena-hartmann',
    name: 'Dr. Lena Hartmann',
    specialties: [],
    languages: [],
  });
  await hub.drain();
  const call = async (
    { headers }: TestActor,
    method: 'POST' | 'PUT',
    path: string,
    payload: object,
  ): Promise<{ id: string }> => {
    const url = `/api/v1/scheduling${path}`;
    const response = await hub.app.inject({ method, url, headers, payload });
    if (response.statusCode >= 300) throw new Error(response.body);
    return response.json<{ id: string }>();
  };
  const { id: visitTypeId } = await call(admin, 'POST', `/clinics/${clinicId}/visit-types`, {
    name: { de: 'Schmerzsprechstunde' },
    durationMinutes,
    mode: 'video',
  });
  await call(doctor, 'PUT', `/practitioners/${practitionerId}/availability`, {
    weekly: [{ weekday: 2, start: '09:00', end: '11:00', modes: ['video'] }],
  });
  return {
    async book(patient, start) {
      const wish = { practitionerId, visitTypeId, start, reason: 'Seit drei Tagen Kopfweh' };
      return (await call(patient, 'POST', '/appointments', wish)).id;
    },
    async cancel(patient, id) {
      await call(patient, 'POST', `/appointments/${id}/cancel`, {});
    },
  };
}

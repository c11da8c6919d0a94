import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';
import { directory } from '../index.ts';
import type { Clinic, Practitioner, SearchPage } from '../schemas.ts';

export const CLINIC = {
  name: 'Praxis am Dom',
  address: { line1: 'Domkloster 4', postalCode: '50667', city: 'Köln', country: 'DE' },
  phone: '+49 221 000000',
  email: 'praxis@dom.example',
  website: 'https://dom.example',
  description: { de: 'Am Dom', fr: 'Près de la cathédrale' },
  timeZone: 'Europe/Berlin',
};

export const DOCTOR = {
  title: 'Dr. med.',
  givenName: 'Jörg',
  familyName: 'Müller',
  specialties: ['dermatology'],
  languages: ['de', 'tr'],
  payers: ['statutory'],
  registration: { kind: 'lanr', number: '999101901' },
  fees: { de: 'Nach GOÄ' },
  timeZone: 'Europe/Berlin',
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A clinic with its admin, and short ways to the API. */
export async function startClinic(now = '2026-03-02T08:00:00Z') {
  const hub = await startHub([directory], { now });
  const platform = await hub.actors.platformAdmin();
  const send = (method: Method, path: string, actor: TestActor | null, payload?: object) =>
    hub.app.inject({
      method,
      url: `/api/v1/directory${path}`,
      ...(actor && { headers: actor.headers }),
      ...(payload && { payload }),
    });
  const call = async <T>(
    method: Method,
    path: string,
    actor: TestActor | null,
    payload?: object,
  ): Promise<T> => {
    const response = await send(method, path, actor, payload);
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.body}`);
    return response.json<T>();
  };
  const addClinic = (input: object = {}) =>
    call<Clinic>('POST', '/clinics', platform, { ...CLINIC, ...input });
  const clinic = await addClinic();
  const admin = await hub.actors.admin({ clinicId: clinic.id });
  /** One whose number nobody has looked up yet. */
  const addUnchecked = (input: object = {}) =>
    call<Practitioner>('POST', `/clinics/${clinic.id}/practitioners`, admin, {
      ...DOCTOR,
      ...input,
    });
  const confirm = ({ id, registration }: Practitioner, by: TestActor = admin) =>
    call<Practitioner>('POST', `/practitioners/${id}/registration-check`, by, {
      status: 'confirmed',
      number: registration?.number,
    });
  const addDoctor = async (input: object = {}) => confirm(await addUnchecked(input));
  const search = (query: Record<string, string> = {}) =>
    call<SearchPage>('GET', `/search?${new URLSearchParams(query)}`, null);
  return {
    hub,
    platform,
    admin,
    clinic,
    send,
    call,
    addClinic,
    addUnchecked,
    addDoctor,
    confirm,
    search,
  };
}

export type ClinicTest = Awaited<ReturnType<typeof startClinic>>;

/** What scheduling says of a practitioner's next free slots. */
export async function tellSlots(
  hub: TestHub,
  practitionerId: string,
  starts: readonly string[],
  mode: 'video' | 'in-person' = 'video',
): Promise<void> {
  const slots = starts.map((start) => ({
    start,
    end: new Date(Date.parse(start) + 900_000).toISOString(),
    visitTypeId: practitionerId,
    mode,
  }));
  await hub.owner.query('select kernel.emit($1, $2, $3)', [
    'free-slots.changed.v1',
    practitionerId,
    JSON.stringify({ practitionerId, slots, modes: [mode] }),
  ]);
  await hub.drain();
}

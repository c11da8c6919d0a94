import { randomUUID } from 'node:crypto';
import type { TestActor, TestDoctor, TestPatient, TestStaff } from '@hub/testkit/actors.ts';
import { declaredRules } from '@hub/kernel/access/rule.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { loadContexts } from '../../contexts.ts';
import type { Column } from './table.ts';

export type Person = TestActor;

/** This morning: sessions are the one thing whose end the real clock decides. */
const NOW = `${new Date().toISOString().slice(0, 10)}T08:00:00Z`;

/** A day so far ahead, as an ISO date. */
export const dayIn = (days: number): string =>
  new Date(Date.parse(NOW) + days * 86_400_000).toISOString().slice(0, 10);
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start: '00:00',
  end: '24:00',
  modes: ['video', 'in-person'],
}));

interface Team {
  clinicId: string;
  doctor: TestDoctor;
  /** Of the same clinic, with no patient of the table in care. */
  colleague: TestDoctor;
  desk: TestStaff;
  admin: TestStaff;
}

/** An appointment as scheduling answers. */
export interface Booking {
  id: string;
  patientId: string;
  practitionerId: string;
}

/** The clinics, the people of the table and what is known of one patient. */
export interface World {
  hub: TestHub;
  /** Where the server listens, for sockets. */
  origin: string;
  a: Team;
  b: Team;
  /** Of a third clinic; has the patient in care too. */
  secondDoctor: TestDoctor;
  patient: TestPatient;
  /** Acts for the patient. */
  guardian: Person;
  otherPatient: TestPatient;
  /** Acts for the other patient. */
  otherGuardian: Person;
  /** Was treated by clinic A's doctor, who has them in care no more. */
  formerPatient: TestPatient;
  pharmacist: TestStaff;
  authority: Person;
  /** Programs: clinic A's and clinic B's with every scope, and one of clinic A with none. */
  programs: { own: Person; foreign: Person; idle: Person };
  /** Invited to every visit that is booked here. */
  guest: Person;
  platformAdmin: Person;
  visitTypes: { offered: string; withdrawn: string };
  /** A practitioner of clinic A who practises no more. */
  retired: string;
  /** Calls a JSON API as a person who may; throws on a refusal. */
  as<T = Record<string, unknown>>(
    person: Person,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    headers?: Record<string, string>,
  ): Promise<T>;
  /** Runs what only prepares a call, while a rule may be broken. */
  aside<T>(work: () => Promise<T>): Promise<T>;
  /** What calls have prepared lasts as long as this: replaced after a rule was broken. */
  round: object;
  /** A free start of clinic A's doctor that no other call has taken. */
  nextStart(): string;
  /** Whether the patient has restricted the use of their data. */
  restrict(isRestricted: boolean): Promise<void>;
  /** Books a video visit of the patient with clinic A's doctor. */
  book(options?: { start?: string; patient?: TestPatient; reason?: string }): Promise<Booking>;
  stop(): Promise<void>;
}

/** What the table's calls write of a clinic and of a practitioner. */
export const clinicProfile = {
  name: 'Praxis am Dom',
  address: { line1: 'Domkloster 4', postalCode: '50667', city: 'Köln', country: 'DE' },
  timeZone: 'Europe/Berlin',
};
export const practitionerProfile = {
  givenName: 'Lena',
  familyName: 'Hartmann',
  specialties: ['general-practice'],
  languages: ['de'],
  registration: { kind: 'lanr', number: '999101901' },
  timeZone: 'Europe/Berlin',
};

/** Somebody of the table. */
export interface Cast {
  column: Column;
  name: string;
  /** Nobody for anonymous. */
  person: Person | undefined;
  /** In a session without a second factor: in which column they stand with one. */
  strong?: Column;
  /** Somebody of this column who has no account: all that they may, but for a list in the table's document. */
  isGuest?: boolean;
}

export const WEAK: Column = 'without factor';
/** Those whose rights need a second factor. */
export const STRONG = [
  'treating doctor',
  'second doctor',
  'colleague',
  "other clinic's doctor",
  'desk',
  "other clinic's desk",
  'admin',
  "other clinic's admin",
  'pharmacist',
  'health authority',
  'platform admin',
] as const satisfies readonly Column[];

/** Who stands in which column; several in some. */
export async function peopleOf(world: World): Promise<Cast[]> {
  const { a, b, hub, programs } = world;
  const staff: Record<(typeof STRONG)[number], Person> = {
    'treating doctor': a.doctor,
    'second doctor': world.secondDoctor,
    colleague: a.colleague,
    "other clinic's doctor": b.doctor,
    desk: a.desk,
    "other clinic's desk": b.desk,
    admin: a.admin,
    "other clinic's admin": b.admin,
    pharmacist: world.pharmacist,
    'health authority': world.authority,
    'platform admin': world.platformAdmin,
  };
  const weak = STRONG.map(async (column) => ({
    column: WEAK,
    name: `${column} without factor`,
    person: await hub.actors.session(staff[column], { mfa: false }),
    strong: column,
  }));
  return [
    { column: 'anonymous', name: 'anonymous', person: undefined },
    { column: 'patient', name: 'patient', person: world.patient },
    {
      column: 'patient',
      name: 'patient without an account',
      person: await hub.actors.session(world.patient, { mfa: false, guest: true }),
      isGuest: true,
    },
    { column: 'guardian', name: 'guardian', person: world.guardian },
    { column: 'other patient', name: 'other patient', person: world.otherPatient },
    { column: 'other patient', name: "other patient's guardian", person: world.otherGuardian },
    { column: 'integration', name: 'integration', person: programs.own },
    { column: 'other integration', name: "other clinic's integration", person: programs.foreign },
    { column: 'other integration', name: 'integration without scopes', person: programs.idle },
    { column: 'guest', name: 'guest', person: world.guest },
    ...STRONG.map((column) => ({ column, name: column, person: staff[column] })),
    ...(await Promise.all(weak)),
  ];
}

export async function buildWorld(): Promise<World> {
  const hub = await startHub(await loadContexts(undefined), { now: NOW, config: { demo: true } });
  const origin = await hub.listen();
  const as: World['as'] = async (person, method, url, payload, headers) => {
    const response = await hub.app.inject({
      method,
      url,
      headers: { ...person.headers, ...headers },
      ...(payload && { payload }),
    });
    if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.body}`);
    return response.json();
  };
  const platformAdmin = await hub.actors.platformAdmin();
  const [a, b, c] = [
    await team(hub, as, platformAdmin),
    await team(hub, as, platformAdmin),
    await team(hub, as, platformAdmin),
  ];
  const retired = await addPractitioner(as, a);
  await as(a.admin, 'POST', `/api/v1/directory/practitioners/${retired}/deactivate`);
  const [patient, otherPatient, formerPatient] = [
    await hub.actors.patient(),
    await hub.actors.patient(),
    await hub.actors.patient(),
  ];
  const guardian = await hub.actors.guardian(patient.patientId);
  const scopes = declaredRules().map(({ name }) => name);
  const visitTypes = await offer(as, a);
  const { offered: offeredByC } = await offer(as, c);

  let taken = 0;
  // Far from now: the visits near now are for the calls.
  const nextStart = (): string =>
    new Date(Date.parse(NOW) + 86_400_000 + taken++ * 600_000).toISOString();
  const booked = (
    person: TestPatient,
    practitionerId: string,
    visitTypeId: string,
    start: string,
    reason?: string,
  ): Promise<Booking> =>
    as(person, 'POST', '/api/v1/scheduling/appointments', {
      practitionerId,
      visitTypeId,
      start,
      ...(reason && { reason }),
    });
  const world: World = {
    hub,
    origin,
    a,
    b,
    secondDoctor: c.doctor,
    patient,
    guardian,
    otherPatient,
    otherGuardian: await hub.actors.guardian(otherPatient.patientId),
    formerPatient,
    pharmacist: await hub.actors.pharmacist({ clinicId: a.clinicId }),
    authority: await hub.actors.authority(),
    programs: {
      own: await hub.actors.integration({ clinicId: a.clinicId, scopes }),
      foreign: await hub.actors.integration({ clinicId: b.clinicId, scopes }),
      idle: await hub.actors.integration({ clinicId: a.clinicId, scopes: [] }),
    },
    guest: await hub.actors.guest(randomUUID()),
    platformAdmin,
    visitTypes,
    retired,
    as,
    aside: (work) => work(),
    round: {},
    nextStart,
    async restrict(isRestricted) {
      await hub.owner.query(
        isRestricted
          ? `insert into kernel.relation (subject, kind, object, valid_from) values ($1, 'restricted', $1, $2)
             on conflict (subject, kind, object) do update set valid_from = excluded.valid_from, valid_until = null`
          : `delete from kernel.relation where subject = $1 and kind = 'restricted' and $2::timestamptz is not null`,
        [patient.patientId, hub.clock.now()],
      );
    },
    async book({ start = nextStart(), patient: person = patient, reason } = {}) {
      const { practitionerId } = a.doctor;
      const booking = await booked(person, practitionerId, visitTypes.offered, start, reason);
      await hub.actors.relate(world.guest.accountId, 'guest', booking.id);
      await hub.drain();
      return booking;
    },
    stop: () => hub.stop(),
  };
  await giveAccounts(world);
  await booked(patient, c.doctor.practitionerId, offeredByC, nextStart());
  for (const person of [patient, otherPatient, formerPatient]) await describePerson(as, person);
  await hub.drain();
  return world;
}

async function team(hub: TestHub, as: World['as'], platformAdmin: Person): Promise<Team> {
  const { id: clinicId } = await as<{ id: string }>(
    platformAdmin,
    'POST',
    '/api/v1/directory/clinics',
    clinicProfile,
  );
  const [desk, admin] = [await hub.actors.desk({ clinicId }), await hub.actors.admin({ clinicId })];
  const addDoctor = async (): Promise<TestDoctor> => {
    const practitionerId = await addPractitioner(as, { clinicId, admin });
    return hub.actors.doctor({ clinicId, practitionerId });
  };
  const [doctor, colleague] = [await addDoctor(), await addDoctor()];
  await hub.drain();
  return { clinicId, doctor, colleague, desk, admin };
}

/** A practitioner whose registration the clinic has checked; resolves with the id. */
export async function addPractitioner(
  as: World['as'],
  { clinicId, admin }: Pick<Team, 'clinicId' | 'admin'>,
): Promise<string> {
  const url = `/api/v1/directory/clinics/${clinicId}/practitioners`;
  const { id } = await as<{ id: string }>(admin, 'POST', url, practitionerProfile);
  await as(admin, 'POST', `/api/v1/directory/practitioners/${id}/registration-check`, {
    status: 'confirmed',
    number: practitionerProfile.registration.number,
  });
  return id;
}

/** What a clinic offers, and the hours of its doctors. */
async function offer(
  as: World['as'],
  { clinicId, admin, doctor, colleague }: Team,
): Promise<World['visitTypes']> {
  const url = `/api/v1/scheduling/clinics/${clinicId}/visit-types`;
  // The calls take tens of thousands of times, and no visit is booked further ahead than two years.
  const type = {
    name: { en: 'Video visit' },
    durationMinutes: 10,
    mode: 'video',
    maximumDaysAhead: 730,
  };
  const offered = await as<{ id: string }>(admin, 'POST', url, type);
  const withdrawn = await as<{ id: string }>(admin, 'POST', url, { ...type, active: false });
  for (const person of [doctor, colleague]) {
    const { practitionerId } = person;
    await as(person, 'PUT', `/api/v1/scheduling/practitioners/${practitionerId}/availability`, {
      weekly: ALWAYS,
    });
  }
  return { offered: offered.id, withdrawn: withdrawn.id };
}

/** The people of the test kit have tokens but no accounts: give them one each. Programs have none. */
async function giveAccounts(world: World): Promise<void> {
  for (const { column, person } of await peopleOf(world)) {
    if (!person || column.endsWith('integration')) continue;
    await world.hub.owner.query(
      `insert into identity.user_account (id, email, locale, patient_id) values ($1, $2, 'en', $3)
       on conflict do nothing`,
      [
        person.accountId,
        `${randomUUID()}@example.org`,
        'patientId' in person ? person.patientId : null,
      ],
    );
  }
}

/** A person's own record. */
export const patientResource = ({ patientId }: TestPatient) => ({
  resourceType: 'Patient',
  id: patientId,
  name: [{ family: 'Muster', given: ['Alex'] }],
});

async function describePerson(as: World['as'], person: TestPatient): Promise<void> {
  await as(person, 'PUT', `/fhir/R4/Patient/${person.patientId}`, patientResource(person));
}

/** The hours that the table's calls write; the same as there are. */
export const hours = { weekly: ALWAYS };

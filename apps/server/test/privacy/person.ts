import type { Composition, Coverage, Patient } from '@medplum/fhirtypes';
import type { TestActor, TestDoctor } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { codeOf, openBrowser } from '../../../../contexts/identity/test/browser.ts';
import { loadContexts } from '../../contexts.ts';

/** Words that nothing else in the product says; each is looked for everywhere. */
export const WORDS = {
  given: 'Annegret',
  family: 'Wüstenhagen',
  former: 'Quastenflosser',
  email: 'a.wuestenhagen@example.org',
  password: 'Zwetschgenkuchen-1957',
  phone: '+49 176 5550199',
  street: 'Kastanienallee 77b',
  city: 'Wusterhausen',
  birthDate: '1957-08-23',
  contactName: 'Ottokar Zwirbelbart',
  contactPhone: '+49 30 7654321',
  insurer: 'Pfefferminzia Krankenkasse',
  insuranceNumber: 'Q987654321',
  reason: 'Seit der Gartenarbeit kribbelt der kleine Finger',
  cancelReason: 'Die Enkelin hat Einschulung',
  draft: 'Verdacht auf Sulcus-ulnaris-Syndrom, ungesichert',
  signed: 'Beweglichkeit des Ellenbogens endgradig schmerzhaft',
  addressIp: '203.0.113.77',
  browser: 'Seniorentablet/12.7',
  fileName: 'roentgenbild-ellenbogen-links',
  fileText: 'Schattenriss des Ellenbogens',
  message: 'Ich war früher selbst Hebamme',
} as const;

export interface Person {
  accountId: string;
  patientId: string;
  actor(): Promise<TestActor>;
  noteId: string;
  encounterId: string;
  fileId: string;
  totpSecret: string;
}

export interface World {
  hub: TestHub;
  log: string[];
  doctor: TestDoctor;
  person: Person;
  clinicId: string;
}

/** The whole product with a clinic, and a patient who has left something in every part of it. */
export async function startWorld(dataDir: string): Promise<World> {
  const log: string[] = [];
  const hub = await startHub(await loadContexts(undefined), {
    onLog: (line) => void log.push(line),
    config: { dataDir },
  });
  const { clinicId, doctor, visitTypeId } = await openClinic(hub);
  const person = await live(hub, doctor, clinicId, visitTypeId);
  return { hub, log, doctor, person, clinicId };
}

export const send = async <T>(
  hub: TestHub,
  actor: TestActor,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
): Promise<T> => {
  const isFhir = url.startsWith('/fhir');
  const response = await hub.app.inject({
    method,
    url,
    headers: {
      ...actor.headers,
      ...(payload && { 'content-type': isFhir ? 'application/fhir+json' : 'application/json' }),
    },
    ...(payload && { payload: JSON.stringify(payload) }),
  });
  if (response.statusCode >= 300) throw new Error(`${method} ${url}: ${response.body}`);
  return response.json<T>();
};

export async function openClinic(hub: TestHub) {
  const platform = await hub.actors.platformAdmin();
  const { id: clinicId } = await send<{ id: string }>(
    hub,
    platform,
    'POST',
    '/api/v1/directory/clinics',
    {
      name: 'Praxis am Dom',
      address: { line1: 'Domkloster 4', postalCode: '50667', city: 'Köln', country: 'DE' },
      phone: null,
      email: null,
      website: null,
      description: null,
      timeZone: 'Europe/Berlin',
    },
  );
  const admin = await hub.actors.admin({ clinicId });
  const { id: practitionerId } = await send<{ id: string }>(
    hub,
    admin,
    'POST',
    `/api/v1/directory/clinics/${clinicId}/practitioners`,
    {
      title: 'Dr. med.',
      givenName: 'Jörg',
      familyName: 'Müller',
      specialties: ['general-practice'],
      languages: ['de'],
      payers: ['statutory'],
      registration: { kind: 'lanr', number: '999101901' },
      fees: null,
      timeZone: 'Europe/Berlin',
    },
  );
  await send(
    hub,
    admin,
    'POST',
    `/api/v1/directory/practitioners/${practitionerId}/registration-check`,
    { status: 'confirmed', number: '999101901' },
  );
  const doctor = await hub.actors.doctor({ clinicId, practitionerId });
  await hub.drain();
  const visitType = await send<{ id: string }>(
    hub,
    admin,
    'POST',
    `/api/v1/scheduling/clinics/${clinicId}/visit-types`,
    { name: { de: 'Videosprechstunde' }, durationMinutes: 30, mode: 'video' },
  );
  await send(
    hub,
    doctor,
    'PUT',
    `/api/v1/scheduling/practitioners/${practitionerId}/availability`,
    {
      weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        weekday,
        start: '00:00',
        end: '24:00',
        modes: ['video'],
      })),
    },
  );
  await hub.drain();
  return { clinicId, doctor, visitTypeId: visitType.id };
}

async function live(
  hub: TestHub,
  doctor: TestDoctor,
  clinicId: string,
  visitTypeId: string,
): Promise<Person> {
  const { actor, totpSecret } = await signUp(hub);
  const me = await actor();
  const account = await send<{ id: string; patientId: string }>(
    hub,
    me,
    'GET',
    '/api/v1/identity/account',
  );
  const { patientId } = account;
  await fillRecord(hub, me, patientId);

  // Directory: they once applied as a practitioner themself.
  await send(hub, me, 'POST', `/api/v1/directory/clinics/${clinicId}/practitioner-applications`, {
    profile: {
      title: null,
      givenName: WORDS.given,
      familyName: WORDS.family,
      specialties: ['midwifery'],
      languages: ['de'],
      payers: ['statutory'],
      registration: { kind: 'lanr', number: '999102048' },
      fees: null,
      timeZone: 'Europe/Berlin',
    },
    message: WORDS.message,
  });

  // Scheduling: a visit that took place, one that was cancelled, one to come.
  const book = async (which: number): Promise<{ id: string; end: string }> => {
    const from = hub.clock.now();
    const query = new URLSearchParams({
      visitTypeId,
      from: from.toISOString(),
      to: new Date(from.getTime() + 3 * 86_400_000).toISOString(),
    });
    const { slots } = await send<{ slots: { start: string }[] }>(
      hub,
      me,
      'GET',
      `/api/v1/scheduling/practitioners/${doctor.practitionerId}/slots?${query}`,
    );
    return send(hub, me, 'POST', '/api/v1/scheduling/appointments', {
      practitionerId: doctor.practitionerId,
      visitTypeId,
      start: slots[which]!.start,
      reason: WORDS.reason,
    });
  };
  const [first, second] = [await book(0), await book(3)];
  await book(60);
  await send(hub, me, 'POST', `/api/v1/scheduling/appointments/${second.id}/cancel`, {
    reason: WORDS.cancelReason,
  });
  await hub.drain();

  // Records: what the doctor wrote, signed and unsigned; a doctor has one note a visit.
  const noteId = await writeNote(hub, doctor, patientId, first.id, WORDS.signed, 'final');
  const fourth = await book(6);
  await hub.drain();
  await writeNote(hub, doctor, patientId, fourth.id, WORDS.draft, 'preliminary');

  // A file, a consent, a device that an address was seen from.
  const { files, db } = hub.kernel('records');
  const { id: fileId } = await files.put(db, {
    owner: patientId,
    kind: WORDS.fileName,
    contentType: 'image/png',
    data: Buffer.from(WORDS.fileText),
  });
  await send(hub, me, 'POST', '/api/v1/privacy/consents', {
    consents: [{ purpose: 'terms', version: 1, given: true }],
  });
  await hub.drain();
  return {
    accountId: account.id,
    patientId,
    actor,
    noteId,
    encounterId: first.id,
    fileId,
    totpSecret,
  };
}

/** Registers through the pages of the product: mails, a session, an authenticator. */
async function signUp(
  hub: TestHub,
): Promise<{ actor: () => Promise<TestActor>; totpSecret: string }> {
  const browser = openBrowser(hub);
  await browser.register(WORDS.email, WORDS.password, 'de');
  await browser.post(
    'sign-in',
    { email: WORDS.email, password: WORDS.password },
    { 'user-agent': WORDS.browser },
  );
  const actor = async (): Promise<TestActor> => {
    const token = await browser.token();
    return { accountId: '', sessionId: '', token, headers: { authorization: `Bearer ${token}` } };
  };
  const { headers } = await actor();
  const started = await browser.post('totp', { password: WORDS.password }, headers);
  const { secret: totpSecret } = started.json() as { secret: string };
  const confirmed = await browser.post(
    'totp/confirm',
    { code: codeOf(hub, totpSecret) },
    (await actor()).headers,
  );
  if (confirmed.status !== 200)
    throw new Error(`No authenticator: ${JSON.stringify(confirmed.json())}`);
  // As a proxy in front would have told it.
  await hub.owner.query('update identity.session set ip_address = $1, user_agent = $2', [
    WORDS.addressIp,
    WORDS.browser,
  ]);
  return { actor, totpSecret };
}

async function fillRecord(hub: TestHub, me: TestActor, patientId: string): Promise<void> {
  const patient = (family: string): Patient => ({
    resourceType: 'Patient',
    id: patientId,
    name: [{ family, given: [WORDS.given] }],
    birthDate: WORDS.birthDate,
    gender: 'female',
    telecom: [
      { system: 'phone', value: WORDS.phone },
      { system: 'email', value: WORDS.email },
    ],
    address: [{ line: [WORDS.street], postalCode: '16868', city: WORDS.city, country: 'DE' }],
    contact: [
      {
        relationship: [
          {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }],
          },
        ],
        name: { text: WORDS.contactName },
        telecom: [{ system: 'phone', value: WORDS.contactPhone }],
      },
    ],
  });
  const url = `/fhir/R4/Patient/${patientId}`;
  await send(hub, me, 'PUT', url, patient(WORDS.former));
  await send(hub, me, 'PUT', url, patient(WORDS.family));
  const coverage: Coverage = {
    resourceType: 'Coverage',
    status: 'active',
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PUBLICPOL' }],
    },
    subscriberId: WORDS.insuranceNumber,
    beneficiary: { reference: `Patient/${patientId}` },
    payor: [{ display: WORDS.insurer }],
  };
  await send(hub, me, 'POST', '/fhir/R4/Coverage', coverage);
}

async function writeNote(
  hub: TestHub,
  doctor: TestDoctor,
  patientId: string,
  encounterId: string,
  words: string,
  status: 'preliminary' | 'final',
): Promise<string> {
  const LOINC = 'http://loinc.org';
  const sections = {
    Subjective: '61150-9',
    Objective: '61149-1',
    Assessment: '51848-0',
    Plan: '18776-5',
  };
  const note: Composition = {
    resourceType: 'Composition',
    status,
    type: { coding: [{ system: LOINC, code: '11488-4' }] },
    subject: { reference: `Patient/${patientId}` },
    encounter: { reference: `Encounter/${encounterId}` },
    date: hub.clock.now().toISOString(),
    author: [{ reference: `Practitioner/${doctor.practitionerId}` }],
    title: 'Consultation',
    section: Object.entries(sections).map(([title, code]) => ({
      title,
      code: { coding: [{ system: LOINC, code }] },
      text: {
        status: 'additional',
        div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`,
      },
    })),
  };
  const created = await send<Composition>(hub, doctor, 'POST', '/fhir/R4/Composition', note);
  return created.id ?? '';
}

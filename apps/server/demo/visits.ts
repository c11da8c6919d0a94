import { randomUUID } from 'node:crypto';
import type { Composition, CompositionSection, Patient } from '@medplum/fhirtypes';
import type pg from 'pg';
import { conduct, takePart } from '../../../contexts/consultation/rules.ts';
import { changeVisit } from '../../../contexts/consultation/usecases/change-visit.ts';
import { CONSULT_NOTE, LOINC, SOAP_SECTIONS } from '../../../contexts/records/domain/soap.ts';
import { createParameters } from '../../../contexts/records/store/parameters.ts';
import { ActorRepository } from '../../../contexts/records/store/repository.ts';
import { createVault } from '../../../contexts/records/store/vault.ts';
import type { Shelves } from '../../../contexts/records/store/write.ts';
import { bookFirstFree } from './bookings.ts';
import type { Booked, Offer } from './bookings.ts';
import type { Cast } from './cast.ts';
import { PAST_MEETINGS } from './meetings.ts';
import type { PastMeeting } from './meetings.ts';
import { DEMO_PATIENTS, patientEmail } from './patients.ts';
import { settle } from './settle.ts';
import { actorOf, DAY_MS, MINUTE_MS } from './stage.ts';
import type { Stage } from './stage.ts';

/** Everybody's own record, as they would fill it in after registering. */
export async function openRecords(stage: Stage, cast: Cast, at: Date): Promise<void> {
  const shelves = await shelvesOf(stage);
  await Promise.all(
    DEMO_PATIENTS.map((patient) => {
      const { accountId, patientId } = cast.patients.get(patient.key)!;
      const resource: Patient = {
        resourceType: 'Patient',
        id: patientId,
        name: [{ use: 'official', family: patient.family, given: patient.given }],
        gender: patient.gender,
        birthDate: patient.birthDate,
        telecom: [
          { system: 'phone', value: patient.phone },
          { system: 'email', value: patientEmail(patient) },
        ],
        address: [{ use: 'home', ...patient.address }],
        communication: [
          {
            language: { coding: [{ system: 'urn:ietf:bcp:47', code: patient.language }] },
            preferred: true,
          },
        ],
      };
      return recordsAs(stage, shelves, accountId, at).updateResource(resource);
    }),
  );
}

/** One record as somebody who may fills it in. */
export async function openRecord(
  stage: Stage,
  accountId: string,
  at: Date,
  resource: Patient,
): Promise<void> {
  await recordsAs(stage, await shelvesOf(stage), accountId, at).updateResource(resource);
}

type Past = PastMeeting & { booked: Booked };

/** Visits that took place: booked, held and written up at their own times. */
export async function playPast(
  stage: Stage,
  owner: pg.Pool,
  cast: Cast,
  offer: Offer,
): Promise<void> {
  const past: Past[] = [];
  for (const meeting of PAST_MEETINGS) {
    const wanted = new Date(
      stage.now.getTime() - meeting.daysAgo * DAY_MS - (meeting.hoursAgo ?? 0) * 60 * MINUTE_MS,
    );
    const booked = await bookFirstFree(stage, {
      accountId: cast.patients.get(meeting.patient)!.accountId,
      practitionerId: cast.doctors.get(meeting.doctor)!.practitionerId,
      visitTypeId: offer(meeting.doctor, meeting.mode),
      reason: meeting.reason,
      notBefore: wanted,
      bookedAt: new Date(wanted.getTime() - 2 * DAY_MS),
    });
    // A weekend can push the first free slot past the present; such a visit is simply still to come.
    if (booked.end < stage.now) past.push({ ...meeting, booked });
  }
  await settle(owner);
  await Promise.all(
    past.filter(({ mode }) => mode === 'video').map((meeting) => hold(stage, cast, meeting)),
  );
  await settle(owner);
  const shelves = await shelvesOf(stage);
  await Promise.all(past.map((meeting) => writeNote(stage, shelves, cast, meeting)));
}

/** The patient waits five minutes early, is admitted on time, and the doctor ends the visit a little before its end. */
async function hold(stage: Stage, cast: Cast, { patient, doctor, booked }: Past): Promise<void> {
  const visitId = booked.id;
  const seat = {
    waits: new Date(booked.start.getTime() - 5 * MINUTE_MS),
    begins: booked.start,
    ends: new Date(booked.end.getTime() - 2 * MINUTE_MS),
  };
  const patientActor = actorOf(cast.patients.get(patient)!.accountId, seat.waits);
  const doctorActor = actorOf(cast.doctors.get(doctor)!.accountId, seat.begins);
  const clientId = randomUUID();
  await changeVisit(stage.kernel('consultation', seat.waits), patientActor, {
    visitId,
    rule: takePart,
    act: (party) => ({ type: 'join', party, clientId }),
    devices: { camera: 'on', microphone: 'on' },
  });
  await changeVisit(stage.kernel('consultation', seat.begins), doctorActor, {
    visitId,
    rule: conduct,
    act: () => ({ type: 'admit' }),
  });
  await changeVisit(stage.kernel('consultation', seat.ends), doctorActor, {
    visitId,
    rule: conduct,
    act: () => ({ type: 'end' }),
  });
}

async function writeNote(
  stage: Stage,
  shelves: Shelves,
  cast: Cast,
  { patient, doctor, booked, note, signed }: Past,
): Promise<void> {
  const { accountId, practitionerId } = cast.doctors.get(doctor)!;
  const section = (key: keyof typeof SOAP_SECTIONS, title: string): CompositionSection => ({
    title,
    code: { coding: [{ system: LOINC, code: SOAP_SECTIONS[key] }] },
    text: {
      status: 'additional',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeXml(note[key])}</p></div>`,
    },
  });
  const composition: Composition = {
    resourceType: 'Composition',
    status: signed ? 'final' : 'preliminary',
    type: { coding: [{ system: LOINC, code: CONSULT_NOTE }] },
    subject: { reference: `Patient/${cast.patients.get(patient)!.patientId}` },
    encounter: { reference: `Encounter/${booked.id}` },
    date: booked.end.toISOString(),
    author: [{ reference: `Practitioner/${practitionerId}` }],
    title: note.title,
    section: [
      section('subjective', 'Subjective'),
      section('objective', 'Objective'),
      section('assessment', 'Assessment'),
      section('plan', 'Plan'),
    ],
  };
  await recordsAs(stage, shelves, accountId, booked.end).createResource(composition);
}

async function shelvesOf(stage: Stage): Promise<Shelves> {
  const { db, secrets } = stage.kernel('records');
  return { parameters: await createParameters(secrets)(db), vault: createVault(secrets) };
}

function recordsAs(stage: Stage, shelves: Shelves, accountId: string, at: Date): ActorRepository {
  return new ActorRepository({
    kernel: stage.kernel('records', at),
    ...shelves,
    actor: actorOf(accountId, at),
    base: '/fhir/R4',
  });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

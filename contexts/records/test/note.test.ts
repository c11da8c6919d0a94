import { randomUUID } from 'node:crypto';
import type { Bundle, Composition, Encounter, OperationOutcome } from '@medplum/fhirtypes';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDoctor, TestPatient } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { toNarrative } from '../domain/narrative.ts';
import { records } from '../index.ts';
import { auditRows, book, emit, fhir, ids, noteOf, paths } from './support.ts';
import type { Meeting } from './support.ts';

let hub: TestHub;
let doctor: TestDoctor;
let patient: TestPatient;
let meeting: Meeting;
beforeAll(async () => {
  hub = await startHub([records], { now: '2026-03-02T09:00:00Z' });
});
afterAll(() => hub.stop());
beforeEach(async () => {
  hub.clock.set('2026-03-02T09:00:00Z');
  doctor = await hub.actors.doctor();
  patient = await hub.actors.patient();
  meeting = await book(hub, doctor, patient);
});

const create = async (more: Partial<Composition> = {}): Promise<Composition> => {
  const { status, body } = await fhir(hub, doctor)<Composition>(
    'POST',
    'Composition',
    noteOf(doctor, patient, meeting, more),
  );
  expect(status).toBe(201);
  return body;
};
const save = <T = Composition>(note: Composition, version: string | undefined) =>
  fhir(hub, doctor)<T>(
    'PUT',
    `Composition/${note.id ?? ''}`,
    note,
    version === undefined ? {} : { 'if-match': `W/"${version}"` },
  );

describe('the encounter of a meeting', () => {
  test('follows booking, start and end, whatever their order, and keeps its versions', async () => {
    const visit = {
      visitId: meeting.id,
      clinicId: meeting.clinicId,
      practitionerId: doctor.practitionerId,
      patientId: patient.patientId,
    };
    const read = async () =>
      (await fhir(hub, patient)<Encounter>('GET', `Encounter/${meeting.id}`)).body;
    expect(await read()).toMatchObject({
      status: 'planned',
      class: { code: 'VR' },
      period: { start: '2026-03-02T09:00:00Z' },
      subject: { reference: `Patient/${patient.patientId}` },
    });
    await emit(hub, 'visit.ended.v1', meeting.id, { ...visit, at: '2026-03-02T09:20:00Z' });
    await hub.drain();
    await emit(hub, 'visit.started.v1', meeting.id, { ...visit, at: '2026-03-02T09:01:00Z' });
    await hub.drain();
    expect(await read()).toMatchObject({
      status: 'finished',
      period: { start: '2026-03-02T09:01:00Z', end: '2026-03-02T09:20:00Z' },
    });
    const { body } = await fhir(hub, doctor)<Bundle>('GET', `Encounter/${meeting.id}/_history`);
    expect(body.total).toBe(3);
  });

  test('an event delivered twice changes it once, and a cancelled one stays cancelled', async () => {
    const cancelled = randomUUID();
    const ends = { start: '2026-03-03T09:00:00Z', end: '2026-03-03T09:20:00Z' };
    const payload = {
      appointmentId: cancelled,
      clinicId: meeting.clinicId,
      practitionerId: doctor.practitionerId,
      patientId: patient.patientId,
      visitTypeId: randomUUID(),
      mode: 'in-person',
      ...ends,
    };
    await emit(hub, 'appointment.cancelled.v1', cancelled, { ...payload, cancelledBy: 'patient' });
    await emit(hub, 'appointment.booked.v1', cancelled, payload);
    await emit(hub, 'appointment.booked.v1', cancelled, payload);
    await hub.drain();
    const { body } = await fhir(hub, patient)<Encounter>('GET', `Encounter/${cancelled}`);
    expect(body).toMatchObject({
      status: 'cancelled',
      class: { code: 'AMB' },
      meta: { versionId: '1' },
    });
  });
});

describe('a note', () => {
  test('is drafted, autosaved, signed, and then read by the patient', async () => {
    const draft = await create();
    const hidden = fhir(hub, patient);
    expect((await hidden('GET', `Composition/${draft.id ?? ''}`)).status).toBe(404);
    expect(ids((await hidden<Bundle>('GET', 'Composition')).body)).toEqual([]);

    hub.clock.set('2026-03-02T09:08:00Z');
    const saved = await save({ ...draft, title: 'Follow-up' }, '1');
    expect(saved.status).toBe(200);
    const signed = await save(
      { ...saved.body, status: 'final', attester: [{ mode: 'professional', time: '2020-01-01' }] },
      '2',
    );
    expect(signed.status).toBe(200);
    expect(signed.body.attester).toEqual([
      {
        mode: 'legal',
        time: '2026-03-02T09:08:00.000Z',
        party: { reference: `Practitioner/${doctor.practitionerId}` },
      },
    ]);

    expect((await hidden<Composition>('GET', `Composition/${draft.id ?? ''}`)).body).toEqual(
      signed.body,
    );
    expect(
      ids((await hidden<Bundle>('GET', `Composition?patient=${patient.patientId}`)).body),
    ).toEqual([draft.id]);
    // The way to the signed text stays the doctor's.
    expect((await hidden<Bundle>('GET', `Composition/${draft.id ?? ''}/_history`)).body.total).toBe(
      1,
    );
    expect((await hidden('GET', `Composition/${draft.id ?? ''}/_history/1`)).status).toBe(404);
    expect(
      (await fhir(hub, doctor)<Bundle>('GET', `Composition/${draft.id ?? ''}/_history`)).body.total,
    ).toBe(3);

    const { rows } = await hub.owner.query<{ payload: object }>(
      `select payload from kernel.event where name = 'note.signed.v1' and aggregate_id = $1`,
      [draft.id],
    );
    expect(rows).toEqual([
      {
        payload: {
          compositionId: draft.id,
          encounterId: meeting.id,
          patientId: patient.patientId,
          practitionerId: doctor.practitionerId,
          at: '2026-03-02T09:08:00.000Z',
        },
      },
    ]);
    expect(
      (await auditRows(hub, doctor))
        .filter((row) => row.object_id === draft.id)
        .map((row) => row.action),
    ).toEqual(['create', 'update', 'update', 'sign', 'read']);
  });

  test('cannot change once signed, not even past the API', async () => {
    const signed = await create({ status: 'final' });
    for (const change of [
      { title: 'Other' },
      { status: 'preliminary' as const },
      { status: 'entered-in-error' as const },
    ]) {
      const answer = await save<OperationOutcome>({ ...signed, ...change }, '1');
      expect([answer.status, answer.body.issue[0]?.code]).toEqual([409, 'conflict']);
    }
    const update = `update records.resource set version = 2, content = '{}' where id = $1`;
    await expect(hub.owner.query(update, [signed.id])).rejects.toThrow('signed');
    await expect(
      hub.owner.query('delete from records.resource where id = $1', [signed.id]),
    ).rejects.toThrow('kept');
    await expect(hub.owner.query('delete from records.resource_history')).rejects.toThrow('kept');
    await expect(
      hub.owner.query(`update records.resource_history set content = '{}'`),
    ).rejects.toThrow('kept');
  });

  test('takes addenda once signed, and only then', async () => {
    const draft = await create();
    const appends = [
      { code: 'appends' as const, targetReference: { reference: `Composition/${draft.id ?? ''}` } },
    ];
    const addendum = noteOf(doctor, patient, meeting, {
      status: 'final',
      relatesTo: appends,
      section: [
        {
          title: 'Addendum',
          text: { status: 'additional', div: toNarrative('Laboratory came back normal.') },
        },
      ],
    });
    const early = await fhir(hub, doctor)<OperationOutcome>('POST', 'Composition', addendum);
    expect([early.status, paths(early.body)]).toEqual([
      422,
      ['Composition.relatesTo[0].targetReference'],
    ]);
    await save({ ...draft, status: 'final' }, '1');
    const added = await fhir(hub, doctor)<Composition>('POST', 'Composition', addendum);
    expect([added.status, added.body.attester?.[0]?.mode]).toEqual([201, 'legal']);
    const found = await fhir(hub, patient)<Bundle>(
      'GET',
      `Composition?related-ref=Composition/${draft.id ?? ''}`,
    );
    expect(ids(found.body)).toEqual([added.body.id]);
  });

  test('exists once for an encounter and author', async () => {
    await create();
    const second = await fhir(hub, doctor)('POST', 'Composition', noteOf(doctor, patient, meeting));
    expect(second.status).toBe(409);
  });

  test('is refused with a path for each fault', async () => {
    const other = await hub.actors.patient();
    const elsewhere = await book(hub, doctor, other);
    const post = async (more: Partial<Composition>) => {
      const { status, body } = await fhir(hub, doctor)<OperationOutcome>(
        'POST',
        'Composition',
        noteOf(doctor, patient, meeting, more),
      );
      return [status, ...paths(body)];
    };
    expect(await post({ encounter: { reference: `Encounter/${elsewhere.id}` } })).toEqual([
      422,
      'Composition.encounter',
    ]);
    expect(await post({ encounter: { reference: `Encounter/${randomUUID()}` } })).toEqual([
      422,
      'Composition.encounter',
    ]);
    expect(await post({ status: 'amended' })).toEqual([422, 'Composition.status']);
    expect(await post({ type: { text: 'note' } })).toEqual([422, 'Composition.type']);
    expect(await post({ section: [] as never })).toEqual([422, 'Composition.section']);
    expect(await post({ status: 'final', section: undefined })).toEqual([
      422,
      'Composition.section',
    ]);
    expect(
      await post({
        section: [{ title: 'x', text: { status: 'additional', div: toNarrative('x') } }],
      }),
    ).toEqual([422, 'Composition.section[0].code']);
    expect(await post({ subject: undefined })).toEqual([
      422,
      'Composition.subject',
      'Composition.encounter',
    ]);
    const { id: _id, ...rest } = noteOf(doctor, patient, meeting);
    const draft = await create(rest);
    const moved = await save<OperationOutcome>(
      { ...draft, subject: { reference: `Patient/${other.patientId}` } },
      '1',
    );
    expect(moved.status).toBe(422);
    expect(paths(moved.body)).toContain('Composition.subject');
  });

  test('needs the version that a save replaces; of 50 writers each save is one version, none lost', async () => {
    let note = await create();
    expect((await save(note, undefined)).status).toBe(428);
    const stale = await Promise.all(
      Array.from({ length: 50 }, (_, at) => save({ ...note, title: `Writer ${at}` }, '1')),
    );
    expect(stale.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(stale.filter(({ status }) => status === 412)).toHaveLength(49);

    // Each writer takes the newest version and tries again until its own line is in.
    const writers = Array.from({ length: 50 }, async (_, at) => {
      for (;;) {
        const { body } = await fhir(hub, doctor)<Composition>(
          'GET',
          `Composition/${note.id ?? ''}`,
        );
        const answer = await save({ ...body, title: `${body.title};${at}` }, body.meta?.versionId);
        if (answer.status === 200) return;
        expect(answer.status).toBe(412);
      }
    });
    await Promise.all(writers);
    note = (await fhir(hub, doctor)<Composition>('GET', `Composition/${note.id ?? ''}`)).body;
    expect(note.meta?.versionId).toBe('52');
    expect(
      note.title
        ?.split(';')
        .slice(1)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 50 }, (_, at) => at));
  }, 120_000);
});

describe('who sees and writes a note', () => {
  test('only doctors with care, with a second factor; writing is the author alone', async () => {
    const draft = await create();
    const address = `Composition/${draft.id ?? ''}`;
    const weak = await hub.actors.session(doctor, { mfa: false });
    expect((await fhir(hub, weak)('GET', address)).status).toBe(404);
    expect((await fhir(hub, weak)('PUT', address, draft, { 'if-match': 'W/"1"' })).status).toBe(
      403,
    );
    for (const stranger of [
      await hub.actors.patient(),
      await hub.actors.doctor({ clinicId: doctor.clinicId }),
      await hub.actors.desk({ clinicId: doctor.clinicId }),
      await hub.actors.admin({ clinicId: doctor.clinicId }),
    ]) {
      const call = fhir(hub, stranger);
      expect((await call('GET', address)).status).toBe(404);
      expect((await call('GET', `Encounter/${meeting.id}`)).status).toBe(404);
      expect(
        (await call<Bundle>('GET', `Composition?encounter=${meeting.id}&_total=accurate`)).body
          .total,
      ).toBe(0);
      expect((await call('PUT', address, draft, { 'if-match': 'W/"1"' })).status).toBeOneOf([
        403, 404,
      ]);
    }
    const colleague = await hub.actors.doctor({ clinicId: doctor.clinicId });
    await hub.actors.relate(colleague.practitionerId, 'care', patient.patientId);
    expect((await fhir(hub, colleague)('GET', address)).status).toBe(200);
    expect(
      (await fhir(hub, colleague)('PUT', address, draft, { 'if-match': 'W/"1"' })).status,
    ).toBe(403);
    // In another's name, or as the patient.
    expect(
      (await fhir(hub, colleague)('POST', 'Composition', noteOf(doctor, patient, meeting))).status,
    ).toBe(403);
    expect(
      (await fhir(hub, patient)('POST', 'Composition', noteOf(doctor, patient, meeting))).status,
    ).toBe(403);
  });

  test('the desk sees the name of who comes to its clinic, and no more', async () => {
    await fhir(hub, patient)('PUT', `Patient/${patient.patientId}`, {
      resourceType: 'Patient',
      id: patient.patientId,
      name: [{ text: 'Ruth' }],
    });
    const desk = await hub.actors.desk({ clinicId: doctor.clinicId });
    const call = fhir(hub, desk);
    expect((await call('GET', `Patient/${patient.patientId}`)).status).toBe(200);
    expect(ids((await call<Bundle>('GET', 'Patient?name=ru')).body)).toEqual([patient.patientId]);
    expect((await call('GET', `Encounter/${meeting.id}`)).status).toBe(404);
    expect(
      (await fhir(hub, await hub.actors.desk())('GET', `Patient/${patient.patientId}`)).status,
    ).toBe(404);
    expect((await fhir(hub, doctor)('GET', `Patient/${patient.patientId}`)).status).toBe(200);
  });
});

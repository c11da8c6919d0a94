import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor, TestDoctor } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { DB } from '../../../../contexts/identity/store/types.gen.ts';
import { lastMail, openBrowser } from '../../../../contexts/identity/test/browser.ts';
import { forgetGuests } from '../../../../contexts/identity/usecases/guests.ts';
import type { Erasure, Export } from '../../../../contexts/privacy/schemas.ts';
import { loadContexts } from '../../contexts.ts';
import { openClinic, send } from './person.ts';
import { scanDatabase, scanFiles, scanLog } from './scan.ts';
import { unzip } from './unzip.ts';

const DAY = 24 * 3_600_000;
let hub: TestHub;
let clinicId: string;
let visitTypeId: string;
let doctor: TestDoctor;
let dataDir: string;
const log: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-guests-'));
  hub = await startHub(await loadContexts(undefined), {
    onLog: (line) => void log.push(line),
    config: { dataDir },
  });
  ({ clinicId, doctor, visitTypeId } = await openClinic(hub));
});
afterAll(async () => {
  await hub?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Someone {
  givenName: string;
  familyName: string;
  birthDate: string;
  email: string;
}

const traces = async (words: readonly string[]): Promise<string[]> => [
  ...new Set(
    [
      ...(await scanDatabase(hub.owner, words)),
      ...(await scanFiles(dataDir, words)),
      ...scanLog(log, words),
    ].map(({ place, word }) => `${place}: ${word}`),
  ),
];

/** A guest who has proved their address and written who they are, as the web app does. */
async function comeIn(person: Someone) {
  const browser = openBrowser(hub);
  const { email, ...who } = person;
  await browser.post('guests', { email, locale: 'de' });
  const { code } = (await lastMail(hub, email)).params;
  await browser.post('guests/verify', { code, ...who });
  const { accessToken, account } = (await browser.post('token')).json() as {
    accessToken: string;
    account: { id: string; patientId: string };
  };
  const actor: TestActor = {
    accountId: account.id,
    sessionId: '',
    token: accessToken,
    headers: { authorization: `Bearer ${accessToken}` },
  };
  await send(hub, actor, 'PUT', `/fhir/R4/Patient/${account.patientId}`, {
    resourceType: 'Patient',
    id: account.patientId,
    name: [{ family: who.familyName, given: [who.givenName] }],
    birthDate: who.birthDate,
    telecom: [{ system: 'email', value: email }],
  });
  return { actor, account };
}

async function book(actor: TestActor, patientId?: string): Promise<void> {
  const from = new Date(hub.clock.now().getTime() + DAY);
  const query = new URLSearchParams({
    visitTypeId,
    from: from.toISOString(),
    to: new Date(from.getTime() + DAY).toISOString(),
  });
  const { slots } = await send<{ slots: { start: string }[] }>(
    hub,
    actor,
    'GET',
    `/api/v1/scheduling/practitioners/${doctor.practitionerId}/slots?${query}`,
  );
  await send(hub, actor, 'POST', '/api/v1/scheduling/appointments', {
    practitionerId: doctor.practitionerId,
    visitTypeId,
    start: slots[4]!.start,
    ...(patientId && { patientId }),
  });
  await hub.drain();
}

async function copyOf(actor: TestActor, patientId?: string): Promise<string> {
  const payload = { locale: 'de', ...(patientId && { patientId }) };
  const { id } = await send<Export>(hub, actor, 'POST', '/api/v1/privacy/exports', payload);
  await hub.drain();
  const { rawPayload } = await hub.app.inject({
    url: `/api/v1/privacy/exports/${id}/file`,
    headers: actor.headers,
  });
  return [...(await unzip(rawPayload)).values()].map(String).join('\n');
}

async function erase(actor: TestActor, patientId?: string): Promise<void> {
  const payload = { locale: 'de', ...(patientId && { patientId }) };
  const { id } = await send<Erasure>(hub, actor, 'POST', '/api/v1/privacy/erasures', payload);
  await hub.drain();
  await send(hub, actor, 'POST', `/api/v1/privacy/erasures/${id}/confirm`, {});
  await hub.drain();
}

describe('a guest', () => {
  test('gets a copy, and is erased everywhere, by the same routes as anybody', async () => {
    const person = {
      givenName: 'Hadumoth',
      familyName: 'Kranichsteiner',
      birthDate: '1961-11-13',
      email: 'h.kranichsteiner@example.org',
    };
    const words = Object.values(person);
    const { actor } = await comeIn(person);
    await book(actor);
    expect((await traces(words)).length).toBeGreaterThan(2);
    const copy = await copyOf(actor);
    for (const word of words) expect(copy).toContain(word);
    await erase(actor);
    expect(await traces(words)).toEqual([]);
  }, 60_000);

  test('who never had a visit is forgotten everywhere after a month', async () => {
    const person = {
      givenName: 'Wunibald',
      familyName: 'Zeisigmann',
      birthDate: '1973-04-19',
      email: 'w.zeisigmann@example.org',
    };
    await comeIn(person);
    await hub.drain();
    hub.clock.advance(31 * DAY);
    await forgetGuests(hub.kernel<DB>('identity'));
    await hub.drain();
    expect(await traces(Object.values(person))).toEqual([]);
  }, 60_000);
});

describe('a caller', () => {
  test('is given a copy and erased everywhere, as the administrator of their clinic asks, and no other', async () => {
    const person = {
      givenName: 'Gerhild',
      familyName: 'Moosgruber',
      birthDate: '1938-12-01',
      phone: '+49 171 5550143',
      email: 'g.moosgruber@example.org',
    };
    const words = Object.values(person);
    const [desk, admin, other] = [
      await hub.actors.desk({ clinicId }),
      await hub.actors.admin({ clinicId }),
      await hub.actors.admin(),
    ];
    const url = `/api/v1/records/clinics/${clinicId}/patients`;
    const { id } = await send<{ id: string }>(hub, desk, 'POST', url, person);
    await hub.drain();
    await book(desk, id);
    const copy = await copyOf(admin, id);
    for (const word of words) expect(copy).toContain(word);
    await expect(erase(other, id)).rejects.toThrow('forbidden');
    await expect(erase(desk, id)).rejects.toThrow('forbidden');
    await erase(admin, id);
    expect(await traces(words)).toEqual([]);
    const { rows } = await hub.owner.query(
      `select 1 from scheduling.clinic_patient where patient_id = $1
       union all select 1 from records.registered_patient where patient_id = $1
       union all select 1 from privacy.patient_clinic where patient_id = $1`,
      [id],
    );
    expect(rows).toEqual([]);
  }, 60_000);
});

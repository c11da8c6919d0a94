import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RETENTION_BASES } from '@hub/contracts/privacy.ts';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import type { RequestList } from '../log-schemas.ts';
import type { Erasure, Receipt } from '../schemas.ts';
import { pdfText } from './pdf-text.ts';
import { startPrivacy } from './support.ts';
import type { PrivacyHub } from './support.ts';

let hub: PrivacyHub;
let patient: TestPatient;
beforeAll(async () => {
  hub = await startPrivacy();
});
afterAll(() => hub.stop());
beforeEach(async () => {
  hub.others.failing.clear();
  hub.others.erasures.clear();
  patient = await hub.actors.patient();
});

const UNTIL = '2036-11-22T00:00:00.000Z';
const url = '/api/v1/privacy/erasures';
const ask = (actor: TestActor, payload: object = {}) =>
  hub.app.inject({ method: 'POST', url, headers: actor.headers, payload });
const look = async (actor: TestActor, id: string) =>
  (await hub.app.inject({ url: `${url}/${id}`, headers: actor.headers })).json<Erasure>();
const confirm = (actor: TestActor, id: string) =>
  hub.app.inject({
    method: 'POST',
    url: `${url}/${id}/confirm`,
    headers: actor.headers,
    payload: {},
  });
const receipt = (id: string) => hub.app.inject({ url: `/api/v1/privacy/receipts/${id}` });
const previewed = async (actor: TestActor, payload: object = {}): Promise<string> => {
  const { id } = (await ask(actor, payload)).json<Erasure>();
  await hub.drain();
  return id;
};

describe('an erasure', () => {
  test('first shows what would go and what must stay, and takes nothing before it is confirmed', async () => {
    hub.others.erasures.set('records', {
      erased: [{ kind: 'note-draft', count: 2 }],
      kept: [{ kind: 'note-signed', count: 3, basis: 'de-bgb-630f', until: UNTIL }],
    });
    hub.others.erasures.set('scheduling', {
      erased: [{ kind: 'appointment', count: 4 }],
      kept: [],
    });
    await hub.app.inject({
      method: 'POST',
      url: '/api/v1/privacy/consents',
      headers: patient.headers,
      payload: { consents: [{ purpose: 'terms', version: 1, given: true }] },
    });
    const { id, state } = (await ask(patient, { locale: 'de' })).json<Erasure>();
    expect(state).toBe('previewing');
    expect((await confirm(patient, id)).json()).toMatchObject({ code: 'erasure_not_ready' });
    expect((await receipt(id)).statusCode).toBe(404);

    await hub.drain();
    const shown = await look(patient, id);
    expect(shown).toMatchObject({ state: 'previewed', confirmedAt: null });
    expect(shown.erased).toEqual(
      expect.arrayContaining([
        { kind: 'note-draft', count: 2 },
        { kind: 'appointment', count: 4 },
      ]),
    );
    expect(shown.kept).toEqual(
      expect.arrayContaining([
        { kind: 'note-signed', count: 3, basis: 'de-bgb-630f', until: UNTIL },
        expect.objectContaining({ kind: 'consent', count: 1, basis: 'gdpr-7-1' }),
        expect.objectContaining({ kind: 'audit-entry', basis: 'gdpr-5-2', until: null }),
      ]),
    );

    expect((await confirm(patient, id)).json()).toMatchObject({ state: 'erasing' });
    expect((await confirm(patient, id)).json()).toMatchObject({ code: 'erasure_under_way' });
    await hub.drain();
    const { id: number, ...done } = (await receipt(id)).json<Receipt>();
    expect(number).toBe(id);
    expect(done).toMatchObject({ state: 'done', doneAt: expect.any(String) });
    expect(done.kept).toContainEqual({
      kind: 'note-signed',
      count: 3,
      basis: 'de-bgb-630f',
      until: UNTIL,
      law: RETENTION_BASES['de-bgb-630f'],
    });

    // The receipt names nobody, here and in the database.
    const { rows } = await hub.owner.query('select * from privacy.request where id = $1', [id]);
    expect(JSON.stringify([done, rows])).not.toContain(patient.patientId);
    expect(JSON.stringify([done, rows])).not.toContain(patient.accountId);
    expect(
      (await hub.app.inject({ url: `${url}/${id}`, headers: patient.headers })).statusCode,
    ).toBe(404);

    const pdf = await hub.app.inject({ url: `/api/v1/privacy/receipts/${id}/pdf` });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const text = await pdfText(pdf.rawPayload);
    for (const words of [
      'Löschbestätigung',
      id,
      'Termine: 4',
      'Unterschriebene Befunde: 3, bis 22. November 2036',
      '§ 630f Abs. 3 BGB',
      'Diese Bestätigung nennt niemanden',
    ])
      expect(text).toContain(words);
  });

  test('can be looked at again and again; only the last preview stays', async () => {
    const first = await previewed(patient);
    const second = await previewed(patient);
    expect(await look(patient, second)).toMatchObject({ state: 'previewed' });
    expect((await confirm(patient, first)).statusCode).toBe(404);
  });

  test('ends a restriction, takes prepared copies, and leaves proofs of consent for their time', async () => {
    await hub.app.inject({
      method: 'PUT',
      url: '/api/v1/privacy/restriction',
      headers: patient.headers,
      payload: { ground: 'unlawful' },
    });
    await hub.app.inject({
      method: 'POST',
      url: '/api/v1/privacy/exports',
      headers: patient.headers,
      payload: {},
    });
    await hub.drain();
    const files = async () =>
      (
        await hub.owner.query(
          'select 1 from kernel.file f join kernel.file_key k on k.id = f.key_id where k.owner = $1',
          [patient.patientId],
        )
      ).rowCount;
    expect(await files()).toBeGreaterThan(1);
    const id = await previewed(patient);
    expect(await files()).toBeGreaterThan(1);
    await confirm(patient, id);
    await hub.drain();
    expect((await receipt(id)).json<Receipt>().erased).toEqual(
      expect.arrayContaining([
        { kind: 'export', count: 1 },
        { kind: 'restriction', count: 1 },
        { kind: 'file', count: expect.any(Number) },
      ]),
    );
    expect(await files()).toBe(0);
    const { rowCount } = await hub.owner.query(
      "select 1 from kernel.relation where subject = $1 and kind = 'restricted' and valid_until is null",
      [patient.patientId],
    );
    expect(rowCount).toBe(0);
  });

  test('is refused to who works for a clinic, with the way out', async () => {
    const doctor = await hub.actors.doctor();
    expect((await ask(doctor)).json()).toMatchObject({
      status: 409,
      code: 'staff_account',
      roles: ['doctor'],
      clinicIds: [doctor.clinicId],
    });
    const platform = await hub.actors.platformAdmin();
    expect((await ask(platform)).json()).toMatchObject({
      roles: ['platform-admin'],
      clinicIds: [],
    });
    // Also where they were hired between the look and the confirmation.
    const id = await previewed(patient);
    await hub.actors.relate(patient.accountId, 'desk', crypto.randomUUID());
    expect((await confirm(patient, id)).json()).toMatchObject({ code: 'staff_account' });
  });

  test('of a child is for its guardian; of a dependant with an account it is not', async () => {
    const child = crypto.randomUUID();
    const guardian = await hub.actors.guardian(child);
    const id = await previewed(guardian, { patientId: child });
    expect((await confirm(guardian, id)).statusCode).toBe(202);
    await hub.drain();
    expect((await receipt(id)).json()).toMatchObject({ state: 'done' });

    const adult = await hub.actors.patient();
    await hub.actors.relate(guardian.accountId, 'guardian', adult.patientId);
    expect((await ask(guardian, { patientId: adult.patientId })).json()).toMatchObject({
      status: 409,
      code: 'dependant_has_account',
    });
    expect((await ask(patient, { patientId: child })).statusCode).toBe(403);
  });

  test('of a child is not for one guardian alone while another acts for it too', async () => {
    const child = crypto.randomUUID();
    const [parent, other] = [await hub.actors.guardian(child), await hub.actors.guardian(child)];
    expect((await ask(parent, { patientId: child })).json()).toMatchObject({
      status: 409,
      code: 'other_guardian',
    });
    const end = (accountId: string) =>
      hub.owner.query('select kernel.revoke_relation($1, $2, $3, $4)', [
        accountId,
        'guardian',
        child,
        hub.clock.now(),
      ]);
    await end(other.accountId);
    const id = await previewed(parent, { patientId: child });
    // The other parent comes between what was shown and what is done.
    await hub.actors.relate(other.accountId, 'guardian', child);
    expect((await confirm(parent, id)).json()).toMatchObject({ code: 'other_guardian' });
    await end(other.accountId);
    expect((await confirm(parent, id)).statusCode).toBe(202);
  });

  test('needs a fresh proof at each step, and nobody else’s will do', async () => {
    const id = await previewed(patient);
    const { accountId, sessionId } = patient;
    const token = await hub.tokens.sign({
      accountId,
      sessionId,
      mfa: false,
      provedSecondsAgo: 660,
    });
    const tired = { ...patient, headers: { authorization: `Bearer ${token}` } };
    for (const response of [await ask(tired), await confirm(tired, id)])
      expect(response.json()).toMatchObject({ status: 403, code: 'fresh_factor_required' });
    expect((await confirm(await hub.actors.patient(), id)).statusCode).toBe(404);
  });
});

describe('a part that fails', () => {
  test('leaves the erasure open and seen, and the counts of the others stand when it comes', async () => {
    hub.others.erasures.set('scheduling', {
      erased: [{ kind: 'appointment', count: 1 }],
      kept: [],
    });
    const id = await previewed(patient);
    hub.others.failing.add('consultation');
    await confirm(patient, id);
    await hub.drain();
    expect((await receipt(id)).json()).toMatchObject({ state: 'failed', doneAt: null });
    hub.others.failing.clear();
    hub.others.erasures.clear();
    await hub.retryWork();
    expect((await receipt(id)).json()).toMatchObject({
      state: 'done',
      erased: [{ kind: 'appointment', count: 1 }],
    });
  });
});

describe('a context that is missing', () => {
  let partial: PrivacyHub;
  const log: string[] = [];
  beforeAll(async () => {
    partial = await startPrivacy({ without: 'records', onLog: (line) => void log.push(line) });
  });
  afterAll(() => partial.stop());

  test('is not passed over: the request fails loudly, and the platform can ask again', async () => {
    const person = await partial.actors.patient();
    const { id } = (
      await partial.app.inject({ method: 'POST', url, headers: person.headers, payload: {} })
    ).json<Erasure>();
    await partial.drain();
    const state = async (): Promise<Erasure> =>
      (await partial.app.inject({ url: `${url}/${id}`, headers: person.headers })).json();
    expect(await state()).toMatchObject({ state: 'previewing' });

    partial.clock.advance(16 * 60_000);
    await partial.owner.query("select graphile_worker.add_job('job:privacy:watch-requests')");
    await partial.drain();
    const fresh = await partial.actors.session(person, { mfa: false });
    person.headers = fresh.headers;
    expect(await state()).toMatchObject({ state: 'failed' });
    expect(log.some((line) => line.includes('did not come') && line.includes('records'))).toBe(
      true,
    );

    const platform = await partial.actors.platformAdmin();
    const { items } = (
      await partial.app.inject({
        url: '/api/v1/privacy/requests?state=failed',
        headers: platform.headers,
      })
    ).json<RequestList>();
    expect(items).toMatchObject([{ id, kind: 'erasure' }]);
    const again = (request: string) =>
      partial.app.inject({
        method: 'POST',
        url: `/api/v1/privacy/requests/${request}/retry`,
        headers: platform.headers,
      });
    expect((await again(id)).statusCode).toBe(202);
    const { rows } = await partial.owner.query<{ payload: { contexts: string[] } }>(
      "select payload from kernel.event where aggregate_id = $1 and name like 'privacy.erasure-preview%' order by sequence desc limit 1",
      [id],
    );
    expect(rows[0]?.payload.contexts).toEqual(['records']);
    expect((await again(crypto.randomUUID())).json()).toMatchObject({ code: 'nothing_to_retry' });
    expect(
      (
        await partial.app.inject({
          method: 'POST',
          url: `/api/v1/privacy/requests/${id}/retry`,
          headers: person.headers,
        })
      ).statusCode,
    ).toBe(403);
  });
});

describe('what is purged', () => {
  test('is reported each night, and only the platform reads it', async () => {
    for (const context of ['privacy', 'kernel'])
      await hub.owner.query(`select graphile_worker.add_job('job:${context}:purge')`);
    await hub.drain();
    const platform = await hub.actors.platformAdmin();
    const read = (actor: TestActor, query = '') =>
      hub.app.inject({ url: `/api/v1/privacy/purge-reports${query}`, headers: actor.headers });
    const { items } = (await read(platform)).json<{
      items: { context: string; before: string; at: string; counts: { kind: string }[] }[];
    }>();
    expect(items.map(({ context }) => context).toSorted()).toEqual(['kernel', 'privacy']);
    const [report] = items;
    const days = (Date.parse(report!.at) - Date.parse(report!.before)) / 86_400_000;
    expect(days).toBeGreaterThan(87);
    expect(days).toBeLessThanOrEqual(92);
    const first = (await read(platform, '?limit=1')).json<{ items: object[]; next: string }>();
    const second = (await read(platform, `?limit=1&before=${first.next}`)).json<{
      items: object[];
      next: null;
    }>();
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    expect((await read(patient)).statusCode).toBe(403);
    expect((await read(await hub.actors.admin())).statusCode).toBe(403);
  });

  test('takes receipts after three years, and proofs of consent after their time', async () => {
    await hub.app.inject({
      method: 'POST',
      url: '/api/v1/privacy/consents',
      headers: patient.headers,
      payload: { consents: [{ purpose: 'terms', version: 1, given: true }] },
    });
    const id = await previewed(patient);
    await confirm(patient, id);
    await hub.drain();
    const proofs = async () =>
      (
        await hub.owner.query('select 1 from privacy.consent where subject_id = $1', [
          patient.patientId,
        ])
      ).rowCount;
    const now = hub.clock.now();
    const purgeAfter = async (years: number, days: number): Promise<void> => {
      const then = new Date(now);
      then.setUTCFullYear(then.getUTCFullYear() + years);
      hub.clock.set(new Date(then.getTime() + days * 86_400_000));
      await hub.owner.query("select graphile_worker.add_job('job:privacy:purge')");
      await hub.drain();
    };
    await purgeAfter(3, -1);
    expect([(await receipt(id)).statusCode, await proofs()]).toEqual([200, 1]);
    await purgeAfter(3, 1);
    expect([(await receipt(id)).statusCode, await proofs()]).toEqual([404, 1]);
    await purgeAfter(4, 1);
    expect(await proofs()).toBe(0);
    hub.clock.set(now);
  });
});

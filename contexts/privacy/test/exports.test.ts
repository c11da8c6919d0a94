import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import type { TestActor, TestPatient } from '@hub/testkit/actors.ts';
import type { RequestList } from '../log-schemas.ts';
import type { Export } from '../schemas.ts';
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
  hub.others.exports.clear();
  patient = await hub.actors.patient();
});

const url = '/api/v1/privacy/exports';
const ask = (actor: TestActor, payload: object = {}) =>
  hub.app.inject({ method: 'POST', url, headers: actor.headers, payload });
const look = async (actor: TestActor, id: string) =>
  (await hub.app.inject({ url: `${url}/${id}`, headers: actor.headers })).json<Export>();
const download = (actor: TestActor, id: string) =>
  hub.app.inject({ url: `${url}/${id}/file`, headers: actor.headers });

/** Every file of a ZIP archive, by name. */
const unzip = (archive: Buffer): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });

const RECORD = {
  patient: {
    resourceType: 'Patient',
    id: crypto.randomUUID(),
    name: [{ given: ['Zoë'], family: 'Łukaszewicz' }],
    birthDate: '1985-04-12',
    gender: 'female',
    telecom: [{ system: 'phone', value: '+49 30 1234567' }],
    address: [{ line: ['Große Straße 5'], postalCode: '10115', city: 'Berlin', country: 'DE' }],
    contact: [
      { name: { text: 'Олена Шевченко' }, telecom: [{ system: 'phone', value: '+49 176 99' }] },
    ],
  },
  note: {
    resourceType: 'Composition',
    id: crypto.randomUUID(),
    date: '2026-02-01T09:00:00Z',
    title: 'Konsultation',
    section: [
      {
        title: 'Beurteilung',
        text: {
          status: 'additional',
          div: '<div><p>Muttermal &amp; Haut unauff&#228;llig</p><ul><li>Kontrolle</li></ul></div>',
        },
      },
    ],
  },
};

describe('a copy of everything', () => {
  test('is prepared in the background, with progress, and comes as a ZIP that a person and a system can read', async () => {
    hub.others.exports.set('records', {
      data: { formerVersions: [] },
      fhir: [RECORD.patient, RECORD.note],
      files: [
        { name: '../Röntgen: links.png', contentType: 'image/png', data: Buffer.from('pixels') },
      ],
    });
    hub.others.exports.set('scheduling', {
      data: {
        appointments: [
          {
            practitionerId: crypto.randomUUID(),
            clinicId: crypto.randomUUID(),
            mode: 'video',
            start: '2026-02-01T09:00:00Z',
            state: 'booked',
            reason: 'Husten seit Montag',
          },
        ],
      },
    });
    await hub.app.inject({
      method: 'POST',
      url: '/api/v1/privacy/consents',
      headers: patient.headers,
      payload: { consents: [{ purpose: 'terms', version: 1, given: true }] },
    });
    const asked = await ask(patient, { locale: 'de' });
    expect(asked.statusCode).toBe(202);
    const { id, state, contexts } = asked.json<Export>();
    expect(state).toBe('preparing');
    expect(contexts).toEqual(CONTEXTS.map((context) => ({ context, state: 'waiting' })));
    expect((await download(patient, id)).json()).toMatchObject({ code: 'export_not_ready' });

    await hub.drain();
    const ready = await look(patient, id);
    expect(ready).toMatchObject({ state: 'ready', downloadedAt: null });
    expect(ready.contexts.every((part) => part.state === 'done')).toBe(true);

    const response = await download(patient, id);
    expect(response.headers['content-type']).toBe('application/zip');
    const files = await unzip(response.rawPayload);
    expect([...files.keys()].toSorted()).toEqual(
      [
        'README.txt',
        'record.pdf',
        'fhir-bundle.json',
        ...CONTEXTS.map((context) => `data/${context}.json`),
        'files/records/1-_Röntgen_ links.png',
      ].toSorted(),
    );
    expect(files.get('README.txt')!.toString()).toContain('Eine Kopie Ihrer Daten');
    expect(files.get('files/records/1-_Röntgen_ links.png')!.toString()).toBe('pixels');
    expect(JSON.parse(files.get('fhir-bundle.json')!.toString())).toMatchObject({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: expect.stringMatching(/^http.*\/fhir\/R4\/Patient\//),
          resource: { id: RECORD.patient.id },
        },
        { resource: { resourceType: 'Composition' } },
      ],
    });
    const text = await pdfText(files.get('record.pdf')!);
    for (const words of [
      'Ihre Akte',
      'Zoë Łukaszewicz',
      '12. April 1985',
      '+49 30 1234567',
      'Große Straße 5, 10115 Berlin, DE',
      'Олена Шевченко',
      'Husten seit Montag',
      'Muttermal & Haut unauffällig',
      '• Kontrolle',
      'Nutzungsbedingungen: Fassung 1: erteilt',
      'Wer nachgesehen hat',
      'Seite 1 von',
    ])
      expect(text).toContain(words);
    expect((await look(patient, id)).downloadedAt).not.toBeNull();
  });

  test('is told by mail, without anything personal in the event', async () => {
    const { id } = (await ask(patient)).json<Export>();
    await hub.drain();
    expect(await look(patient, id)).toMatchObject({ state: 'ready' });
    const { rows } = await hub.owner.query<{
      payload: { mailId: string; template: string; sealed: string };
    }>(
      "select payload from kernel.event where name = 'mail.requested.v1' order by at desc limit 1",
    );
    const mail = hub.kernel('privacy').mail.open(rows[0]!.payload as never);
    expect(mail).toMatchObject({ template: 'export-ready', to: { account: patient.accountId } });
    expect(JSON.stringify(rows)).not.toContain(patient.accountId);
  });

  test('is one at a time, and only for who asked', async () => {
    const { id } = (await ask(patient)).json<Export>();
    expect((await ask(patient)).json()).toMatchObject({ status: 409, code: 'export_under_way' });
    await hub.drain();
    const stranger = await hub.actors.patient();
    expect((await download(stranger, id)).statusCode).toBe(404);
    expect(
      (await hub.app.inject({ url: `${url}/${id}`, headers: stranger.headers })).statusCode,
    ).toBe(404);
    expect((await ask(patient)).statusCode).toBe(202);
  });

  test('needs a fresh proof to be asked for and to be taken', async () => {
    const { id } = (await ask(patient)).json<Export>();
    await hub.drain();
    const { accountId, sessionId } = patient;
    const token = await hub.tokens.sign({
      accountId,
      sessionId,
      mfa: false,
      provedSecondsAgo: 660,
    });
    const tired = { ...patient, headers: { authorization: `Bearer ${token}` } };
    for (const response of [await ask(tired), await download(tired, id)])
      expect(response.json()).toMatchObject({ status: 403, code: 'fresh_factor_required' });
    expect(await look(tired, id)).toMatchObject({ state: 'ready' });
  });

  test('a guardian gets one of whom they act for, for as long as they do, and nothing of an account', async () => {
    const child = crypto.randomUUID();
    const guardian = await hub.actors.guardian(child);
    const { id, patientId } = (await ask(guardian, { patientId: child })).json<Export>();
    expect(patientId).toBe(child);
    const { rows } = await hub.owner.query<{ payload: object }>(
      "select payload from kernel.event where name = 'privacy.export-requested.v1' and aggregate_id = $1",
      [id],
    );
    expect(rows[0]?.payload).toMatchObject({ accountId: null, patientId: child });
    await hub.drain();
    expect((await download(guardian, id)).statusCode).toBe(200);
    await hub.owner.query("select kernel.revoke_relation($1, 'guardian', $2, $3)", [
      guardian.accountId,
      child,
      hub.clock.now(),
    ]);
    expect((await download(guardian, id)).statusCode).toBe(404);
    expect((await ask(guardian, { patientId: child })).statusCode).toBe(403);
  });

  test('is gone after a week', async () => {
    const { id } = (await ask(patient)).json<Export>();
    await hub.drain();
    hub.clock.advance(7 * 24 * 3_600_000);
    const fresh = await hub.actors.session(patient, { mfa: false });
    expect((await download(fresh, id)).json()).toMatchObject({
      status: 410,
      code: 'export_expired',
    });
    for (const job of ['job:privacy:watch-requests', 'job:kernel:sweep-files'])
      await hub.owner.query('select graphile_worker.add_job($1)', [job]);
    await hub.drain();
    expect(await look(fresh, id)).toMatchObject({ state: 'expired', size: null });
    expect(
      (
        await hub.owner.query(
          "select 1 from kernel.file where kind = 'export' and expires_at <= $1",
          [hub.clock.now()],
        )
      ).rowCount,
    ).toBe(0);
  });
});

describe('a part that fails', () => {
  test('is seen by the person and the platform, tried again by itself, and then all goes on', async () => {
    hub.others.failing.add('records');
    const { id } = (await ask(patient)).json<Export>();
    await hub.drain();
    const failed = await look(patient, id);
    expect(failed.state).toBe('failed');
    expect(failed.contexts.filter(({ state }) => state === 'failed')).toEqual([
      { context: 'records', state: 'failed' },
    ]);
    const platform = await hub.actors.platformAdmin();
    const requests = await hub.app.inject({
      url: '/api/v1/privacy/requests?state=failed',
      headers: platform.headers,
    });
    expect(requests.json<RequestList>().items).toMatchObject([{ id, kind: 'export' }]);
    expect(requests.body).not.toContain(patient.accountId);
    expect(requests.body).not.toContain(patient.patientId);

    hub.others.failing.clear();
    await hub.retryWork();
    expect(await look(patient, id)).toMatchObject({ state: 'ready' });
  });
});

import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import type { Erasure, Export, Receipt } from '../../../../contexts/privacy/schemas.ts';
import { faultsOf } from '../../../../contexts/records/fhir/validate.ts';
import { WORDS, startWorld } from './person.ts';
import type { World } from './person.ts';
import { scanDatabase, scanFiles, scanLog } from './scan.ts';
import type { Hit } from './scan.ts';
import { unzip } from './unzip.ts';

let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-privacy-'));
  world = await startWorld(dataDir);
});
afterAll(async () => {
  await world?.hub.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const ALL = Object.values(WORDS);
/** Kept under encryption, or as a hash, so that nobody who reads the tables sees them, even before. */
const SEALED: readonly string[] = [
  WORDS.password,
  WORDS.phone,
  WORDS.street,
  WORDS.city,
  WORDS.contactName,
  WORDS.contactPhone,
  WORDS.insuranceNumber,
  WORDS.reason,
  WORDS.cancelReason,
  WORDS.fileText,
];

const ask = async <T>(method: 'GET' | 'POST', path: string): Promise<T> => {
  const { headers } = await world.person.actor();
  const response = await world.hub.app.inject({
    method,
    url: `/api/v1/privacy/${path}`,
    headers,
    ...(method === 'POST' && { payload: {} }),
  });
  if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.body}`);
  return response.json<T>();
};
const wordsIn = (hits: readonly Hit[]): string[] => [...new Set(hits.map(({ word }) => word))];
const rowsIn = (hits: readonly Hit[], place: string): Set<string> =>
  new Set(hits.filter((hit) => hit.place === place).map(({ text }) => text));

describe('a copy', () => {
  test('of a person who left something in every context holds all of it, as valid FHIR where it is clinical', async () => {
    const { id } = await ask<Export>('POST', 'exports');
    await world.hub.drain();
    expect(await ask('GET', `exports/${id}`)).toMatchObject({ state: 'ready' });
    const { headers } = await world.person.actor();
    const response = await world.hub.app.inject({
      url: `/api/v1/privacy/exports/${id}/file`,
      headers,
    });
    const files = await unzip(response.rawPayload);
    for (const context of CONTEXTS) expect([...files.keys()]).toContain(`data/${context}.json`);
    const everything = [...files]
      .filter(([name]) => name.endsWith('.json'))
      .map(([, data]) => data.toString())
      .join('\n');
    // A password is kept as a hash; the file was put there by hand: no context keeps any of patients yet.
    const notExpected: readonly string[] = [WORDS.password, WORDS.fileName, WORDS.fileText];
    const missing = ALL.filter((word) => !notExpected.includes(word) && !everything.includes(word));
    expect(missing).toEqual([]);
    expect(everything).not.toContain(world.person.totpSecret);

    const bundle = JSON.parse(files.get('fhir-bundle.json')!.toString()) as Bundle;
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType).toSorted()).toEqual([
      'Composition',
      'Composition',
      'Coverage',
      'Encounter',
      'Encounter',
      'Encounter',
      'Encounter',
      'Patient',
    ]);
    for (const resource of [bundle, ...bundle.entry!.map((entry) => entry.resource!)])
      expect(faultsOf(resource)).toEqual([]);
  });
});

describe('an erasure', () => {
  let receipt: Receipt;
  let bytesPath: string;

  test('is preceded by a scan that sees everything that is not sealed', async () => {
    const hits = await scanDatabase(world.hub.owner, ALL);
    const visible = ALL.filter((word) => !SEALED.includes(word));
    expect(wordsIn(hits).toSorted()).toEqual(visible.toSorted());
    const { fileId } = world.person;
    bytesPath = join(dataDir, 'files', fileId.slice(0, 2), fileId);
    expect((await stat(bytesPath)).isFile()).toBe(true);
    expect(await scanFiles(dataDir, ALL)).toEqual([]); // encrypted
  });

  test('previews what will happen, and nothing happens', async () => {
    const before = await scanDatabase(world.hub.owner, ALL);
    const { id } = await ask<Erasure>('POST', 'erasures');
    await world.hub.drain();
    const preview = await ask<Erasure>('GET', `erasures/${id}`);
    expect(preview.state).toBe('previewed');
    const after = await scanDatabase(world.hub.owner, ALL);
    expect(after.length).toBe(before.length);

    // One part cannot be erased at first: that is seen and logged, and the erasure is not done.
    const { owner } = world.hub;
    await owner.query('alter table consultation.presence rename to gone');
    await owner.query('alter table consultation.visit rename to gone_too');
    await ask('POST', `erasures/${id}/confirm`);
    await world.hub.drain();
    const look = async (): Promise<Receipt> =>
      (await world.hub.app.inject({ url: `/api/v1/privacy/receipts/${id}` })).json();
    expect(await look()).toMatchObject({ state: 'failed', doneAt: null });
    await owner.query('alter table consultation.gone_too rename to visit');
    await owner.query('alter table consultation.gone rename to presence');
    await owner.query('update graphile_worker._private_jobs set run_at = now()');
    await world.hub.drain();
    receipt = await look();
    expect(receipt.state).toBe('done');
    const auditLess = ({ kind }: { kind: string }): boolean => kind !== 'audit-entry';
    expect(receipt.erased).toEqual(expect.arrayContaining(preview.erased));
    expect(receipt.kept.filter(auditLess)).toEqual(
      expect.arrayContaining(
        preview.kept.filter(auditLess).map((one) => expect.objectContaining(one)),
      ),
    );
  });

  test('leaves no word of theirs in any column of any table, but for what the receipt lists', async () => {
    const hits = await scanDatabase(world.hub.owner, ALL);
    const places = [...new Set(hits.map(({ place }) => place))].toSorted();
    expect(places).toEqual(['records.index_date', 'records.index_string', 'records.resource']);
    expect(wordsIn(hits).toSorted()).toEqual(
      [WORDS.given, WORDS.family, WORDS.birthDate, WORDS.signed].toSorted(),
    );
    const kept = (kind: string): number =>
      receipt.kept.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
    const rows = [...rowsIn(hits, 'records.resource')];
    expect(rows.filter((row) => row.startsWith('Composition\n'))).toHaveLength(kept('note-signed'));
    expect(rows.filter((row) => row.startsWith('Patient\n'))).toHaveLength(kept('profile'));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toContain('de-bgb-630f');
    expect(receipt.kept.find(({ kind }) => kind === 'note-signed')).toMatchObject({
      basis: 'de-bgb-630f',
      law: expect.stringContaining('§ 630f Abs. 3 BGB'),
    });
  });

  test('leaves the number of their record and account only where it must, and says so', async () => {
    const { patientId, accountId } = world.person;
    const hits = await scanDatabase(world.hub.owner, [patientId, accountId]);
    expect([...new Set(hits.map(({ place }) => place))].toSorted()).toEqual([
      'consultation.erased_patient', // so that late events bring nothing back
      'kernel.aggregate', // numbers of events
      'kernel.audit_log', // in the receipt
      'kernel.event', // numbers and times, for three months
      'kernel.relation', // ended facts
      'notifications.contact', // without an address, so that late events bring nothing back
      'privacy.consent', // in the receipt
      'records.erased_patient',
      'records.index_date', // of what is in the receipt
      'records.index_reference',
      'records.index_string',
      'records.index_token',
      'records.resource',
      'scheduling.erased_patient', // so that nothing is booked for them, for three months
    ]);
    const { rows } = await world.hub.owner.query(
      'select 1 from kernel.relation where (subject = any($1) or object = any($1)) and (valid_until is null or valid_until > $2)',
      [[patientId, accountId], world.hub.clock.now()],
    );
    expect(rows).toEqual([]);
    const { rows: contact } = await world.hub.owner.query(
      'select address from notifications.contact where account_id = $1',
      [accountId],
    );
    expect(contact).toEqual([{ address: null }]);
  });

  test('leaves no mail or address under seal either', async () => {
    const { rows: mails } = await world.hub.owner.query(
      'select 1 from notifications.delivery where content is not null',
    );
    expect(mails).toEqual([]);
    const { rows: events } = await world.hub.owner.query(
      "select payload from kernel.event where name in ('mail.requested.v1', 'account.contact-changed.v1') and payload ->> 'sealed' is not null",
    );
    expect(events).toEqual([]);
  });

  test('leaves no file and no key to one', async () => {
    expect(await scanFiles(dataDir, ALL)).toEqual([]);
    await expect(stat(bytesPath)).rejects.toMatchObject({ code: 'ENOENT' });
    const { rows } = await world.hub.owner.query(
      'select 1 from kernel.file_key where owner = any($1)',
      [[world.person.patientId, world.person.accountId]],
    );
    expect(rows).toEqual([]);
  });

  test('leaves no line of the log, which has never held one', () => {
    expect(world.log.join()).toContain('a part of personal data failed');
    expect(scanLog(world.log, ALL)).toEqual([]);
  });

  test('ends every session, and the way in', async () => {
    const { hub } = world;
    const signIn = await hub.app.inject({
      method: 'POST',
      url: '/api/v1/identity/sign-in',
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { email: WORDS.email, password: WORDS.password },
    });
    expect(signIn.statusCode).toBe(401);
    const { headers } = await world.person.actor();
    const account = await hub.app.inject({ url: '/api/v1/identity/account', headers });
    expect(account.statusCode).toBe(401);
  });

  test('frees the practitioner’s time and keeps what they documented', async () => {
    const { hub, doctor, person, clinicId } = world;
    const { rows } = await hub.owner.query('select 1 from scheduling.reservation');
    expect(rows).toEqual([]);
    const read = ({ headers }: { headers: { authorization: string } }) =>
      hub.app.inject({ url: `/fhir/R4/Composition/${person.noteId}`, headers });
    const note = await read(await hub.actors.admin({ clinicId }));
    expect(note.json()).toMatchObject({ status: 'final' });
    expect(note.body).toContain(WORDS.signed);
    // It serves the law alone: nobody who treats sees it any more.
    expect((await read(doctor)).statusCode).toBe(404);
  });
});

describe('the scan itself', () => {
  test('finds what is planted, whatever it is planted in', async () => {
    const { owner } = world.hub;
    const word = 'Quittengelee ÄÖ';
    const plant = async (statement: string, values: unknown[] = []): Promise<void> =>
      void (await owner.query(statement, values));
    const event = (payload: object) =>
      plant(
        'insert into kernel.event (name, aggregate_id, sequence, payload) values ($1, $2, 1, $3)',
        ['planted.v1', crypto.randomUUID(), JSON.stringify(payload)],
      );
    const plants: [place: string, () => Promise<void>][] = [
      [
        'privacy.clinic',
        () => plant("insert into privacy.clinic values (uuidv7(), 'at the ' || $1, 1)", [word]),
      ],
      ['kernel.event', () => event({ deep: [{ in: `x ${word} y` }] })],
      ['kernel.event', () => event({ sealed: Buffer.from(`1${word}2`).toString('base64') })],
      ['kernel.event', () => event({ sealed: Buffer.from(`12${word}3`).toString('base64') })],
      ['kernel.event', () => event({ link: `https://x/?q=${encodeURIComponent(word)}` })],
      [
        'directory.image',
        () =>
          plant(
            "insert into directory.image (content_type, bytes, created_at) values ('image/png', $1, now())",
            [Buffer.from(`\x89PNG${word}`)],
          ),
      ],
      [
        'graphile_worker._private_jobs',
        () =>
          plant(
            "select graphile_worker.add_job('planted', $1::json, run_at => now() + interval '1 day')",
            [
              // JSON may write its letters as escapes.
              '{"name":"Quittengelee \\u00c4\\u00d6"}',
            ],
          ),
      ],
      [
        'records.index_string',
        () =>
          plant("insert into records.index_string values (1, uuidv7(), 'quittengelee ao', 'x')"),
      ],
      [
        'scheduling.visit_type',
        () =>
          plant(
            `insert into scheduling.visit_type (clinic_id, name, duration_minutes, mode) values (uuidv7(), $1, 30, 'video')`,
            [JSON.stringify({ de: word })],
          ),
      ],
    ];
    for (const [place, put] of plants) {
      const before = rowsIn(await scanDatabase(owner, [word]), place).size;
      await put();
      expect(rowsIn(await scanDatabase(owner, [word]), place).size, place).toBe(before + 1);
    }

    const file = join(dataDir, 'files', 'planted');
    await writeFile(file, Buffer.alloc(100_000, 7));
    expect(await scanFiles(dataDir, [word])).toEqual([]);
    await appendFile(file, word);
    expect((await scanFiles(dataDir, [word])).map(({ place }) => place)).toContain(file);
    expect(scanLog(['{"msg":"quittengelee äö"}'], [word])).toHaveLength(1);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EventName, EventPayload } from '@hub/contracts/events.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { defineContext } from '../context.ts';
import type { HubEvent } from '../events/events.ts';
import type { ExportDocument } from '../privacy/handlers.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

interface DB {
  counted: { event_id: string; sequence: number };
}
const migrations = new URL('./fixtures/counter/', import.meta.url);
let broken = false;

/** Holds rows and a file of everybody; can be told to fail. */
const holder = defineContext<DB>({
  name: 'holder',
  migrations,
  setup: () => ({
    personalData: {
      async export(_subject, trx) {
        if (broken) throw new Error('the part fails');
        return {
          data: { rows: await trx.selectFrom('counted').selectAll().execute() },
          fhir: [{ resourceType: 'Patient' }],
          files: [{ name: 'x.txt', contentType: 'text/plain', data: Buffer.from('hello') }],
        };
      },
      async erase(_subject, trx) {
        const { numDeletedRows } = await trx.deleteFrom('counted').executeTakeFirst();
        if (broken) throw new Error('the part fails');
        return { erased: [{ kind: 'message', count: Number(numDeletedRows) }], kept: [] };
      },
    },
    purge: async () => [{ kind: 'row', count: 0 }],
  }),
});

const heard: HubEvent[] = [];
const listen = async (event: HubEvent): Promise<void> => void heard.push(event);
const privacy = defineContext({
  name: 'privacy',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: () => ({
    personalData: nothingPersonal('a fixture'),
    handlers: {
      'privacy.export-part.v1': listen,
      'privacy.part-previewed.v1': listen,
      'privacy.part-erased.v1': listen,
      'privacy.part-failed.v1': listen,
      'privacy.purged.v1': listen,
    },
  }),
});

let hub: TestHub;
const patientId = crypto.randomUUID();
beforeAll(async () => {
  hub = await startHub([holder, privacy]);
});
afterAll(() => hub.stop());
beforeEach(async () => {
  heard.length = 0;
  broken = false;
  await sql`delete from counted`.execute(hub.db('holder'));
  await sql`insert into counted values (uuidv7(), 1)`.execute(hub.db('holder'));
});

const ask = async (name: EventName, contexts = ['holder']): Promise<string> => {
  const requestId = crypto.randomUUID();
  const { db, events } = hub.kernel('privacy');
  const payload = { requestId, accountId: null, patientId, practitionerIds: [], contexts };
  await events.emit(db, name, requestId, payload);
  await hub.drain();
  return requestId;
};
const rows = async (): Promise<number> =>
  (await hub.owner.query('select 1 from holder.counted')).rowCount ?? 0;

test('an export part comes as a file for privacy, and what belongs to it beside', async () => {
  const requestId = await ask('privacy.export-requested.v1');
  expect(heard.map(({ payload }) => payload)).toMatchObject([{ requestId, context: 'holder' }]);
  const { files, db } = hub.kernel('privacy');
  const { fileId } = heard[0]!.payload as EventPayload<'privacy.export-part.v1'>;
  const document = JSON.parse((await files.read(db, fileId)).data.toString()) as ExportDocument;
  expect(document).toMatchObject({
    context: 'holder',
    data: { rows: [{ sequence: 1 }] },
    fhir: [{ resourceType: 'Patient' }],
    files: [{ name: 'x.txt' }],
  });
  const attached = await files.read(db, document.files[0]!.fileId);
  expect(attached.data.toString()).toBe('hello');
});

test('a preview tells what would go, and takes nothing', async () => {
  const { files, db } = hub.kernel('holder');
  const { id } = await files.put(db, {
    owner: patientId,
    kind: 'letter',
    contentType: 'text/plain',
    data: Buffer.from('x'),
  });
  await ask('privacy.erasure-preview-requested.v1');
  expect(heard).toMatchObject([
    { payload: { erased: [{ kind: 'message', count: 1 }, { kind: 'file' }], kept: [] } },
  ]);
  expect(await rows()).toBe(1);
  expect((await files.read(db, id)).data.toString()).toBe('x');

  heard.length = 0;
  await ask('privacy.erasure-requested.v1');
  expect(heard).toMatchObject([{ name: 'privacy.part-erased.v1' }]);
  expect(await rows()).toBe(0);
  await expect(files.read(db, id)).rejects.toMatchObject({ status: 404 });
});

test('a part that fails leaves everything, says so at once, and is tried again', async () => {
  broken = true;
  const requestId = await ask('privacy.erasure-requested.v1');
  expect(heard).toMatchObject([{ name: 'privacy.part-failed.v1', payload: { requestId } }]);
  expect(await rows()).toBe(1);
  broken = false;
  await hub.owner.query('update graphile_worker._private_jobs set run_at = now()');
  await hub.drain();
  expect(heard.at(-1)).toMatchObject({ name: 'privacy.part-erased.v1', payload: { requestId } });
  expect(await rows()).toBe(0);
});

test('a context that is not asked gives nothing', async () => {
  await ask('privacy.erasure-requested.v1', ['other']);
  expect(heard).toEqual([]);
  expect(await rows()).toBe(1);
});

test('every purge reports, the kernel its events, and nothing that is still waited for goes', async () => {
  const { db, events } = hub.kernel('holder');
  const mailed = crypto.randomUUID();
  await events.emit(db, 'mail.requested.v1', mailed, {
    mailId: mailed,
    template: 'password-changed',
    sealed: 'AAAA',
  });
  await ask('privacy.erasure-preview-requested.v1');
  await hub.owner.query(
    "update kernel.event set at = now() - interval '2 days' where name = 'mail.requested.v1'",
  );
  const waiting = crypto.randomUUID();
  await events.emit(db, 'privacy.part-failed.v1', waiting, {
    requestId: waiting,
    context: 'holder',
  });
  await hub.owner.query(
    "update kernel.event set at = now() - interval '4 months' where name <> 'mail.requested.v1'",
  );
  const { rows: before } = await hub.owner.query<{ n: number }>(
    'select count(*)::float8 as n from kernel.event',
  );
  heard.length = 0;
  for (const context of ['kernel', 'holder'])
    await hub.owner.query(`select graphile_worker.add_job('job:${context}:purge', '{}')`);
  // Its delivery waits: it must outlive the purge.
  await hub.owner.query(
    "update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where payload ->> 'eventId' is not null",
  );
  await hub.drain();
  const purged = heard.filter(({ name }) => name === 'privacy.purged.v1');
  expect(
    purged
      .map(({ payload }) => payload)
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ).toMatchObject([
    { context: 'holder', rows: [{ kind: 'row', count: 0 }] },
    { context: 'kernel', rows: [{ kind: 'event', count: before[0]!.n - 1 }] },
  ]);
  expect(
    (await hub.owner.query('select 1 from kernel.event where aggregate_id = $1', [waiting]))
      .rowCount,
  ).toBe(1);
  expect(
    (await hub.owner.query("select 1 from kernel.event where name = 'mail.requested.v1'")).rowCount,
  ).toBe(0);
});

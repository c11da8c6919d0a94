import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { defineContext } from '../context.ts';
import { bytesOnDisk } from '../files/bytes.ts';
import { createFiles, FILE_LIMIT_BYTES } from '../files/files.ts';
import type { NewFile } from '../files/files.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

const migrations = new URL('./fixtures/empty/', import.meta.url);
const context = (name: string) =>
  defineContext({
    name,
    migrations,
    setup: () => ({ personalData: nothingPersonal('a fixture') }),
  });

let hub: TestHub;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-files-'));
  hub = await startHub([context('writer'), context('reader')], { config: { dataDir } });
});
afterAll(async () => {
  await hub.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const TEXT = 'Befund: unauffällig, Kontrolle in vier Wochen';
const file = (more: Partial<NewFile> = {}): NewFile => ({
  owner: crypto.randomUUID(),
  kind: 'letter',
  contentType: 'text/plain',
  data: Buffer.from(TEXT),
  ...more,
});
const pathOf = (id: string): string => join(dataDir, 'files', id.slice(0, 2), id);
const put = async (more?: Partial<NewFile>): Promise<string> => {
  const { files, db } = hub.kernel('writer');
  return (await files.put(db, file(more))).id;
};
const read = (context: string, id: string) => {
  const { files, db } = hub.kernel(context);
  return files.read(db, id);
};
const sweep = async (): Promise<void> => {
  await hub.owner.query("select graphile_worker.add_job('job:kernel:sweep-files', '{}')");
  await hub.drain();
};

test('a file comes back as it was put, and lies encrypted and private on the disk', async () => {
  const id = await put();
  const { meta, data } = await read('writer', id);
  expect(data.toString()).toBe(TEXT);
  expect(meta).toMatchObject({ id, kind: 'letter', contentType: 'text/plain' });
  const onDisk = await readFile(pathOf(id));
  expect(onDisk.includes('Befund')).toBe(false);
  expect((await stat(pathOf(id))).mode & 0o777).toBe(0o600);
});

test('another context reads only what was meant for it, and removes nothing', async () => {
  const own = await put();
  const shared = await put({ audience: ['reader'] });
  await expect(read('reader', own)).rejects.toMatchObject({ status: 404 });
  expect((await read('reader', shared)).data.toString()).toBe(TEXT);
  const { files, db } = hub.kernel('reader');
  await expect(files.remove(db, shared)).rejects.toMatchObject({ status: 404 });
  expect((await read('writer', shared)).data.toString()).toBe(TEXT);
});

test('a context reaches neither the keys nor the table of files', async () => {
  const { pool } = hub.kernel('writer');
  for (const table of ['file', 'file_key'])
    await expect(pool.query(`select * from kernel.${table}`)).rejects.toMatchObject({
      code: '42501',
    });
});

test('one owner has another key in each context', async () => {
  const owner = crypto.randomUUID();
  const mine = await put({ owner });
  const { files, db } = hub.kernel('reader');
  await files.put(db, file({ owner }));
  expect(await files.shred(db, owner)).toBe(1);
  expect((await read('writer', mine)).data.toString()).toBe(TEXT);
});

test('a byte that was changed is noticed', async () => {
  const id = await put();
  const bytes = await readFile(pathOf(id));
  bytes[bytes.length - 1]! ^= 1;
  await writeFile(pathOf(id), bytes);
  await expect(read('writer', id)).rejects.toMatchObject({ code: 'file_damaged', status: 500 });
});

test('the bytes of another file in its place are noticed, also of the same owner', async () => {
  const owner = crypto.randomUUID();
  const [one, two] = [await put({ owner }), await put({ owner })];
  await writeFile(pathOf(one), await readFile(pathOf(two)));
  await expect(read('writer', one)).rejects.toMatchObject({ code: 'file_damaged' });
});

test('a transaction that never commits leaves nothing to see, and the sweep takes its bytes', async () => {
  const { files, db } = hub.kernel('writer');
  let id = '';
  await db
    .transaction()
    .execute(async (trx) => {
      ({ id } = await files.put(trx, file()));
      throw new Error('the process dies here');
    })
    .catch(() => undefined);
  await expect(read('writer', id)).rejects.toMatchObject({ status: 404 });
  await sweep();
  expect((await stat(pathOf(id))).isFile()).toBe(true); // may still be under way

  const longAgo = new Date(hub.clock.now().getTime() - 2 * 3_600_000);
  await utimes(pathOf(id), longAgo, longAgo);
  const kept = await put();
  await utimes(pathOf(kept), longAgo, longAgo);
  await sweep();
  await expect(stat(pathOf(id))).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await read('writer', kept)).data.toString()).toBe(TEXT);
});

test('bytes that were never renamed into place are swept away', async () => {
  const id = await put();
  const half = `${pathOf(id)}.0a1b2c3d.tmp`;
  await writeFile(half, 'half');
  const longAgo = new Date(Date.now() - 2 * 3_600_000);
  await utimes(half, longAgo, longAgo);
  await sweep();
  expect(await readdir(join(dataDir, 'files', id.slice(0, 2)))).toContain(id);
  await expect(stat(half)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a removed file is gone from the disk once the transaction has committed', async () => {
  const id = await put();
  const { files, db } = hub.kernel('writer');
  await db
    .transaction()
    .execute(async (trx) => {
      await files.remove(trx, id);
      throw new Error('change of mind');
    })
    .catch(() => undefined);
  await hub.drain();
  expect((await read('writer', id)).data.toString()).toBe(TEXT);
  await files.remove(db, id);
  await hub.drain();
  await expect(read('writer', id)).rejects.toMatchObject({ status: 404 });
  await expect(stat(pathOf(id))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what was shredded cannot be read, even with a copy of the disk and of its row', async () => {
  const owner = crypto.randomUUID();
  const id = await put({ owner });
  const copy = await readFile(pathOf(id));
  const { rows } = await hub.owner.query('select * from kernel.file where id = $1', [id]);
  const { files, db } = hub.kernel('writer');
  expect(await files.shred(db, owner)).toBe(1);
  await hub.drain();
  await expect(stat(pathOf(id))).rejects.toMatchObject({ code: 'ENOENT' });

  // The thief restores both, under the owner's next key, which is the nearest there is.
  await writeFile(pathOf(id), copy);
  await put({ owner });
  await hub.owner.query(
    `insert into kernel.file select ($1::kernel.file).id,
       (select k.id from kernel.file_key k where k.owner = $2 and k.context = 'writer'), ($1::kernel.file).context,
       'letter', 'text/plain', $3, $4, '{}', now(), null`,
    [`(${id},,writer,,,,,,,)`, owner, rows[0].size, rows[0].sha256],
  );
  await expect(read('writer', id)).rejects.toMatchObject({ code: 'file_damaged' });
  expect(
    (await hub.owner.query('select 1 from kernel.file_key where id = $1', [rows[0].key_id]))
      .rowCount,
  ).toBe(0);
});

test('an expired file is not found, and swept away', async () => {
  const soon = new Date(hub.clock.now().getTime() + 60_000);
  const id = await put({ expiresAt: soon });
  expect((await read('writer', id)).meta.expiresAt).toEqual(soon);
  hub.clock.advance(60_000);
  await expect(read('writer', id)).rejects.toMatchObject({ status: 404 });
  await sweep();
  await expect(stat(pathOf(id))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('another master key opens nothing', async () => {
  const id = await put();
  const { createSecrets } = await import('../secrets.ts');
  const thief = createFiles({
    bytes: bytesOnDisk(join(dataDir, 'files')),
    secrets: createSecrets(Buffer.alloc(32, 7)),
    clock: hub.clock,
  });
  await expect(thief.read(hub.db('writer'), id)).rejects.toMatchObject({ code: 'file_damaged' });
});

test('a file over the limit is refused, and an id that is none reaches no path', async () => {
  await expect(put({ data: Buffer.alloc(FILE_LIMIT_BYTES + 1) })).rejects.toMatchObject({
    status: 413,
  });
  await expect(bytesOnDisk(dataDir).read('../../etc/passwd')).rejects.toThrow('id of a file');
});

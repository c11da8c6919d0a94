import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Where encrypted bytes lie. The directory of the data now; an object store can take its place. */
export interface FileBytes {
  /** Returns once the bytes are safe: after it a crash of the machine does not lose them. */
  write(id: string, chunks: readonly Buffer[]): Promise<void>;
  /** Undefined where there are none. */
  read(id: string): Promise<Buffer | undefined>;
  /** Nothing where there are none. */
  remove(id: string): Promise<void>;
  /** Everything there is, with the time at which it was written. */
  list(): AsyncIterable<{ id: string; at: Date }>;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ONLY_US = 0o600;

/** Files below `root`, in 256 folders. Written under another name first, so that none is ever half there. */
export function bytesOnDisk(root: string): FileBytes {
  const folderOf = (id: string): string => {
    // Ids are ours; nothing else may become part of a path.
    if (!ID.test(id)) throw new Error('Not the id of a file');
    return join(root, id.slice(0, 2));
  };
  return {
    async write(id, chunks) {
      const folder = folderOf(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = join(folder, `${id}.${randomBytes(4).toString('hex')}.tmp`);
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
      await withFile(await open(temporary, flags, ONLY_US), async (file) => {
        await file.writev(chunks);
        await file.sync();
      });
      await rename(temporary, join(folder, id));
      await withFile(await open(folder, constants.O_RDONLY), (directory) => directory.sync());
    },
    async read(id) {
      try {
        return await readFile(join(folderOf(id), id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(id) {
      await rm(join(folderOf(id), id), { force: true });
    },
    async *list() {
      for (const folder of await entriesOf(root))
        for (const name of await entriesOf(join(root, folder))) {
          const path = join(root, folder, name);
          const written = await stat(path).catch(() => undefined);
          if (written === undefined) continue; // gone meanwhile
          if (ID.test(name)) yield { id: name, at: written.mtime };
          // What a crash left half written; nobody knows its name any more.
          else if (Date.now() - written.mtimeMs > 3_600_000) await rm(path, { force: true });
        }
    },
  };
}

async function withFile(file: FileHandle, work: (file: FileHandle) => Promise<void>) {
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    const names: string[] = [];
    for await (const { name } of await opendir(folder)) names.push(name);
    return names;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

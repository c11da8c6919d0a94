import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import type { Clock } from '../clock.ts';
import { AppError, notFound } from '../errors.ts';
import type { Secrets } from '../secrets.ts';
import type { FileBytes } from './bytes.ts';
import { decryptBytes, encryptBytes } from './cipher.ts';

/** Files are held in memory while they are encrypted. */
export const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
const KEY_BYTES = 32;

export interface NewFile {
  /** Whose it is: a patient, an account or a clinic. Shredding an owner takes all of theirs. */
  owner: string;
  /** What it is to its context, such as `export`. */
  kind: string;
  contentType: string;
  data: Buffer;
  /** Other contexts that may read it. */
  audience?: readonly string[];
  expiresAt?: Date;
}

export interface FileMeta {
  id: string;
  owner: string;
  kind: string;
  contentType: string;
  size: number;
  createdAt: Date;
  expiresAt: Date | null;
}

/** Encrypted files of the calling context. What it may read and remove, the database itself decides. */
export interface Files {
  /**
   * Keeps a file: its bytes at once, its name with the caller's transaction. Where that rolls back
   * the bytes are nobody's, unreadable, and swept away. 413 over 50 MB.
   */
  put(
    trx: QueryExecutorProvider,
    file: NewFile,
  ): Promise<{ id: string; size: number; sha256: string }>;
  /** 404 where there is none for this context, or it has expired; 500 `file_damaged` where a byte was changed. */
  read(trx: QueryExecutorProvider, id: string): Promise<{ meta: FileMeta; data: Buffer }>;
  /** Forgets a file of this context; its bytes go after the commit. */
  remove(trx: QueryExecutorProvider, id: string): Promise<void>;
  /** Forgets this context's key for the owner and all files under it. Returns how many files. */
  shred(trx: QueryExecutorProvider, owner: string): Promise<number>;
}

interface FileRow {
  id: string;
  owner: string;
  kind: string;
  content_type: string;
  size: number;
  sha256: Buffer;
  created_at: Date;
  expires_at: Date | null;
  key_id: string;
  sealed: Buffer;
}

export interface FileParts {
  bytes: FileBytes;
  secrets: Secrets;
  clock: Clock;
}

export function createFiles({ bytes, secrets, clock }: FileParts): Files {
  return {
    async put(trx, { owner, kind, contentType, data, audience = [], expiresAt }) {
      if (data.length > FILE_LIMIT_BYTES)
        throw new AppError('too_large', 'The file is too large', { status: 413 });
      const id = randomUUID();
      const key = await keyOf(trx, secrets, owner);
      const sha256 = createHash('sha256').update(data).digest();
      await bytes.write(id, encryptBytes(key.bytes, data, bindingOf(id, key.id)));
      await sql`select kernel.put_file(${id}::uuid, ${key.id}::uuid, ${kind}, ${contentType}, ${data.length}, ${sha256},
        ${[...audience]}::text[], ${clock.now()}, ${expiresAt ?? null})`.execute(trx);
      return { id, size: data.length, sha256: sha256.toString('hex') };
    },
    async read(trx, id) {
      const { rows } =
        await sql<FileRow>`select * from kernel.get_file(${id}::uuid, ${clock.now()})`.execute(trx);
      const row = rows[0];
      const sealed = row === undefined ? undefined : await bytes.read(id);
      if (row === undefined || sealed === undefined) throw notFound('file');
      return { meta: metaOf(row), data: opened(row, sealed, secrets) };
    },
    async remove(trx, id) {
      const { rows } = await sql<{
        removed: boolean;
      }>`select kernel.remove_file(${id}::uuid) as removed`.execute(trx);
      if (rows[0]?.removed !== true) throw notFound('file');
    },
    async shred(trx, owner) {
      const { rows } = await sql<{
        files: number;
      }>`select kernel.shred_files(${owner}::uuid) as files`.execute(trx);
      return rows[0]?.files ?? 0;
    },
  };
}

async function keyOf(
  trx: QueryExecutorProvider,
  secrets: Secrets,
  owner: string,
): Promise<{ id: string; bytes: Buffer }> {
  const offered = randomUUID();
  const sealed = secrets.encrypt(randomBytes(KEY_BYTES).toString('base64'), keySeal(offered));
  const { rows } = await sql<{
    id: string;
    sealed: Buffer;
  }>`select id, sealed from kernel.file_key_of(${owner}::uuid, ${offered}::uuid, ${sealed})`.execute(
    trx,
  );
  const row = rows[0];
  // Shredded by another transaction in this very moment: the owner is being erased.
  if (row === undefined) throw new AppError('conflict', 'Try again', { status: 409 });
  return { id: row.id, bytes: openKey(secrets, row.id, row.sealed) };
}

function opened(row: FileRow, sealed: Buffer, secrets: Secrets): Buffer {
  let cause: unknown;
  try {
    const key = openKey(secrets, row.key_id, row.sealed);
    const data = decryptBytes(key, sealed, bindingOf(row.id, row.key_id));
    if (createHash('sha256').update(data).digest().equals(row.sha256)) return data;
  } catch (error) {
    cause = error;
  }
  throw new AppError('file_damaged', 'The file was changed or damaged', { status: 500, cause });
}

const keySeal = (keyId: string): string => `kernel.file_key/${keyId}`;
const bindingOf = (fileId: string, keyId: string): string => `kernel.file/${fileId}/${keyId}`;
const openKey = (secrets: Secrets, id: string, sealed: Buffer): Buffer =>
  Buffer.from(secrets.decrypt(sealed, keySeal(id)), 'base64');

const metaOf = (row: FileRow): FileMeta => ({
  id: row.id,
  owner: row.owner,
  kind: row.kind,
  contentType: row.content_type,
  size: row.size,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

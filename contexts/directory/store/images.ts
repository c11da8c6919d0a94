import type { Kysely, Transaction } from 'kysely';
import { notFound } from '@hub/kernel/errors.ts';
import type { ImageType } from '../domain/image-type.ts';
import type { DB } from './types.gen.ts';

export interface Image {
  type: ImageType;
  bytes: Buffer;
}

/** Where an image is served; on the same origin. */
export const imageUrl = (id: string | null): string | null =>
  id === null ? null : `/api/v1/directory/images/${id}`;

export async function getImage(db: Kysely<DB>, id: string): Promise<Image> {
  const row = await db
    .selectFrom('image')
    .select(['content_type', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('image');
  return { type: row.content_type as ImageType, bytes: row.bytes };
}

/** Keeps an image and returns its id. */
export async function insertImage(
  trx: Transaction<DB>,
  { type, bytes }: Image,
  at: Date,
): Promise<string> {
  const { id } = await trx
    .insertInto('image')
    .values({ content_type: type, bytes, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Forgets an image that nothing refers to any more. */
export async function deleteImage(trx: Transaction<DB>, id: string | null): Promise<void> {
  if (id !== null) await trx.deleteFrom('image').where('id', '=', id).execute();
}

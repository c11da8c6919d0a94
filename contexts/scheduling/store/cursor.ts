import { z } from 'zod';
import { unprocessable } from '@hub/kernel/errors.ts';

/** The last appointment of a page, in the order of start and id. */
export interface Position {
  start: Date;
  id: string;
}

const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);

export const cursorOf = ({ start, id }: Position): string =>
  Buffer.from(JSON.stringify([start.toISOString(), id])).toString('base64url');

/** Throws 422 on what `cursorOf` did not make. */
export function positionOf(cursor: string): Position {
  try {
    const [start, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { start: new Date(start), id };
  } catch {
    throw unprocessable([
      { path: 'querystring.cursor', message: 'Not a cursor of this list', code: 'invalid' },
    ]);
  }
}

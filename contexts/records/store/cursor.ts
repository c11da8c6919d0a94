import type { SearchRequest } from '@medplum/core';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { unsearchable } from '../fhir/search-values.ts';
import { isId } from './ids.ts';

/** Where a search goes on: what was asked, and the last id that was shown. */
export interface Cursor {
  request: Omit<SearchRequest, 'cursor'>;
  after: string | undefined;
}

/** Encrypted, since searches hold names and birth dates and links end up in logs; usable by its account alone. */
export const sealCursor = (secrets: Secrets, actor: Actor, type: string, cursor: Cursor): string =>
  secrets.encrypt(JSON.stringify(cursor), contextOf(actor, type)).toString('base64url');

/** Throws 400 on a cursor of another account or type, or one that was altered. */
export function openCursor(secrets: Secrets, actor: Actor, type: string, sealed: string): Cursor {
  try {
    const cursor = JSON.parse(
      secrets.decrypt(Buffer.from(sealed, 'base64url'), contextOf(actor, type)),
    ) as Cursor;
    if (cursor.after === undefined || isId(cursor.after)) return cursor;
  } catch {
    // What is wrong with it tells an attacker more than an honest client needs.
  }
  throw unsearchable('The cursor is not valid', '_cursor');
}

const contextOf = (actor: Actor, type: string): string =>
  `fhir-search/${type}/${actor.kind === 'account' ? actor.accountId : ''}`;

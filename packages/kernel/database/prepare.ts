import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** More texts than this are sent unprepared: each one takes memory in every connection of the server. */
const MOST_PREPARED = 400;
const MOST_REMEMBERED = 2000;

const prepared = new Map<string, string>();
const seenOnce = new Set<string>();

/**
 * The name under which a statement is prepared, once its text comes back. Planning costs three
 * quarters of a read with an access predicate; a text that comes once, such as one with a list of
 * ids, would not pay for being kept.
 */
export function statementName(text: string): string | undefined {
  const known = prepared.get(text);
  if (known !== undefined) return known;
  if (!seenOnce.has(text)) {
    if (seenOnce.size >= MOST_REMEMBERED) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }
  if (prepared.size >= MOST_PREPARED) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  prepared.set(text, name);
  seenOnce.delete(text);
  return name;
}

/** Makes a connection prepare the statements with parameters that come back, unless the caller does so itself. */
export function prepareRecurring(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const preparing = (...args: unknown[]): unknown => {
    const [text, values] = args;
    if (
      args.length !== 2 ||
      typeof text !== 'string' ||
      !Array.isArray(values) ||
      values.length === 0
    )
      return query(...args);
    const name = statementName(text);
    return name === undefined ? query(text, values) : query({ name, text, values });
  };
  client.query = preparing as typeof client.query;
}

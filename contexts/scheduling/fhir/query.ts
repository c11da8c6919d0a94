import { z } from 'zod';
import { AppError } from '@hub/kernel/errors.ts';
import type { Query } from '@hub/kernel/http/fhir.ts';

/** 400, naming the parameter: what cannot be searched for must never widen an answer. */
export const unsearchable = (parameter: string, message: string): AppError =>
  new AppError('fhir_search', 'This cannot be searched for', {
    details: { errors: [{ path: parameter, message, code: 'not-supported' }] },
  });

/** A search whose parameters are all among `known`; each has one value, but for those in `many`. */
export class Search {
  readonly #query: Query;

  constructor(query: unknown, known: readonly string[], many: readonly string[] = []) {
    this.#query = Fields.parse(query ?? {});
    for (const [key, value] of Object.entries(this.#query)) {
      if (![...known, ...CONTROLS].includes(key))
        throw unsearchable(key, 'There is no search parameter of this name here');
      if (Array.isArray(value) && !many.includes(key))
        throw unsearchable(key, 'One value is searched for');
    }
  }

  text(key: string): string | undefined {
    const value = this.#query[key];
    return Array.isArray(value) ? value[0] : value;
  }

  /** The id of a reference to one of the types: `Practitioner/<id>`, or the id where there is one type. */
  reference<Type extends string>(
    key: string,
    ...types: readonly Type[]
  ): { type: Type; id: string } | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const [, named, id] = /^(?:(\w+)\/)?([^/]+)$/.exec(value) ?? [];
    const type =
      named === undefined && types.length === 1 ? types[0] : types.find((one) => one === named);
    if (type === undefined || id === undefined)
      throw unsearchable(key, `A reference to ${types.join(' or ')} is wanted`);
    return { type, id };
  }

  /** Ids of our own are UUIDs: another one names nothing. */
  uuid(key: string, type: string): string | undefined {
    const found = this.reference(key, type);
    return found && requireUuid(key, found.id);
  }

  codes(key: string): string[] | undefined {
    return this.text(key)?.split(',');
  }

  /** From when, and until before when; instants with a zone, or days in UTC. */
  range(key: string): { from?: Date; to?: Date } {
    const range: { from?: Date; to?: Date } = {};
    for (const value of [this.#query[key] ?? []].flat()) {
      const [, operator = 'eq', text = ''] = /^(eq|ge|gt|le|lt)?(.+)$/.exec(value) ?? [];
      const [low, high] = momentOf(key, text);
      if (operator === 'ge' || operator === 'eq') range.from = latest(range.from, low);
      if (operator === 'gt') range.from = latest(range.from, high);
      if (operator === 'le' || operator === 'eq') range.to = earliest(range.to, high);
      if (operator === 'lt') range.to = earliest(range.to, low);
    }
    return range;
  }

  get count(): number {
    const text = this.text('_count') ?? '50';
    if (!/^[1-9]\d{0,5}$/.test(text))
      throw unsearchable('_count', 'A whole number from 1 is wanted');
    return Math.min(Number(text), MOST);
  }

  get cursor(): string | undefined {
    return this.text('_cursor');
  }

  /** The same search as an address, from another place on. */
  link(address: string, cursor?: string): string {
    const fields = new URLSearchParams();
    for (const [key, values] of Object.entries(this.#query))
      if (key !== '_cursor') for (const value of [values].flat()) fields.append(key, value);
    if (cursor !== undefined) fields.set('_cursor', cursor);
    return `${address}?${fields}`;
  }
}

const CONTROLS = ['_count', '_cursor', '_format'];
const MOST = 200;
const Fields = z
  .record(z.string(), z.union([z.string().max(2000), z.array(z.string().max(2000)).max(20)]))
  .catch(() => {
    throw unsearchable('', 'Text is searched for');
  });

export function requireUuid(path: string, id: string): string {
  if (!z.uuid().safeParse(id).success) throw unsearchable(path, 'This is not an id');
  return id;
}

/** The moment, or the whole day, that a FHIR date names. */
function momentOf(key: string, text: string): [low: Date, high: Date] {
  const day = z.iso.date().safeParse(text);
  const moment = z.iso.datetime({ offset: true }).safeParse(text);
  const low = new Date(day.success ? `${text}T00:00:00Z` : text);
  const year = low.getUTCFullYear();
  if ((!day.success && !moment.success) || !(year >= 1900 && year < 3000))
    throw unsearchable(key, 'A date such as ge2026-01-31, or a moment with its zone, is wanted');
  return [low, new Date(low.getTime() + (day.success ? 86_400_000 : 1))];
}

const latest = (a: Date | undefined, b: Date): Date => (a !== undefined && a > b ? a : b);
const earliest = (a: Date | undefined, b: Date): Date => (a !== undefined && a < b ? a : b);

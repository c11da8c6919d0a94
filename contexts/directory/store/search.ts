import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import { unprocessable } from '@hub/kernel/errors.ts';
import { fold } from '../domain/fold.ts';
import { searchTerms } from '../domain/search-terms.ts';
import type { SearchTerm } from '../domain/search-terms.ts';
import type { SearchPage, SearchQuery } from '../schemas.ts';
import { isPublic, selectPractitioners, toPractitioner } from './practitioner-rows.ts';
import type { DB } from './types.gen.ts';

/** Below this length a typing error makes too many other names alike. */
const SHORTEST_FUZZY = 4;
const ALIKE = 0.55;

/**
 * Public practitioners that match all that is asked for, those with the earliest free slot first and
 * those without any last. A page's order is that of the moment of the first page.
 */
export async function searchPractitioners(
  { db, clock }: Kernel<DB>,
  query: SearchQuery,
): Promise<SearchPage> {
  const now = clock.now();
  const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
  const asOf = after?.asOf ?? now;
  const nextStart = sql<
    Date | number
  >`coalesce((select min(s.start_at) from free_slot s where s.practitioner_id = p.id and s.start_at > ${asOf}
    and (${query.mode ?? null}::text is null or s.mode = ${query.mode ?? null})), 'infinity'::timestamptz)`;
  const conditions = [
    ...searchTerms(query.q ?? '').map(matches),
    ...fold(query.name ?? '')
      .split(' ')
      .filter(Boolean)
      .map((word) => alike(word, 'p.name_search')),
    ...fold(query.city ?? '')
      .split(' ')
      .filter(Boolean)
      .map((word) => alike(word, 'c.city_search')),
  ];
  const rows = await selectPractitioners(
    db,
    now,
    query.mode === undefined ? {} : { mode: query.mode },
  )
    .select(nextStart.as('next_start'))
    .where(isPublic)
    .$if(query.specialty !== undefined, (select) =>
      select.where(sql<boolean>`p.specialties @> array[${query.specialty}]::text[]`),
    )
    .$if(query.language !== undefined, (select) =>
      select.where(sql<boolean>`p.languages @> array[${query.language}]::text[]`),
    )
    .$if(query.payer !== undefined, (select) =>
      select.where(sql<boolean>`p.payers @> array[${query.payer}]::text[]`),
    )
    .$if(query.mode !== undefined, (select) =>
      select.where(sql<boolean>`p.modes @> array[${query.mode}]::text[]`),
    )
    .$if(query.country !== undefined, (select) => select.where('c.country', '=', query.country!))
    .$if(query.clinicId !== undefined, (select) =>
      select.where('p.clinic_id', '=', query.clinicId!),
    )
    .$if(conditions.length > 0, (select) => select.where((eb) => eb.and(conditions)))
    .$if(after !== undefined, (select) =>
      select.where(
        sql<boolean>`(${nextStart}, p.id) > (${after!.next ?? 'infinity'}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('next_start')
    .orderBy('p.id')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map(toPractitioner),
    nextCursor: last
      ? cursorOf({
          asOf,
          next: last.next_start instanceof Date ? last.next_start.toISOString() : null,
          id: last.id,
        })
      : null,
  };
}

const matches = ({ text, specialties }: SearchTerm): RawBuilder<boolean> =>
  sql<boolean>`(p.specialties && ${specialties}::text[] or ${alike(text, 'p.name_search')} or ${alike(text, 'c.name_search')} or ${alike(text, 'c.city_search')})`;

/** Whether the text holds the term, or a word much like it. */
function alike(term: string, column: string): RawBuilder<boolean> {
  const text = sql.ref<string>(column);
  const holds = sql<boolean>`strpos(${text}, ${term}) > 0`;
  return term.length < SHORTEST_FUZZY
    ? holds
    : sql<boolean>`(${holds} or word_similarity(${term}, ${text}) >= ${ALIKE})`;
}

interface Position {
  asOf: Date;
  next: string | null;
  id: string;
}

const Cursor = z.tuple([z.iso.datetime(), z.iso.datetime().nullable(), z.uuid()]);

const cursorOf = ({ asOf, next, id }: Position): string =>
  Buffer.from(JSON.stringify([asOf.toISOString(), next, id])).toString('base64url');

function positionOf(cursor: string): Position {
  try {
    const [asOf, next, id] = Cursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { asOf: new Date(asOf), next, id };
  } catch {
    throw unprocessable([
      { path: 'querystring.cursor', message: 'Not a cursor of this search', code: 'invalid' },
    ]);
  }
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** Where a word was found: a table, a file or a line of the log. */
export interface Hit {
  place: string;
  word: string;
  /** The whole row, file or line that holds it. */
  text: string;
}

/**
 * A word in every shape in which it could lie somewhere: as it is, without accents, escaped for JSON,
 * as hexadecimal digits of bytes, in Base64 at each of the three offsets, and in a web address.
 */
function shapesOf(word: string): string[] {
  const bytes = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and the last characters mix with what stands beside.
    return encoded.slice(offset === 0 ? 0 : 4, encoded.length - 4);
  });
  const escaped = JSON.stringify(word)
    .slice(1, -1)
    .replace(
      /[\u0080-\uFFFF]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
  return [
    ...new Set([
      word.toLowerCase(),
      folded.toLowerCase(),
      escaped.toLowerCase(),
      bytes.toString('hex'),
      encodeURIComponent(word).toLowerCase(),
      ...base64.filter((text) => text.length >= 8).map((text) => text.toLowerCase()),
    ]),
  ];
}

const finder = (words: readonly string[]) => {
  const shapes = words.map((word) => ({ word, shapes: shapesOf(word) }));
  return (place: string, text: string): Hit[] => {
    const lower = text.toLowerCase();
    return shapes
      .filter((one) => one.shapes.some((shape) => lower.includes(shape)))
      .map(({ word }) => ({ place, word, text }));
  };
};

/** Reads every column of every row of every table that is not PostgreSQL's own, as the owner. */
export async function scanDatabase(owner: pg.Pool, words: readonly string[]): Promise<Hit[]> {
  const find = finder(words);
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname not like 'pg\\_%' order by 1`,
  );
  const hits: Hit[] = [];
  for (const { name } of tables) {
    const { rows: columns } = await owner.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [name],
    );
    // Each column as text: also JSON, arrays and the hexadecimal digits of bytes.
    const cells = columns.map((column) => `t.${column.name}::text`).join(', ');
    const { rows } = await owner.query<{ cells: (string | null)[] }>(
      `select array[${cells}]::text[] as cells from ${name} t`,
    );
    for (const row of rows) hits.push(...find(name, row.cells.join('\n')));
  }
  return hits;
}

/** Reads every byte below a folder, and the names of the files. */
export async function scanFiles(folder: string, words: readonly string[]): Promise<Hit[]> {
  const find = finder(words);
  const hits: Hit[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    hits.push(...find(path, entry.name));
    if (!entry.isFile()) continue;
    const bytes = await readFile(path);
    hits.push(...find(path, bytes.toString('latin1')), ...find(path, bytes.toString('utf8')));
  }
  return hits;
}

export const scanLog = (lines: readonly string[], words: readonly string[]): Hit[] => {
  const find = finder(words);
  return lines.flatMap((line) => find('log', line));
};

import { readFileSync } from 'node:fs';

/** The columns of the table, in its words. */
export const COLUMNS = [
  'anonymous',
  'patient',
  'guardian',
  'other patient',
  'treating doctor',
  'second doctor',
  'colleague',
  "other clinic's doctor",
  'desk',
  "other clinic's desk",
  'admin',
  "other clinic's admin",
  'pharmacist',
  'health authority',
  'integration',
  'other integration',
  'guest',
  'platform admin',
  'without factor',
] as const;
export type Column = (typeof COLUMNS)[number];

/** One row: who may do the operation with the kind of record. */
export interface Row {
  operation: string;
  record: string;
  allowed: ReadonlySet<Column>;
}

/** Rows in which a patient without an account may not what a patient with one may; as `operation: record`. */
export function readAccountRows(): ReadonlySet<string> {
  const [, list = ''] = readFileSync(TABLE, 'utf8').split('## Patients without an account');
  return new Set(list.split('\n').flatMap((line) => /^- (\w+: .+)$/.exec(line)?.[1] ?? []));
}

const TABLE = new URL('../../../../docs/access-table.md', import.meta.url);

/** Reads the table; throws on a cell that is neither `yes` nor `–`, so that nothing is left open. */
export function readTable(): Row[] {
  const lines = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head, , ...rows] = lines;
  if (head?.slice(2).join('|') !== COLUMNS.join('|')) throw new Error('The columns have changed');
  return rows.map(([operation = '', record = '', ...cells]) => {
    const allowed = new Set<Column>();
    for (const [index, column] of COLUMNS.entries()) {
      if (cells[index] === 'yes') allowed.add(column);
      else if (cells[index] !== '–')
        throw new Error(`${operation}, ${record}: what of "${column}"?`);
    }
    return { operation, record, allowed };
  });
}

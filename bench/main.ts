/**
 * `npm run bench [-- <name prefix>]`: measures, compares each figure with its floor of the same run,
 * prints a table and writes bench/results.json. Machines are noisy: read the ratios.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { printTable } from './support/table.ts';
import type { Figure, Part } from './support/figure.ts';
import { booking } from './parts/booking.ts';
import { call } from './parts/call.ts';
import { reads } from './parts/reads.ts';
import { slots } from './parts/slots.ts';
import { start } from './parts/start.ts';
import { web } from './parts/web.ts';

const parts: Part[] = [start, slots, booking, reads, web, call];
const resultsFile = new URL('./results.json', import.meta.url);

const prefix = process.argv[2] ?? '';
const wanted = parts.filter(({ names }) => names.some((name) => name.startsWith(prefix)));
if (wanted.length === 0) {
  process.stderr.write(
    `No figure is called ${prefix}…; there are:\n${parts.flatMap(({ names }) => names).join('\n')}\n`,
  );
  process.exit(1);
}

const figures: Record<string, Figure> = {};
for (const { names, measure } of wanted) {
  process.stderr.write(`measuring ${names.join(', ')}\n`);
  Object.assign(figures, await measure());
}

const earlier = JSON.parse(await readFile(resultsFile, 'utf8').catch(() => '{}')) as Record<
  string,
  Figure
>;
const merged = Object.fromEntries(
  Object.entries({ ...earlier, ...figures }).toSorted(([a], [b]) => a.localeCompare(b)),
);
await writeFile(resultsFile, `${JSON.stringify(merged, null, 2)}\n`);
const failed = printTable(figures);
process.exit(failed === 0 ? 0 : 1);

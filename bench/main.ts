/**
 * `npm run bench [-- <name prefix>]`: measures, compares each figure with its floor of the same run,
 * prints a table and writes bench/results.json. Machines are noisy: read the ratios.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { printTable } from './support/table.ts';
import type { Figure, Part } from './support/figure.ts';
import { audit } from './parts/audit.ts';
import { auth } from './parts/auth.ts';
import { booking } from './parts/booking.ts';
import { call } from './parts/call.ts';
import { readOverhead } from './parts/read-overhead.ts';
import { reads } from './parts/reads.ts';
import { slots } from './parts/slots.ts';
import { start } from './parts/start.ts';
import { web } from './parts/web.ts';

const parts: Part[] = [start, slots, booking, reads, auth, audit, readOverhead, web, call];
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
  const measured = await measure();
  Object.assign(figures, measured);
  await keep(measured);
}
process.exit(printTable(figures) === 0 ? 0 : 1);

/** Adds to the results file, so that a part that fails costs no other its figures. */
async function keep(measured: Record<string, Figure>): Promise<void> {
  const text = await readFile(resultsFile, 'utf8').catch(() => '{}');
  const all = { ...(JSON.parse(text) as Record<string, Figure>), ...measured };
  const sorted = Object.entries(all).toSorted(([a], [b]) => a.localeCompare(b));
  await writeFile(resultsFile, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

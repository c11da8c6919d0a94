import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { playwrightCounts, vitestCounts, type Counts } from './counts.ts';

export const root = join(import.meta.dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** A check that passes or fails as a whole. */
export interface Check {
  name: string;
  command: string[];
}

export const quickChecks: Check[] = [
  { name: 'lock file', command: [process.execPath, 'tools/lockfile.mjs', '--check'] },
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'types of the web app', command: [bin('tsc'), '-p', 'apps/web'] },
  { name: 'types of the end-to-end tests', command: [bin('tsc'), '-p', 'e2e'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--quiet'] },
  { name: 'format', command: [bin('oxfmt'), '--list-different'] },
  { name: 'architecture', command: [process.execPath, 'tools/architecture/main.ts'] },
  { name: 'nothing unused', command: [bin('knip'), '--no-progress', '--no-config-hints'] },
];

export const generatedChecks: Check[] = [
  { name: 'database types', command: [process.execPath, 'tools/db-types.ts', '--check'] },
  { name: 'API description', command: [process.execPath, 'tools/openapi/main.ts', '--check'] },
];

export interface Outcome {
  exitCode: number;
  output: string;
  seconds: number;
}

/** Runs a command to its end; `show` passes its output on at once instead of keeping it. */
export function runCommand(
  [program = '', ...args]: string[],
  options: { env?: NodeJS.ProcessEnv; show?: boolean } = {},
): Promise<Outcome> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    const done = (exitCode: number): void =>
      resolve({
        exitCode,
        output: Buffer.concat(chunks).toString('utf8'),
        seconds: (performance.now() - begun) / 1000,
      });
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Vitest over the given files, or over all. */
export async function runVitest(files: string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  return withReport(async (report) => {
    const args = [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ];
    const { exitCode } = await runCommand([bin('vitest'), ...args], { env, show: true });
    return vitestCounts(report, exitCode);
  });
}

/** Projects of playwright.config.ts, and on how many hubs at once they run. */
export const endToEndRuns = [
  { projects: ['journeys'], workers: 2 },
  { projects: ['calls', 'two processes'], workers: 1 },
];

/** Tests in real browsers. */
export async function runPlaywright(
  { projects, workers }: (typeof endToEndRuns)[number],
  env: NodeJS.ProcessEnv,
): Promise<Counts> {
  return withReport(async (report) => {
    const args = ['test', '--reporter=dot,json', `--workers=${workers}`];
    const chosen = projects.map((name) => `--project=${name}`);
    const { exitCode } = await runCommand([bin('playwright'), ...args, ...chosen], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      show: true,
    });
    return playwrightCounts(report, exitCode);
  });
}

/** Test files that need no database and no other process, also not through a file that they import. */
export function unitTestFiles(): string[] {
  return globSync('{apps,contexts,packages,tools,bench}/**/*.test.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
    .filter((file) => !needsMore(join(root, file), new Set()))
    .toSorted();
}

function needsMore(file: string, seen: Set<string>): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (/from '(@hub\/testkit|[^']*\/testkit\/|node:child_process)/.test(text)) return true;
  const imports = [...text.matchAll(/from '(\.[^']+\.tsx?)'/g)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  );
  return imports.some((imported) => needsMore(imported, seen));
}

async function withReport<T>(use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-report-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

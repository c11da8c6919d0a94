import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'apps/web/dist');
const stampName = '.sources';
const sources = [
  'apps/web/**/*',
  'packages/{api-client,contracts,e2ee}/**/*',
  'package-lock.json',
  'tsconfig.json',
];
const notSources = /^apps\/web\/(dist|node_modules)\b|\.test\.tsx?$/;

/**
 * Builds the web app where its sources have changed since the last build, and returns the folder to
 * serve. Where there are no sources, as in a container image, the build it came with is served.
 */
export async function ensureWebBuilt(): Promise<string> {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return dist;
  const wanted = hashOfSources();
  if (read(join(dist, stampName)) === wanted) return dist;
  // Beside the old build and then swapped in whole: a start that is stopped half-way leaves the old one.
  const draft = join(root, 'node_modules/.cache/hub-web', String(process.pid));
  mkdirSync(draft, { recursive: true });
  try {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [
      vite,
      'build',
      'apps/web',
      '--outDir',
      draft,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ];
    await promisify(execFile)(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    writeFileSync(join(draft, stampName), wanted);
    const old = `${draft}.old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(draft, dist);
    rmSync(old, { recursive: true, force: true });
  } catch (cause) {
    if (read(join(dist, stampName)) === wanted) return dist; // another process of this checkout was quicker
    throw new Error(`The web app does not build:\n${(cause as { stderr?: string }).stderr ?? ''}`, {
      cause,
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return dist;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !notSources.test(file))
    .toSorted();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

const read = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

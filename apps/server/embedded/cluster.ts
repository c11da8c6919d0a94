import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SYSTEM_FOLDER, type Binaries } from './binaries.ts';
import { canEnter, type UserIds } from './unprivileged.ts';

const MAJOR = '18';

export interface ClusterOptions {
  dataDir: string;
  user: UserIds | undefined;
  binaries: Binaries;
  password: string;
  durable: boolean;
}

/** The superuser's password of a data directory, made at first use and readable by its owner only. */
export function clusterPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * The folder of the cluster, made by initdb where there is none. It appears whole or not at all, so a
 * start that was killed half-way is simply begun again. Throws where the cluster is of another major version.
 */
export async function ensureCluster(
  options: ClusterOptions,
): Promise<{ folder: string; created: boolean }> {
  const link = join(options.dataDir, 'postgres');
  if (existsSync(link)) {
    const folder = realpathSync(link);
    const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) {
      throw new Error(
        `${folder} is a PostgreSQL ${version} cluster; this hub needs version ${MAJOR}`,
      );
    }
    return { folder, created: false };
  }
  rmSync(link, { force: true }); // a dangling link
  if (!options.user || openTo(options.user, options.dataDir)) {
    const draft = join(options.dataDir, 'postgres.new');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    await initialise(draft, options);
    renameSync(draft, link);
    return { folder: realpathSync(link), created: true };
  }
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
  const folder = mkdtempSync(join(SYSTEM_FOLDER, 'cluster-'));
  await initialise(folder, options);
  symlinkSync(folder, link);
  return { folder, created: true };
}

/** Lets the user pass through the data directory; what lies in it stays closed. False where a parent bars the way. */
function openTo(user: UserIds, dataDir: string): boolean {
  if (canEnter(dataDir, user)) return true;
  if (!canEnter(dirname(dataDir), user)) return false;
  chmodSync(dataDir, statSync(dataDir).mode | 0o001);
  return canEnter(dataDir, user);
}

async function initialise(
  folder: string,
  { user, binaries, password, durable }: ClusterOptions,
): Promise<void> {
  chmodSync(folder, 0o700);
  // Where both users can reach it, and not in the cluster: initdb wants an empty folder.
  const passwordFile = join(tmpdir(), `hub-${randomBytes(12).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorts and folds case alike on every machine, whatever its C library.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { cwd: '/', ...user, env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (cause) {
    throw new Error(`initdb failed: ${(cause as { stderr?: string }).stderr ?? ''}`, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** PostgreSQL refuses to run as root; these are the ids it runs with instead. */
export interface UserIds {
  uid: number;
  gid: number;
}

const OWN_USER = 'hub-postgres';

/**
 * The user to run PostgreSQL as where the hub runs as root; undefined where the own user will do.
 * An existing cluster keeps its owner. Throws where no unprivileged user can be found.
 */
export function unprivilegedUser(cluster: string): UserIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const user = find(OWN_USER) ?? create() ?? find('postgres') ?? find('nobody');
  if (!user) {
    throw new Error(
      `PostgreSQL does not run as root and no other user was found: create one called ${OWN_USER}, or start the hub as an ordinary user.`,
    );
  }
  return user;
}

/** Whether the user can enter the folder, which a parent such as /root may not let it. */
export function canEnter(folder: string, user: UserIds): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { cwd: '/', ...user, stdio: 'ignore' })
      .status === 0
  );
}

function find(name: string): UserIds | undefined {
  try {
    const id = (flag: string): number =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create(): UserIds | undefined {
  const args = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    OWN_USER,
  ];
  return spawnSync('useradd', args, { stdio: 'ignore' }).status === 0 ? find(OWN_USER) : undefined;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SystemPackage {
  name: string;
  program: string;
}

/**
 * Installs the missing ones of tools/apt-packages.txt where this is root on Debian. Elsewhere it says
 * what to install; the tests that need them then fail, each with its own message.
 */
export function ensureSystemPackages(): void {
  const missing = listed().filter(({ program }) => !isInstalled(program));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
    console.log(`Missing on this system: ${missing.map(({ program }) => program).join(', ')}.`);
    console.log(`On Debian: sudo apt-get install ${names.join(' ')}\n`);
    return;
  }
  console.log(`Installing ${names.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '--yes', '--no-install-recommends', '-qq', ...names];
  if (spawnSync('apt-get', install, { env, stdio: 'ignore' }).status === 0) return;
  // The package lists may be old or, in a fresh container, missing.
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', install, { env, stdio: 'inherit' });
}

function listed(): SystemPackage[] {
  return readFileSync(join(import.meta.dirname, '../apt-packages.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', program = ''] = line.trim().split(/\s+/);
      return { name, program };
    });
}

/** Also where an ordinary user's PATH leaves out the administrators' folders. */
export function isInstalled(program: string): boolean {
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    '/usr/sbin',
    '/sbin',
    '/usr/local/sbin',
  ];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

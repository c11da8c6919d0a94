// Completes package-lock.json after `npm install`: npm leaves out optional packages of other
// platforms where the registry in use does not carry them, and `npm ci` then calls the lock out of
// sync. Adds each as an entry with its version and platform. `--check` only reports.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Where Node would find `name` required from the package at `from`; undefined where the lock lacks it. */
function resolve(from, name) {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder) return undefined;
    if (!folder.includes('/node_modules/')) folder = '';
  }
}

/** Reads the platform out of names such as `@swc/core-linux-arm-gnueabihf`. */
function platform(name) {
  const words = name.split(/[/-]/);
  const os =
    systems.find((one) => words.includes(one)) ?? (words.includes('win') ? 'win32' : undefined);
  const cpu =
    processors.find((one) => words.includes(one)) ?? (words.includes('armv7') ? 'arm' : undefined);
  if (!os || !cpu) throw new Error(`The platform of the optional package ${name} is unknown.`);
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = os === 'linux' && words.some((word) => word.startsWith('gnu'));
  return {
    cpu: [cpu],
    ...(musl ? { libc: ['musl'] } : glibc ? { libc: ['glibc'] } : {}),
    os: [os],
  };
}

const added = [];
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolve(from, name)) continue;
    if (!/^\d/.test(version))
      throw new Error(`${name} of ${from || 'the project'} is not an exact version.`);
    packages[`node_modules/${name}`] = {
      version,
      ...platform(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(name);
  }
}

if (process.argv.includes('--check')) {
  if (added.length) {
    console.error(
      `package-lock.json lacks ${added.length} optional packages: run node tools/lockfile.mjs`,
    );
    process.exit(1);
  }
} else if (added.length) {
  const order = ([a], [b]) => a.localeCompare(b, 'en'); // npm's own order
  lock.packages = Object.fromEntries(Object.entries(packages).toSorted(order));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${added.length} optional packages of other platforms to package-lock.json.`);
}

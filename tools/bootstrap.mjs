// Runs before every npm script, on whatever Node the machine has (20 or later), and makes the rest
// of the project independent of it: installs the packages where they are missing or older than the
// lock, and with them the pinned Node, which npm then finds first on the scripts' path.
// Plain JavaScript with built-ins only, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.hub-installed');
const minimumMajor = 24;

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
const machineMajor = Number(process.versions.node.split('.')[0]);

if (machineMajor < 20)
  fail(`Node ${process.versions.node} is too old: Node 20 or later is needed.`);

const lock = read(join(root, 'package-lock.json'));
const stamp = `${process.platform}-${process.arch}\n${lock}`;
if (read(stampFile) !== stamp) {
  if (!isInstalled()) install();
  checkPinnedNode();
  // The scripts begin with `exec`, so that a signal to npm reaches the program and not a shell between
  // them. Windows has no such word and no such signals: there it only runs what follows.
  if (process.platform === 'win32')
    writeFileSync(join(root, 'node_modules', '.bin', 'exec.cmd'), '@%*\r\n');
  writeFileSync(stampFile, stamp);
}

/** True where node_modules holds what the lock asks for, e.g. after a plain `npm install`. */
function isInstalled() {
  const hidden = read(join(root, 'node_modules', '.package-lock.json'));
  if (!hidden) return false;
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(hidden).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || !path.includes('node_modules/')) return true;
    const found = present[path];
    return found ? found.version === entry.version : isForAnotherMachine(entry);
  });
}

function isForAnotherMachine(entry) {
  if (!entry.optional) return false;
  if (!entry.os && !entry.cpu) return true; // needed only by a package of another platform
  const excludes = (list, value) =>
    list !== undefined && (!list.includes(value) || list.includes(`!${value}`));
  const libc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return (
    excludes(entry.os, process.platform) ||
    excludes(entry.cpu, process.arch) ||
    (process.platform === 'linux' && excludes(entry.libc, libc))
  );
}

function install() {
  console.log('Installing packages (only when they are missing or have changed) …');
  const env = { ...process.env };
  // Left by the npm that started us; the npm that we start would take them for its own.
  for (const name of Object.keys(env)) {
    if (/^npm_(lifecycle|package|command|execpath|node_execpath)/.test(name)) delete env[name];
  }
  // The build needs the development packages, also where NODE_ENV=production.
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const cli = process.env.npm_execpath;
  const result =
    cli && /npm-cli\.c?js$/.test(cli)
      ? spawnSync(process.execPath, [cli, ...args], { cwd: root, env, stdio: 'inherit' })
      : spawnSync('npm', args, {
          cwd: root,
          env,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  if (result.status !== 0) fail('The packages could not be installed; npm says why above.');
}

/** The pinned Node comes with the packages on Linux and Windows; elsewhere the machine's own must do. */
function checkPinnedNode() {
  const bin = join(
    root,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  if (existsSync(bin)) {
    const shell = process.platform === 'win32';
    const ran = spawnSync(bin, ['--version'], { encoding: 'utf8', shell });
    if (ran.status === 0) return;
    // Built for another C library: out of the way, so that the machine's own is used.
    if (machineMajor >= minimumMajor) return rmSync(bin, { force: true });
  }
  if (machineMajor >= minimumMajor) return;
  fail(
    `This machine (${process.platform} ${process.arch}) has Node ${process.versions.node}, and no packaged ` +
      `Node ${minimumMajor} runs on it. Install Node ${minimumMajor} or later from https://nodejs.org ` +
      'and run the command again.',
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

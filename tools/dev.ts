// npm run dev: the server restarts when a file that it uses changes, Vite reloads the web app.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['PORT'] || 3000);
// People open Vite's address; it passes /api and /fhir on to the server behind it.
const apiPort = port + 1;

const run = (args: string[], env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

const children = [
  run(['--watch', '--watch-preserve-output', 'apps/server/main.ts'], {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    PUBLIC_URL: process.env['PUBLIC_URL'] || `http://localhost:${port}`,
  }),
  run(
    [
      'node_modules/vite/bin/vite.js',
      'apps/web',
      '--host',
      host,
      '--port',
      String(port),
      '--strictPort',
    ],
    {
      HUB_API: `http://127.0.0.1:${apiPort}`,
    },
  ),
];

let stopping = false;
function stop(): void {
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
for (const child of children) {
  child.once('exit', (code) => {
    if (!stopping) process.exitCode = code ?? 1;
    stop();
  });
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, untilReady, type RunningProcess } from './process.ts';

const template = join(import.meta.dirname, '../../deploy/nginx/hub.conf.template');

/** The gateway of deploy/nginx on a loopback port, as any user, with everything it writes in `folder`. */
export async function startNginx(
  folder: string,
  port: number,
  upstreams: { identity: number; main: number },
): Promise<RunningProcess> {
  mkdirSync(folder, { recursive: true });
  const values: Record<string, string> = {
    HUB_LISTEN: `127.0.0.1:${port}`,
    HUB_IDENTITY_UPSTREAM: `127.0.0.1:${upstreams.identity}`,
    HUB_MAIN_UPSTREAM: `127.0.0.1:${upstreams.main}`,
  };
  const site = readFileSync(template, 'utf8').replaceAll(
    /\$\{(HUB_\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  );
  writeFileSync(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      `pid ${folder}/nginx.pid;`,
      'daemon off;',
      'worker_processes 1;',
      'events { worker_connections 1024; }',
      'http {',
      ...temporary,
      `  include ${folder}/site.conf;`,
      '}',
      '',
    ].join('\n'),
  );
  // Administrators' folders are not on every user's path.
  const env = { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` };
  const nginx = run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], env);
  await untilReady(`http://127.0.0.1:${port}/health/ready`, nginx);
  return nginx;
}

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const USER = 'lena';
const PASSWORD = 'app-password';
const authorization = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;

/** A real CalDAV server (Radicale, of the distribution's packages) with one account and one calendar. */
export async function startRadicale() {
  const folder = await mkdtemp(join(tmpdir(), 'hub-radicale-'));
  const port = await freePort();
  await writeFile(join(folder, 'users'), `${USER}:${PASSWORD}\n`);
  await writeFile(
    join(folder, 'config'),
    [
      '[server]',
      `hosts = 127.0.0.1:${port}`,
      '[auth]',
      'type = htpasswd',
      `htpasswd_filename = ${join(folder, 'users')}`,
      'htpasswd_encryption = plain',
      'delay = 0',
      '[storage]',
      `filesystem_folder = ${join(folder, 'data')}`,
      '[logging]',
      'level = error',
    ].join('\n'),
  );
  const process = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  const request = (method: string, path: string, body?: string, headers: object = {}) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { authorization, ...headers },
      ...(body !== undefined && { body }),
    });
  const calendar = `/${USER}/praxis/`;
  await answering(() => request('PROPFIND', '/'));
  const made = await request(
    'MKCALENDAR',
    calendar,
    `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
      <D:displayname>Praxis &amp; privat</D:displayname></D:prop></D:set></C:mkcalendar>`,
  );
  if (made.status !== 201) throw new Error(`Radicale made no calendar: ${made.status}`);
  return {
    origin,
    url: `${origin}${calendar}`,
    username: USER,
    password: PASSWORD,
    put: async (name: string, text: string) => {
      const { status } = await request('PUT', `${calendar}${name}.ics`, text, {
        'content-type': 'text/calendar',
      });
      if (status >= 300) throw new Error(`Radicale took no event: ${status}`);
    },
    remove: (name: string) => request('DELETE', `${calendar}${name}.ics`),
    /** What a calendar program sees: everything in the calendar as one text. */
    read: async (): Promise<string> => (await request('GET', calendar)).text(),
    stop: async () => {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Radicale = Awaited<ReturnType<typeof startRadicale>>;

async function answering(ask: () => Promise<Response>): Promise<void> {
  for (let times = 0; times < 300; times += 1) {
    const answer = await ask().catch(() => undefined);
    if (answer) return;
    await wait(100);
  }
  throw new Error('Radicale does not answer');
}

/** A port that was free a moment ago; Radicale takes no 0. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

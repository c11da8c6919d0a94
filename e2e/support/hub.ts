import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@hub/kernel/log.ts';
import { contextNames } from '../../apps/server/contexts.ts';
import { startPostgres } from '../../apps/server/embedded/postgres.ts';
import { startNginx } from './nginx.ts';
import { freePort, startServer, type RunningProcess } from './process.ts';

export type Shape = 'one process' | 'two processes';

export interface DemoAccount {
  role: string;
  email: string;
  password: string;
  totpSecret?: string;
  note: string;
}

export interface HubUnderTest {
  baseUrl: string;
  dataDir: string;
  demoAccounts: DemoAccount[];
  /** The server processes, for tests that kill or restart one. */
  servers: RunningProcess[];
  stop(): Promise<void>;
}

const GATEWAY_SERVICES = ['identity', 'directory'];

/** A complete hub with demo data in a temporary folder, as one process or as services behind nginx. */
export async function startHub(
  shape: Shape,
  env: Record<string, string> = {},
): Promise<HubUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-e2e-'));
  const undo: (() => Promise<unknown>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const started =
      shape === 'one process'
        ? await startOne(dataDir, env, undo)
        : await startTwo(dataDir, env, undo);
    return { ...started, dataDir, demoAccounts: demoAccountsOf(dataDir), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Started = Pick<HubUnderTest, 'baseUrl' | 'servers'>;

async function startOne(
  dataDir: string,
  env: Record<string, string>,
  undo: (() => Promise<unknown>)[],
): Promise<Started> {
  const port = await freePort();
  const server = await startServer(`http://127.0.0.1:${port}`, {
    PORT: String(port),
    HUB_DATA_DIR: dataDir,
    // A journey signs in at a provider on this machine.
    SSO_ALLOW_PRIVATE_ISSUERS: '1',
    // And one connects a calendar there.
    CALENDARS_ALLOW_PRIVATE: '1',
    ...env,
  });
  undo.push(() => server.stop());
  return { baseUrl: `http://localhost:${port}`, servers: [server] };
}

/**
 * Demo data is written by one process with all contexts; then two share the database behind the
 * gateway, still as a demo: so that mail goes to the outbox.
 */
async function startTwo(
  dataDir: string,
  extra: Record<string, string>,
  undo: (() => Promise<unknown>)[],
): Promise<Started> {
  const postgres = await startPostgres({ dataDir, log: createLog('warn'), durable: false });
  undo.push(() => postgres.stop());
  const [seedPort, identity, main, gateway] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const baseUrl = `http://localhost:${gateway}`;
  const shared = {
    HUB_DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    PUBLIC_URL: baseUrl,
    CALENDARS_ALLOW_PRIVATE: '1',
    TRUST_PROXY: '1',
    ...extra,
  };
  const seeding = await startServer(`http://127.0.0.1:${seedPort}`, {
    ...shared,
    PORT: String(seedPort),
    HUB_DEMO: '1',
  });
  await seeding.stop();

  const others = contextNames.filter((name) => !GATEWAY_SERVICES.includes(name));
  const servers: RunningProcess[] = [];
  for (const [port, services] of [
    [identity, GATEWAY_SERVICES],
    [main, others],
  ] as const) {
    const env = { ...shared, PORT: String(port), HUB_DEMO: '1', SERVICES: services.join(',') };
    const server = await startServer(`http://127.0.0.1:${port}`, env);
    undo.push(() => server.stop());
    servers.push(server);
  }
  const nginx = await startNginx(join(dataDir, 'nginx'), gateway, { identity, main });
  undo.push(() => nginx.stop('SIGQUIT'));
  return { baseUrl, servers };
}

function demoAccountsOf(dataDir: string): DemoAccount[] {
  const file = join(dataDir, 'demo.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}

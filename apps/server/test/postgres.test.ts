import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog } from '@hub/kernel/log.ts';
import { findProcess } from '../embedded/processes.ts';
import { startPostgres, type Postgres } from '../embedded/postgres.ts';

const log = createLog('silent');
// Whole programs start here, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let dataDir: string;
let running: Postgres | undefined;
let holder: ChildProcess | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  if (holder && holder.exitCode === null && holder.signalCode === null) {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  holder = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server is killed under it
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function startHolder(): Promise<{ url: string; pid: number }> {
  holder = spawn(process.execPath, [join(import.meta.dirname, 'postgres-holder.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: holder.stdout! }), 'line')) as [string];
  return JSON.parse(line) as { url: string; pid: number };
}

async function killHolder(): Promise<void> {
  holder?.kill('SIGKILL');
  if (holder) await once(holder, 'exit');
}

describe('embedded PostgreSQL', () => {
  test('is version 18 in UTF-8, asks for a password and answers on the loopback address only', async () => {
    running = await startPostgres({ dataDir, log, durable: false });
    expect(Number(await query(running.url, 'show server_version_num'))).toBeGreaterThanOrEqual(
      180_000,
    );
    expect(await query(running.url, 'show server_encoding')).toBe('UTF8');
    expect(await query(running.url, `select lower('ÄÉ')`)).toBe('äé');
    expect(await query(running.url, 'show listen_addresses')).toBe('127.0.0.1');
    const guessed = new URL(running.url);
    guessed.password = 'guessed';
    await expect(query(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(readFileSync(join(dataDir, 'postgres/pg_hba.conf'), 'utf8')).not.toMatch(
      /^[^#].*trust$/m,
    );
  });

  test('keeps the data from one start to the next and leaves no process', async () => {
    running = await startPostgres({ dataDir, log });
    await query(running.url, 'create table kept as select 42 as answer');
    const pid = running.pid()!;
    await running.stop();
    expect(findProcess(pid)).toBeUndefined();
    running = await startPostgres({ dataDir, log });
    expect(await query(running.url, 'select answer from kept')).toBe(42);
  });

  test('takes over from a hub that was killed, with everything committed', async () => {
    const killed = await startHolder();
    await query(killed.url, 'create table kept as select 42 as answer');
    await killHolder();
    expect(findProcess(killed.pid)).toBeDefined();
    running = await startPostgres({ dataDir, log });
    expect(findProcess(killed.pid)).toBeUndefined();
    expect(await query(running.url, 'select answer from kept')).toBe(42);
  });

  test('starts where hub and database were killed together', async () => {
    const killed = await startHolder();
    await query(killed.url, 'create table kept as select 42 as answer');
    process.kill(killed.pid, 'SIGKILL');
    await killHolder();
    running = await startPostgres({ dataDir, log });
    expect(await query(running.url, 'select answer from kept')).toBe(42);
  });

  test('leaves alone a foreign process that has the process id of an ended server', async () => {
    running = await startPostgres({ dataDir, log, durable: false });
    await running.stop();
    const foreign = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)'], {
      stdio: 'ignore',
    });
    try {
      writeFileSync(
        join(dataDir, 'postgres/postmaster.pid'),
        `${foreign.pid}\n${dataDir}/postgres\n`,
      );
      running = await startPostgres({ dataDir, log, durable: false });
      expect(foreign.exitCode).toBeNull();
      expect(foreign.signalCode).toBeNull();
      expect(await query(running.url, 'select 1')).toBe(1);
    } finally {
      foreign.kill('SIGKILL');
    }
  });

  test('starts the server again when it dies, under the same address', async () => {
    running = await startPostgres({ dataDir, log });
    const { url } = running;
    const first = running.pid()!;
    await query(url, 'create table kept as select 42 as answer');
    process.kill(first, 'SIGKILL');
    await vi.waitFor(async () => expect(await query(url, 'select answer from kept')).toBe(42), {
      timeout: 60_000,
      interval: 100,
    });
    expect(running.pid()).not.toBe(first);
  });

  test('begins again where the first start was killed half-way', async () => {
    mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true });
    running = await startPostgres({ dataDir, log, durable: false });
    expect(await query(running.url, 'select 1')).toBe(1);
  });

  test('refuses a cluster of another version', async () => {
    running = await startPostgres({ dataDir, log, durable: false });
    await running.stop();
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '15\n');
    await expect(startPostgres({ dataDir, log })).rejects.toThrow(
      /PostgreSQL 15 cluster; this hub needs version 18/,
    );
  });
});

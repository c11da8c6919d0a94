import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AlreadyRunning, lockInstance } from '../embedded/instance-lock.ts';
import { findProcess } from '../embedded/processes.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hub-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the lock of a data directory', () => {
  test('says where the running hub answers', () => {
    const lock = lockInstance(dataDir);
    expect(() => lockInstance(dataDir)).toThrow(/already starting/);
    lock.announce('http://127.0.0.1:3000');
    expect(() => lockInstance(dataDir)).toThrow('already running at http://127.0.0.1:3000');
    expect(() => lockInstance(dataDir)).toThrow(AlreadyRunning);
    lock.release();
    lockInstance(dataDir).release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('is taken over from a killed process', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60000)'], {
      stdio: 'ignore',
    });
    await once(other, 'spawn');
    writeFileSync(
      join(dataDir, 'hub.lock'),
      JSON.stringify({ ...findProcess(other.pid!), address: 'http://x' }),
    );
    expect(() => lockInstance(dataDir)).toThrow(AlreadyRunning);
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockInstance(dataDir).release();
  });

  test('is not held by another process that was given the same id', () => {
    writeFileSync(
      join(dataDir, 'hub.lock'),
      JSON.stringify({ pid: process.pid, startedAt: 'an earlier boot/1', address: 'http://x' }),
    );
    lockInstance(dataDir).release();
  });

  test('is taken over where its file is unreadable', () => {
    writeFileSync(join(dataDir, 'hub.lock'), '{"pid":');
    const lock = lockInstance(dataDir);
    expect(JSON.parse(readFileSync(join(dataDir, 'hub.lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    lock.release();
  });
});

import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of demo.json: everything that it takes to sign in. */
export interface DemoAccount {
  role: 'doctor' | 'patient' | 'desk' | 'admin' | 'platform-admin';
  email: string;
  password: string;
  /** Base32, for an authenticator app or `npm run demo:code`. */
  totpSecret?: string;
  /** Who this is. */
  note: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'demo.json');

/** The demo's accounts of a data directory; none before the first seeding. */
export function readDemoAccounts(dataDir: string): DemoAccount[] {
  const file = fileOf(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}

/** Replaces demo.json as a whole; readable by its owner only. */
export function writeDemoAccounts(dataDir: string, accounts: readonly DemoAccount[]): void {
  const draft = `${fileOf(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileOf(dataDir));
}

// Without the letters and digits that look alike.
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, 79 bits: long enough for an account, short enough to type on a phone. */
export function newDemoPassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@hub/kernel/config.ts';
import { renderUnicodeCompact } from 'uqr';
import { isLoopback } from './tls/addresses.ts';

interface DemoAccount {
  role: string;
  email: string;
  password: string;
  totpSecret?: string;
  note: string;
}

/** What the terminal shows once the hub answers: where, and as whom. */
export function greeting(config: Config, addresses: readonly string[], seconds: number): string {
  const [first = ''] = addresses;
  const lines = ['', `  Telehealth Hub is ready after ${seconds.toFixed(1)} s`, '', ...addresses.map((address) => `    ${address}`)];
  if (first.startsWith('https:') && !isLoopback(config.host)) {
    const scan = config.tls
      ? 'Scan with a phone on the same network:'
      : 'Scan with a phone on the same network. Its browser warns once, because the certificate is your own:';
    lines.push('', `  ${scan}`, '', renderUnicodeCompact(first, { border: 2 }));
  }
  const accounts = config.demo ? demoAccounts(config.dataDir) : [];
  if (accounts.length > 0) {
    lines.push('', '  Demo accounts', '');
    for (const { role, email, password, note } of accounts) {
      lines.push(`    ${role.padEnd(10)} ${email.padEnd(34)} ${password}   ${note}`);
    }
  }
  lines.push('', '  Ctrl+C stops everything.', '');
  return lines.join('\n');
}

function demoAccounts(dataDir: string): DemoAccount[] {
  const file = join(dataDir, 'demo.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}

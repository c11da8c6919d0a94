import type { Config } from '@hub/kernel/config.ts';
import { renderUnicodeCompact } from 'uqr';
import { printDemo } from './demo/print.ts';
import { isLoopback } from './tls/addresses.ts';

/** What the terminal shows once the hub answers: where, and as whom. */
export function greeting(config: Config, addresses: readonly string[], seconds: number): string {
  const [first = ''] = addresses;
  const lines = [
    '',
    `  Telehealth Hub is ready after ${seconds.toFixed(1)} s`,
    '',
    ...addresses.map((address) => `    ${address}`),
  ];
  if (first.startsWith('https:') && !isLoopback(config.host)) {
    const scan = config.tls
      ? 'Scan with a phone on the same network:'
      : 'Scan with a phone on the same network. Its browser warns once, because the certificate is your own:';
    lines.push('', `  ${scan}`, '', renderUnicodeCompact(first, { border: 2 }));
  }
  lines.push(printDemo(config, first));
  lines.push('  Ctrl+C stops everything.', '');
  return lines.join('\n');
}

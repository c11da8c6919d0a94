import { readFileSync } from 'node:fs';
import type { Config } from '@hub/kernel/config.ts';
import { isLoopback, networkAddresses } from './addresses.ts';
import type { TlsKeyPair } from './certificate.ts';

/**
 * What to serve HTTPS with; undefined for plain HTTP, which browsers treat as secure on the machine
 * itself and which a gateway that ends TLS in front of us expects (TRUST_PROXY=1).
 */
export async function tlsOf(config: Config, now: Date): Promise<TlsKeyPair | undefined> {
  if (config.tls)
    return {
      cert: readFileSync(config.tls.certFile, 'utf8'),
      key: readFileSync(config.tls.keyFile, 'utf8'),
    };
  if (isLoopback(config.host) || config.trustProxy) return undefined;
  // Loaded only here: most starts need no certificate.
  const { selfSigned } = await import('./certificate.ts');
  return selfSigned(config.dataDir, networkAddresses(), now);
}

import { networkInterfaces } from 'node:os';

/** The IPv4 addresses under which other devices of the network reach this machine. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
}

/** True where only this machine can reach the host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** True for the addresses that mean "all of them". */
export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** The addresses a server on this host and port answers at; for "all of them", the network's first, then the machine's own. */
export function reachableAt(host: string, port: number, secure: boolean): string[] {
  const hosts = isWildcard(host)
    ? [...networkAddresses(), 'localhost']
    : [isLoopback(host) ? 'localhost' : host];
  return hosts.map(
    (name) => `${secure ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`,
  );
}

import 'reflect-metadata'; // must come before @peculiar/x509, whose parts are put together through it
import { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

export interface TlsKeyPair {
  cert: string;
  key: string;
}

const DAY_MS = 86_400_000;
// Apple's systems refuse TLS server certificates that are valid for longer: https://support.apple.com/en-us/103769
const VALID_DAYS = 397;
const RENEW_DAYS = 30;

/**
 * A self-signed certificate for this machine, kept in the data directory (the key with mode 0600). Made
 * anew when it nears its end or when an address has been added. Phones give camera and passkeys to a
 * secure origin only.
 */
export async function selfSigned(
  dataDir: string,
  addresses: readonly string[],
  now: Date,
): Promise<TlsKeyPair> {
  const folder = join(dataDir, 'tls');
  const files = { cert: join(folder, 'self-signed.pem'), key: join(folder, 'self-signed.key') };
  const wanted = ['localhost', hostname(), '127.0.0.1', ...addresses];
  if (existsSync(files.cert) && existsSync(files.key)) {
    const kept = { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
    if (serves(kept.cert, wanted, now)) return kept;
  }
  const made = await generate(wanted, now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, made.key, { mode: 0o600 });
  writeFileSync(files.cert, made.cert, { mode: 0o600 });
  return made;
}

function serves(pem: string, wanted: readonly string[], now: Date): boolean {
  const certificate = new X509Certificate(pem);
  const names =
    certificate
      .getExtension(SubjectAlternativeNameExtension)
      ?.names.items.map(({ value }) => value) ?? [];
  const lasts = certificate.notAfter.getTime() - now.getTime() > RENEW_DAYS * DAY_MS;
  return lasts && wanted.every((name) => names.includes(name));
}

async function generate(names: readonly string[], now: Date): Promise<TlsKeyPair> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Telehealth Hub on this network',
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + (VALID_DAYS - 1) * DAY_MS),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((value) => ({
          type: /^[\d.]+$|:/.test(value) ? ('ip' as const) : ('dns' as const),
          value,
        })),
      ),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { cert: certificate.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') };
}

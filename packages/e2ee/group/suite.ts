import { getCiphersuiteFromName, getCiphersuiteImpl } from 'ts-mls';
import type { CiphersuiteImpl } from 'ts-mls';
import { signature } from './signature.ts';

/** RFC 9420 section 17.1. With P-256, since browsers of some years ago have no X25519 and no Ed25519. */
const NAME = 'MLS_128_DHKEMP256_AES128GCM_SHA256_P256';

let suite: Promise<CiphersuiteImpl> | undefined;

/** The one cipher suite of all calls, made once. */
export const cipherSuite = (): Promise<CiphersuiteImpl> => (suite ??= make());

async function make(): Promise<CiphersuiteImpl> {
  return { ...(await getCiphersuiteImpl(getCiphersuiteFromName(NAME))), signature };
}

import { getCiphersuiteFromName, getCiphersuiteImpl } from 'ts-mls';
import type { CiphersuiteImpl } from 'ts-mls';

/** RFC 9420 section 17.1: the suite that every implementation has to support. */
const NAME = 'MLS_128_DHKEMX25519_AES128GCM_SHA256_Ed25519';

let suite: Promise<CiphersuiteImpl> | undefined;

/** The one cipher suite of all calls, made once. */
export const cipherSuite = (): Promise<CiphersuiteImpl> =>
  (suite ??= getCiphersuiteImpl(getCiphersuiteFromName(NAME)));

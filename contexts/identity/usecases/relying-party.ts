import type { Identity } from './identity.ts';
import type { Caller } from './caller.ts';

/** For whom passkeys are made: the host of the public address, else this machine. */
export interface RelyingParty {
  id: string;
  /** The pages that may ask for a passkey. */
  origins: string[];
}

const LOCAL = /^https?:\/\/localhost(:\d+)?$/;

/** A passkey is bound to the host (WebAuthn, 5.1.2); without a public address any port of this machine will do. */
export function relyingParty(
  { kernel: { config } }: Identity,
  { origin }: Pick<Caller, 'origin'>,
): RelyingParty {
  if (config.publicUrl !== undefined) {
    const url = new URL(config.publicUrl);
    return { id: url.hostname, origins: [url.origin] };
  }
  const here = `http://localhost:${config.port}`;
  return { id: 'localhost', origins: [origin !== undefined && LOCAL.test(origin) ? origin : here] };
}

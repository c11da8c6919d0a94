import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** A request as the server words it; of both kinds, what an authenticator looks at. */
interface Asked {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

/** What a test may have the authenticator do wrong. */
interface Faults {
  origin?: string;
  rpId?: string;
  /** Without having asked for a PIN or a finger. */
  isUserVerified?: boolean;
  counter?: number;
  challenge?: string;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/**
 * An authenticator in software, as WebAuthn Level 3 describes one (6.1, 6.5): ES256, one credential,
 * and what the browser adds to its answers.
 */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  readonly #key: KeyObject;
  readonly #publicKey: Uint8Array;
  readonly #origin: string;
  #userHandle = '';
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // RFC 9053, 7.1: kty EC2, alg ES256, crv P-256.
    this.#publicKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }

  /** Makes the credential; what the browser sends to the server. */
  create(asked: Asked, faults: Faults = {}): object {
    this.#userHandle = asked.user?.id ?? '';
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const credential = Buffer.concat([
      Buffer.alloc(16),
      length,
      this.credentialId,
      this.#publicKey,
    ]);
    const authData = Buffer.concat([this.#data(asked, faults, ATTESTED), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', asked, faults),
      attestationObject: base64url(isoCBOR.encode(attestation as never)),
      transports: ['internal'],
    });
  }

  /** Signs what is asked for; what the browser sends to the server. */
  get(asked: Asked, faults: Faults = {}): object {
    this.#counter += 1;
    const authData = this.#data(asked, faults, 0);
    const clientDataJSON = this.#clientData('webauthn.get', asked, faults);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.#answer({
      clientDataJSON,
      authenticatorData: base64url(authData),
      signature: base64url(sign('sha256', signed, this.#key)),
      userHandle: this.#userHandle,
    });
  }

  #answer(response: object): object {
    const id = base64url(this.credentialId);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, { challenge }: Asked, faults: Faults): string {
    const origin = faults.origin ?? this.#origin;
    const data = { type, challenge: faults.challenge ?? challenge, origin, crossOrigin: false };
    return base64url(Buffer.from(JSON.stringify(data)));
  }

  #data(asked: Asked, faults: Faults, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(faults.counter ?? this.#counter);
    const verified = faults.isUserVerified === false ? 0 : USER_VERIFIED;
    const flags = Buffer.from([USER_PRESENT | verified | more]);
    return Buffer.concat([sha256(faults.rpId ?? asked.rp?.id ?? asked.rpId ?? ''), flags, counter]);
  }
}

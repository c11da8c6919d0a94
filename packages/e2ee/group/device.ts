import type { Bytes } from '../bytes.ts';
import { KEYS, SIGNATURE } from './ecdsa.ts';

/** The long-lived signing key of one browser of a person. Its private part cannot be read out. */
export interface DeviceKey {
  publicKey: Bytes;
  sign(message: Bytes): Promise<Bytes>;
}

/** As the Web Crypto API has it; its type has no name that browsers and Node.js share. */
export type StoredKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A device's key pair as browsers keep it. */
export interface DeviceKeys {
  publicKey: StoredKey;
  privateKey: StoredKey;
}

/** Makes the key pair of a new device (ECDSA with P-256, FIPS 186-5), to be kept in the browser's own key storage. */
export const makeDeviceKeys = (): Promise<DeviceKeys> =>
  crypto.subtle.generateKey(KEYS, false, ['sign', 'verify']);

/** The key pair as calls use it. */
export async function deviceKeyOf({ publicKey, privateKey }: DeviceKeys): Promise<DeviceKey> {
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, message)),
  };
}

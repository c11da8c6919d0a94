import {
  decodeMlsMessage,
  defaultCapabilities,
  defaultLifetime,
  encodeMlsMessage,
  generateKeyPackageWithKey,
} from 'ts-mls';
import type { KeyPackage, PrivateKeyPackage } from 'ts-mls';
import { bytesOf } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import type { DeviceKey } from './device.ts';
import { identityOf } from './member.ts';
import type { Member } from './member.ts';
import { cipherSuite } from './suite.ts';

/** What a page needs to be let in once, with its secret parts. */
export interface OwnKeyPackage {
  publicPackage: KeyPackage;
  privatePackage: PrivateKeyPackage;
  /** The public part, as it goes to the practitioner's page. */
  encoded: Bytes;
}

/** A fresh leaf key for one call, vouched for by the person's device. */
export async function makeKeyPackage(
  device: DeviceKey,
  callId: string,
  who: Pick<Member, 'clientId' | 'party'>,
): Promise<OwnKeyPackage> {
  const suite = await cipherSuite();
  const leaf = await suite.signature.keygen();
  const identity = await identityOf(device, callId, who, leaf.publicKey);
  const { publicPackage, privatePackage } = await generateKeyPackageWithKey(
    { credentialType: 'basic', identity },
    defaultCapabilities(),
    defaultLifetime,
    [],
    leaf,
    suite,
  );
  const encoded = bytesOf(
    encodeMlsMessage({
      version: 'mls10',
      wireformat: 'mls_key_package',
      keyPackage: publicPackage,
    }),
  );
  return { publicPackage, privatePackage, encoded };
}

/** Undefined for what is no key package. */
export function readKeyPackage(encoded: Uint8Array): KeyPackage | undefined {
  const [message] = decodeMlsMessage(encoded, 0) ?? [];
  return message?.wireformat === 'mls_key_package' ? message.keyPackage : undefined;
}

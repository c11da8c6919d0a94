import { z } from 'zod';
import { concat, fromBase64, toBase64, utf8 } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import type { DeviceKey } from './device.ts';
import { isSignedBy } from './ecdsa.ts';

// The page's content security policy forbids code made from text, which zod would try.
z.config({ jitless: true });

/** In which capacity somebody is in a call. */
export const Party = z.enum(['patient', 'practitioner', 'guest']);
export type Party = z.infer<typeof Party>;

/** Who a leaf of a call's group is. */
export interface Member {
  /** The page that takes part; a page that is loaded again is another one. */
  clientId: string;
  party: Party;
  /** The device key that vouches for the leaf. */
  device: Bytes;
}

const Identity = z.strictObject({
  version: z.literal(1),
  callId: z.string().min(1).max(100),
  clientId: z.string().min(1).max(100),
  party: Party,
  device: z.base64(),
  signature: z.base64(),
});

/** What a device signs: this leaf key, for this page, in this capacity, in this call and no other. */
const statement = (
  callId: string,
  { clientId, party }: Pick<Member, 'clientId' | 'party'>,
  leafKey: Uint8Array,
): Bytes => concat(utf8(`telehealth-hub call leaf 1\n${callId}\n${clientId}\n${party}\n`), leafKey);

/** The identity of a leaf's credential (RFC 9420 section 5.3), vouched for by the person's device. */
export async function identityOf(
  device: DeviceKey,
  callId: string,
  who: Pick<Member, 'clientId' | 'party'>,
  leafKey: Uint8Array,
): Promise<Bytes> {
  const signature = await device.sign(statement(callId, who, leafKey));
  const identity: z.infer<typeof Identity> = {
    version: 1,
    callId,
    clientId: who.clientId,
    party: who.party,
    device: toBase64(device.publicKey),
    signature: toBase64(signature),
  };
  return utf8(JSON.stringify(identity));
}

/** The member of a credential's identity; undefined where its device did not vouch for this leaf key in this call. */
export async function memberOf(
  identity: Uint8Array,
  callId: string,
  leafKey: Uint8Array,
): Promise<Member | undefined> {
  const claimed = readIdentity(identity);
  if (claimed === undefined || claimed.callId !== callId) return undefined;
  const member = { ...claimed, device: fromBase64(claimed.device) };
  const message = statement(callId, member, leafKey);
  const isTrue = await isSignedBy(member.device, fromBase64(claimed.signature), message);
  return isTrue
    ? { clientId: member.clientId, party: member.party, device: member.device }
    : undefined;
}

function readIdentity(identity: Uint8Array): z.infer<typeof Identity> | undefined {
  try {
    return Identity.safeParse(JSON.parse(new TextDecoder().decode(identity))).data;
  } catch {
    return undefined;
  }
}

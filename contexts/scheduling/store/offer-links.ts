import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Kernel } from '@hub/kernel/context.ts';
import type { DB } from './types.gen.ts';

const ID_BYTES = 16;
const MAC_BYTES = 32;

const macOf = ({ secrets }: Pick<Kernel<DB>, 'secrets'>, id: Buffer): Buffer =>
  createHmac('sha256', secrets.derive('scheduling/offer-link')).update(id).digest();

/**
 * The token of an offer's link, by which whoever got the mail answers without signing in. It is good
 * for this one offer, which ends by itself, and its key serves nothing else.
 */
export function offerToken(kernel: Pick<Kernel<DB>, 'secrets'>, offerId: string): string {
  const id = Buffer.from(offerId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, macOf(kernel, id)]).toString('base64url');
}

/** The offer that a token is for; undefined for what `offerToken` did not make. */
export function offerOfToken(
  kernel: Pick<Kernel<DB>, 'secrets'>,
  token: string,
): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // One way to write a token: not with bytes or bits left over.
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token)
    return undefined;
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), macOf(kernel, id))) return undefined;
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

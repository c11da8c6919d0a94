import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { linkHolds } from '../domain/changes.ts';
import type { StoredAppointment } from './appointment-row.ts';
import type { DB } from './types.gen.ts';

const ID_BYTES = 16;
/** Half of SHA-256, as RFC 2104 (section 5) allows: no shorter than 128 bits. */
const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token of a link by which whoever has the mail changes this one visit, without signing in. It has
 * no end of its own: what it opens ends a day after the visit or its cancellation, and raising
 * `linkVersion` voids it.
 */
export function appointmentLink(
  { secrets }: Pick<Kernel<DB>, 'secrets'>,
  { id, linkVersion }: { id: string; linkVersion: number },
): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, macOf(secrets, id, linkVersion)]).toString('base64url');
}

/** Bound to its purpose by the key, and to one appointment and version by what it covers. */
const macOf = (secrets: Kernel<DB>['secrets'], id: string, linkVersion: number): Buffer =>
  createHmac('sha256', secrets.derive('scheduling/appointment-link'))
    .update(`${id}/${linkVersion}`)
    .digest()
    .subarray(0, MAC_BYTES);

/**
 * Locks the appointment that a token is for. Forged, void and expired tokens, and those of visits that
 * are gone, are refused alike: 404 `link_invalid`.
 */
export async function lockByLink(
  { secrets, clock }: Pick<Kernel<DB>, 'secrets' | 'clock'>,
  trx: Transaction<DB>,
  token: string,
): Promise<StoredAppointment> {
  const given = TOKEN.test(token)
    ? Buffer.from(token, 'base64url')
    : Buffer.alloc(ID_BYTES + MAC_BYTES);
  const id = uuidOf(given.subarray(0, ID_BYTES));
  const found = await trx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const isGenuine = timingSafeEqual(
    given.subarray(ID_BYTES),
    macOf(secrets, id, found?.link_version ?? 0),
  );
  if (
    found === undefined ||
    !isGenuine ||
    !linkHolds(found.end_at.getTime(), found.cancelled_at?.getTime() ?? null, clock.now().getTime())
  )
    throw new AppError('link_invalid', 'This link is not valid, or not any more', { status: 404 });
  return found;
}

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { labelOf } from '../domain/device-label.ts';
import type { DeviceLabel } from '../domain/device-label.ts';
import { deleteDevice, deleteDevices, listRemembered } from '../store/devices.ts';
import { listSessions } from '../store/sessions.ts';
import type { Method } from '../store/sessions.ts';
import type { Identity } from './identity.ts';
import { endSessionsIn } from './session.ts';

/** An open session as its owner recognises it. */
export interface ListedSession {
  id: string;
  current: boolean;
  device: DeviceLabel;
  address: string | null;
  method: Method;
  createdAt: Date;
  lastSeenAt: Date;
  /** Whether its browser needs no second factor for a while. */
  remembered: boolean;
}

/** A browser that needs no second factor for a while, signed in or not. */
export interface ListedDevice {
  id: string;
  current: boolean;
  device: DeviceLabel;
  lastSeenAt: Date;
  rememberedUntil: Date;
}

/** Where the actor is signed in, and which devices are remembered; the last used first. */
export async function ownSessions(
  { kernel }: Identity,
  actor: AccountActor,
): Promise<{ sessions: ListedSession[]; devices: ListedDevice[] }> {
  const now = kernel.clock.now();
  const open = await listSessions(kernel.db, actor.accountId, now);
  const remembered = await listRemembered(kernel.db, actor.accountId, now);
  const here = open.find(({ id }) => id === actor.sessionId)?.device_id;
  return {
    sessions: open.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      device: labelOf(row.user_agent ?? ''),
      address: row.ip_address,
      method: row.method as Method,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      remembered: remembered.some(({ id }) => id === row.device_id),
    })),
    devices: remembered.flatMap((row) =>
      row.remembered_until === null
        ? []
        : [
            {
              id: row.id,
              current: row.id === here,
              device: labelOf(row.user_agent),
              lastSeenAt: row.last_seen_at,
              rememberedUntil: row.remembered_until,
            },
          ],
    ),
  };
}

/** Ends one of the actor's sessions, at once and everywhere, and forgets its device. */
export async function endOwnSession(
  identity: Identity,
  actor: AccountActor,
  id: string,
): Promise<void> {
  const { kernel } = identity;
  await kernel.db.transaction().execute(async (trx) => {
    const open = await listSessions(trx, actor.accountId, kernel.clock.now());
    const session = open.find((row) => row.id === id);
    if (session === undefined) throw notFound('session');
    await endSessionsIn(identity, trx, actor, [id]);
    const here = open.find((row) => row.id === actor.sessionId)?.device_id;
    if (session.device_id !== null && session.device_id !== here) {
      await deleteDevice(trx, actor.accountId, session.device_id);
    }
  });
  kernel.revocations.add(id);
}

/** Ends all sessions but the actor's own and forgets all other devices; returns how many sessions. */
export async function endOtherSessions(identity: Identity, actor: AccountActor): Promise<number> {
  const { kernel } = identity;
  const ended = await kernel.db.transaction().execute(async (trx) => {
    const open = await listSessions(trx, actor.accountId, kernel.clock.now());
    const others = open.map(({ id }) => id).filter((id) => id !== actor.sessionId);
    await endSessionsIn(identity, trx, actor, others);
    const here = open.find(({ id }) => id === actor.sessionId)?.device_id ?? null;
    await deleteDevices(trx, actor.accountId, here);
    return others;
  });
  for (const id of ended) kernel.revocations.add(id);
  return ended.length;
}

/** Forgets a remembered device: the next sign-in from there needs the second factor again. */
export async function forgetDevice(
  { kernel }: Identity,
  actor: AccountActor,
  id: string,
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    if (!(await deleteDevice(trx, actor.accountId, id))) throw notFound('device');
    await kernel.audit.write(trx, actor, { action: 'delete', kind: 'device', id });
  });
}

import { deviceKeyOf, makeDeviceKeys } from '../group/device.ts';
import type { DeviceKey } from '../group/device.ts';
import { CallGroup } from '../group/call-group.ts';
import { makeKeyPackage } from '../group/key-package.ts';
import type { OwnKeyPackage } from '../group/key-package.ts';
import type { Party } from '../group/member.ts';

export const CALL = '0197c5e2-7d3a-7000-8000-000000000001';

export const device = async (): Promise<DeviceKey> => deviceKeyOf(await makeDeviceKeys());

export async function page(
  clientId: string,
  party: Party,
  { callId = CALL, key }: { callId?: string; key?: DeviceKey } = {},
): Promise<OwnKeyPackage> {
  return makeKeyPackage(key ?? (await device()), callId, { clientId, party });
}

/** The doctor's group and everybody let in at once. */
export async function callOf(
  { key }: { key?: DeviceKey },
  ...others: readonly OwnKeyPackage[]
): Promise<{ doctor: CallGroup; joined: CallGroup[] }> {
  const alone = await CallGroup.create(
    CALL,
    await page('doctor', 'practitioner', key && { key }),
    crypto.getRandomValues(new Uint8Array(16)),
  );
  if (others.length === 0) return { doctor: alone, joined: [] };
  const { group, welcome } = await alone.change(
    others.map(({ encoded }) => encoded),
    [],
  );
  const joined = [];
  for (const own of others) joined.push(await CallGroup.join(CALL, own, welcome!));
  return { doctor: group, joined };
}

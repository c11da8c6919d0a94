/** This browser's device key of an account, in the browser's own key storage, where scripts cannot read it out. */
import { deviceKeyOf, makeDeviceKeys } from '@hub/e2ee/group/device.ts';
import type { DeviceKey, DeviceKeys } from '@hub/e2ee/group/device.ts';

const DATABASE = 'hub-devices';
const STORE = 'keys';

/**
 * The key that this browser has for the account, made on its first call. Where the browser keeps
 * nothing, such as in some private windows, it lasts as long as the page.
 */
export async function ownDevice(accountId: string): Promise<DeviceKey> {
  try {
    const database = await open();
    const known = await result<DeviceKeys | undefined>(
      database.transaction(STORE).objectStore(STORE).get(accountId),
    );
    if (known) return await deviceKeyOf(known);
    const made = await makeDeviceKeys();
    // Two tabs may make one at once: the first stays.
    const writing = database.transaction(STORE, 'readwrite').objectStore(STORE);
    const kept = await result(writing.add(made, accountId)).then(
      () => made,
      () => result<DeviceKeys>(database.transaction(STORE).objectStore(STORE).get(accountId)),
    );
    return await deviceKeyOf(kept);
  } catch {
    return deviceKeyOf(await makeDeviceKeys());
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return result(request);
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The key storage does not answer'));
  });

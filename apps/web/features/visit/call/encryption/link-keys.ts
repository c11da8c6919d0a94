/** Gives the frames and messages of one connection the keys of each epoch of the group. */
import { concat, utf8 } from '@hub/e2ee/bytes.ts';
import type { Bytes } from '@hub/e2ee/bytes.ts';
import type { CallGroup } from '@hub/e2ee/group/call-group.ts';
import type { StoredKey } from '@hub/e2ee/group/device.ts';
import { importFrameKey } from '@hub/e2ee/media/frame-cipher.ts';
import { keyIndex, Keyring } from '@hub/e2ee/media/keyring.ts';
import type { CallKeys } from './call-keys.ts';
import type { FrameCrypto } from './frame-crypto.ts';

const MEDIA = 'telehealth-hub media 1';
const CHANNEL = 'telehealth-hub channel 1';
const IV_BYTES = 12;

export class LinkKeys {
  readonly frames: FrameCrypto;
  readonly #connection: number;
  readonly #forget: () => void;
  readonly #incoming = new Keyring();
  #outgoing: { index: number; key: StoredKey } | undefined;
  #taking: Promise<void> = Promise.resolve();
  #isReady!: () => void;
  readonly #ready = new Promise<void>((resolve) => (this.#isReady = resolve));

  /** `connection` is the media connection's number: each has keys of its own. */
  constructor(keys: CallKeys, connection: number, frames: FrameCrypto) {
    this.frames = frames;
    this.#connection = connection;
    const take = (): void => {
      const { group } = keys;
      // In order: the keys of an epoch must not come after those of the next.
      if (group) this.#taking = this.#taking.then(() => this.#take(group));
    };
    this.#forget = keys.onEpoch(take);
    take();
  }

  /** Seals a message to the other page; waits until the keys are agreed. */
  async seal(text: string): Promise<Bytes> {
    await this.#ready;
    const { index, key } = this.#outgoing!;
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(text));
    return concat(Uint8Array.of(index), iv, new Uint8Array(secret));
  }

  /** Undefined for what the other page did not seal. */
  async open(sealed: Bytes): Promise<string | undefined> {
    await this.#ready;
    const key = this.#incoming.find(sealed[0] ?? -1, performance.now());
    if (!key) return undefined;
    const iv = sealed.slice(1, 1 + IV_BYTES);
    try {
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv },
        key,
        sealed.slice(1 + IV_BYTES),
      );
      return new TextDecoder().decode(text);
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#forget();
    this.frames.close();
  }

  async #take(group: CallGroup): Promise<void> {
    const own = group.members.get(group.ownLeaf);
    const other = [...group.members.values()].find((member) => member !== own);
    if (!own || !other) return;
    const epoch = { group: group.id, number: group.epoch };
    const key = async (label: string, sender: string, use: string): Promise<StoredKey> =>
      importFrameKey(await group.secret(label, `${sender}/${this.#connection}/${use}`));
    for (const kind of ['audio', 'video'] as const) {
      this.frames.setKey(
        { direction: 'receive', kind },
        epoch,
        await key(MEDIA, other.clientId, kind),
      );
      this.frames.setKey({ direction: 'send', kind }, epoch, await key(MEDIA, own.clientId, kind));
    }
    this.#incoming.add(epoch, await key(CHANNEL, other.clientId, 'text'), performance.now());
    this.#outgoing = {
      index: keyIndex(epoch.number),
      key: await key(CHANNEL, own.clientId, 'text'),
    };
    this.#isReady();
  }
}

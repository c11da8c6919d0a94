/** The frames of one connection, sealed and opened in a worker of their own by either browser API. */
import type { StoredKey } from '@hub/e2ee/group/device.ts';
import type { Epoch } from '@hub/e2ee/media/keyring.ts';
import type { FrameTransforms, MediaKind } from '../frame-transforms.ts';
import type { FrameCounts, FrameStreams, Lane, ToWorker } from './lanes.ts';

/** Chromium's own way, which needs the connection's `encodedInsertableStreams`. */
interface WithEncodedStreams {
  createEncodedStreams(): FrameStreams;
}
type Endpoint = (RTCRtpSender | RTCRtpReceiver) & Partial<WithEncodedStreams>;

/** The standard's way, not in TypeScript's own library yet. */
declare const RTCRtpScriptTransform: new (worker: Worker, options: Lane) => object;

const hasEncodedStreams = (): boolean =>
  typeof RTCRtpSender === 'function' && 'createEncodedStreams' in RTCRtpSender.prototype;

/** Whether this browser can encrypt a call at all. */
export const canEncrypt = (): boolean =>
  typeof Worker === 'function' && (hasEncodedStreams() || 'RTCRtpScriptTransform' in globalThis);

export class FrameCrypto implements FrameTransforms {
  readonly needsEncodedStreams = hasEncodedStreams();
  readonly #worker = new Worker(new URL('./frame-worker.ts', import.meta.url), { type: 'module' });

  sender(sender: RTCRtpSender, kind: MediaKind): void {
    this.#attach(sender, { direction: 'send', kind });
  }

  receiver(receiver: RTCRtpReceiver, kind: MediaKind): void {
    this.#attach(receiver, { direction: 'receive', kind });
  }

  setKey(lane: Lane, epoch: Epoch, key: StoredKey): void {
    this.#post({ type: 'key', lane, epoch, key });
  }

  counts(): Promise<FrameCounts> {
    return new Promise((resolve) => {
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FrameCounts>) => resolve(data),
        { once: true },
      );
      this.#post({ type: 'count' });
    });
  }

  close(): void {
    this.#worker.terminate();
  }

  #attach(endpoint: Endpoint, lane: Lane): void {
    if (endpoint.createEncodedStreams) {
      const { readable, writable } = endpoint.createEncodedStreams();
      this.#post({ type: 'streams', lane, readable, writable }, [readable, writable]);
    } else Object.assign(endpoint, { transform: new RTCRtpScriptTransform(this.#worker, lane) });
  }

  #post(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

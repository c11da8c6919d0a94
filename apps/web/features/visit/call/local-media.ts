/** The person's own camera and microphone: what is wanted, what there is, and why not. */
import type { DeviceState } from '@hub/contracts/visit.ts';
import { rememberChoice, rememberedChoice } from './device-memory.ts';
import type { DeviceChoice, WantedDevices } from './device-memory.ts';
import type { MediaKind } from './frame-transforms.ts';
import { mediaEnvironment, mediaFault } from './media-faults.ts';
import type { MediaEnvironment } from './media-faults.ts';
import { Store } from './store.ts';

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

export interface LocalMediaState {
  environment: MediaEnvironment;
  camera: DeviceState;
  microphone: DeviceState;
  wanted: WantedDevices;
  videoTrack: MediaStreamTrack | null;
  audioTrack: MediaStreamTrack | null;
  devices: Record<DeviceKind, MediaDeviceInfo[]>;
  choice: DeviceChoice;
  /** While the browser asks for permission or opens a device. */
  opening: boolean;
}

const INPUT_OF: Record<MediaDeviceKind, DeviceKind> = {
  videoinput: 'camera',
  audioinput: 'microphone',
  audiooutput: 'speaker',
};

export class LocalMedia {
  readonly state: Store<LocalMediaState>;
  #steps: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(wanted: WantedDevices) {
    this.state = new Store<LocalMediaState>({
      environment: mediaEnvironment(),
      camera: 'unknown',
      microphone: 'unknown',
      wanted,
      videoTrack: null,
      audioTrack: null,
      devices: { camera: [], microphone: [], speaker: [] },
      choice: rememberedChoice(),
      opening: false,
    });
  }

  /** Opens what is wanted. Resolves when the state says how that went; never rejects. */
  start(): Promise<void> {
    if (this.state.get().environment !== 'ok') {
      this.state.update({ camera: 'missing', microphone: 'missing' });
      return Promise.resolve();
    }
    navigator.mediaDevices.addEventListener('devicechange', this.#onDeviceChange);
    return this.#step(async () => {
      const { wanted } = this.state.get();
      // One question for both, so that the browser asks once; each alone if that fails.
      if (!(wanted.camera && wanted.microphone && (await this.#openBoth()))) {
        await this.#apply('audio');
        await this.#apply('video');
      }
      await this.#list();
    });
  }

  setMicrophone(on: boolean): Promise<void> {
    this.#want({ microphone: on });
    return this.#step(() => this.#apply('audio'));
  }

  setCamera(on: boolean): Promise<void> {
    this.#want({ camera: on });
    return this.#step(() => this.#apply('video'));
  }

  choose(kind: DeviceKind, deviceId: string): Promise<void> {
    const choice = { ...this.state.get().choice, [kind]: deviceId };
    rememberChoice(choice);
    this.state.update({ choice });
    if (kind === 'speaker') return Promise.resolve();
    return this.#step(async () => {
      const media: MediaKind = kind === 'camera' ? 'video' : 'audio';
      this.#drop(media);
      await this.#apply(media);
    });
  }

  /** Tries again what failed, after the person has changed something. */
  retry(): Promise<void> {
    return this.#step(async () => {
      await this.#apply('audio');
      await this.#apply('video');
      await this.#list();
    });
  }

  stop(): void {
    this.#stopped = true;
    if (this.state.get().environment === 'ok') {
      navigator.mediaDevices.removeEventListener('devicechange', this.#onDeviceChange);
    }
    this.#drop('audio');
    this.#drop('video');
  }

  #want(patch: Partial<WantedDevices>): void {
    this.state.update({ wanted: { ...this.state.get().wanted, ...patch } });
  }

  #step(run: () => Promise<void>): Promise<void> {
    this.#steps = this.#steps.then(async () => {
      if (this.#stopped || this.state.get().environment !== 'ok') return;
      this.state.update({ opening: true });
      try {
        await run();
      } finally {
        this.state.update({ opening: false });
      }
    });
    return this.#steps;
  }

  async #openBoth(): Promise<boolean> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: this.#constraints('audio'),
        video: this.#constraints('video'),
      });
      for (const track of stream.getTracks()) this.#use(track);
      return true;
    } catch {
      return false;
    }
  }

  /** Brings one kind to what is wanted. Camera off closes the device, so that its light goes out. */
  async #apply(kind: MediaKind): Promise<void> {
    const { wanted, audioTrack, videoTrack } = this.state.get();
    if (kind === 'video') {
      if (!wanted.camera) {
        this.#drop('video');
        this.state.update({ camera: 'off' });
      } else if (!videoTrack) await this.#open('video');
      return;
    }
    if (audioTrack) {
      // A muted microphone stays open: unmuting must not take a second or ask again.
      audioTrack.enabled = wanted.microphone;
      this.state.update({ microphone: wanted.microphone ? 'on' : 'off' });
    } else if (wanted.microphone) await this.#open('audio');
    else this.state.update({ microphone: 'off' });
  }

  async #open(kind: MediaKind): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ [kind]: this.#constraints(kind) });
      for (const track of stream.getTracks()) this.#use(track);
    } catch (error) {
      this.state.update({ [kind === 'video' ? 'camera' : 'microphone']: mediaFault(error) });
    }
  }

  #constraints(kind: MediaKind): MediaTrackConstraints {
    const { choice, devices } = this.state.get();
    const chosen = kind === 'video' ? choice.camera : choice.microphone;
    const known = devices[kind === 'video' ? 'camera' : 'microphone'];
    // `ideal`: a remembered device that is not plugged in today gives way to the one that is.
    const there = known.length === 0 || known.some((device) => device.deviceId === chosen);
    const deviceId = chosen && there ? { deviceId: { ideal: chosen } } : {};
    if (kind === 'audio') {
      return { ...deviceId, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    }
    return {
      ...deviceId,
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 30, max: 30 },
    };
  }

  #use(track: MediaStreamTrack): void {
    const kind: MediaKind = track.kind === 'audio' ? 'audio' : 'video';
    if (this.#stopped) return track.stop();
    this.#drop(kind);
    // Unplugged, or taken away by the browser or the system.
    track.onended = () => void this.#lost(kind);
    if (kind === 'audio') {
      track.enabled = this.state.get().wanted.microphone;
      this.state.update({ audioTrack: track, microphone: track.enabled ? 'on' : 'off' });
    } else this.state.update({ videoTrack: track, camera: 'on' });
  }

  #drop(kind: MediaKind): void {
    const { audioTrack, videoTrack } = this.state.get();
    const track = kind === 'audio' ? audioTrack : videoTrack;
    if (!track) return;
    track.onended = null;
    track.stop();
    this.state.update(kind === 'audio' ? { audioTrack: null } : { videoTrack: null });
  }

  #lost(kind: MediaKind): Promise<void> {
    this.#drop(kind);
    this.state.update(kind === 'audio' ? { microphone: 'missing' } : { camera: 'missing' });
    return this.#step(async () => {
      await this.#apply(kind);
      await this.#list();
    });
  }

  #onDeviceChange = (): void => {
    void this.#step(async () => {
      await this.#list();
      const { camera, microphone } = this.state.get();
      if (microphone === 'missing') await this.#apply('audio');
      if (camera === 'missing') await this.#apply('video');
    });
  };

  async #list(): Promise<void> {
    const devices: Record<DeviceKind, MediaDeviceInfo[]> = {
      camera: [],
      microphone: [],
      speaker: [],
    };
    for (const device of await navigator.mediaDevices.enumerateDevices()) {
      // Without permission the browser lists devices without ids: nothing to choose from.
      if (device.deviceId !== '') devices[INPUT_OF[device.kind]].push(device);
    }
    this.state.update({ devices });
  }
}

/**
 * The view model of one person's visit on one page, free of any user interface: joins, connects,
 * mends what breaks, and says in its state what is going on.
 */
import type { Signal } from '@hub/contracts/signalling.ts';
import type { DeviceKey } from '@hub/e2ee/group/device.ts';
import type { DeviceStates, Visit } from '@hub/contracts/visit.ts';
import { initialCallState, isOver, shouldConnect } from './call-state.ts';
import type { CallState } from './call-state.ts';
import type { ChannelMessage } from './channel-message.ts';
import { Chat } from './chat.ts';
import { Refused } from './consultation-socket.ts';
import type { ConsultationSocket } from './consultation-socket.ts';
import { CallKeys } from './encryption/call-keys.ts';
import { FrameCrypto } from './encryption/frame-crypto.ts';
import type { FrameCounts } from './encryption/lanes.ts';
import { LinkKeys } from './encryption/link-keys.ts';
import { isUnprotected } from './encryption/watchdog.ts';
import type { LocalMedia } from './local-media.ts';
import { Mender } from './mender.ts';
import { PeerLink } from './peer-link.ts';
import type { LinkState } from './peer-link.ts';
import { QualityMeter } from './quality.ts';
import { Store } from './store.ts';
import { uuid } from './uuid.ts';

export interface CallSessionOptions {
  visitId: string;
  party: Visit['you'];
  socket: ConsultationSocket;
  media: LocalMedia;
  /** This browser's key of the person. Every call of the product has one; without it nothing is encrypted end to end. */
  device?: () => Promise<DeviceKey>;
}

const QUALITY_EVERY_MS = 2_000;
const JOIN_AGAIN_MS = 1_500;
const FAREWELL_MS = 300;
const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Refusals that pass by themselves. */
const PASSING = new Set(['offline', 'unavailable', 'too_many_requests']);

export class CallSession {
  readonly state = new Store<CallState>({ ...initialCallState });
  readonly chat: Chat;
  /** Undefined where the call is not encrypted end to end: in tests of the rest alone. */
  readonly keys: CallKeys | undefined;
  readonly #options: CallSessionOptions;
  readonly #clientId = uuid();
  readonly #mender: Mender;
  #link: PeerLink | undefined;
  #linkKeys: LinkKeys | undefined;
  /** A worker for the next connection, started ahead: its code takes longer to load than keys to agree on. */
  #spareFrames: FrameCrypto | undefined;
  /** Highest epoch that was built here: an epoch is never built twice. */
  #epoch = 0;
  #meter = new QualityMeter();
  #sampling: ReturnType<typeof setInterval> | undefined;
  #joinAgain: ReturnType<typeof setTimeout> | undefined;
  #joined = false;
  #stopMedia: (() => void) | undefined;
  #stopSocket: (() => void) | undefined;

  constructor(options: CallSessionOptions) {
    this.#options = options;
    this.chat = new Chat(options.party, (message) => this.#link?.send(message) ?? false);
    const { device, party, visitId } = options;
    this.keys =
      device &&
      new CallKeys({
        callId: visitId,
        clientId: this.#clientId,
        party,
        device,
        send: (message) => this.#joined && this.#ask('visit:keys', { visitId, message }),
      });
    this.#mender = new Mender({
      canAct: () => this.#joined && shouldConnect(this.state.get().visit),
      restartIce: () => this.#restartIce(),
      rebuild: () => this.#askForRebuild(),
    });
  }

  start(): void {
    const { socket, media } = this.#options;
    socket.on('visit', (visit) => {
      // Only who has joined is told; this may arrive before the answer to joining.
      this.#joined = true;
      this.#onVisit(visit);
    });
    socket.on(
      'signal',
      ({ visitId, signal }) => visitId === this.#options.visitId && this.#onSignal(signal),
    );
    socket.on(
      'keys',
      ({ visitId, message }) => visitId === this.#options.visitId && this.keys?.receive(message),
    );
    socket.on(
      'visit:replaced',
      ({ visitId }) => visitId === this.#options.visitId && this.#onReplaced(),
    );
    if (this.keys) this.#spareFrames = new FrameCrypto();
    let online = false;
    const onSocket = (): void => {
      const { status } = socket.status.get();
      this.state.update({ socket: status });
      if (online === (status === 'online')) return;
      online = status === 'online';
      if (online) void this.#join();
      else {
        this.#joined = false;
        this.keys?.lost();
      }
    };
    this.#stopSocket = socket.status.subscribe(onSocket);
    onSocket();
    let known = this.#devices();
    this.#stopMedia = media.state.subscribe(() => {
      const { audioTrack, videoTrack } = media.state.get();
      this.#link?.setTrack('audio', audioTrack);
      this.#link?.setTrack('video', videoTrack);
      const devices = this.#devices();
      if (devices.camera === known.camera && devices.microphone === known.microphone) return;
      known = devices;
      this.#link?.send({ type: 'devices', devices });
      if (this.#joined) this.#ask('visit:devices', { visitId: this.#options.visitId, devices });
    });
    this.#sampling = setInterval(() => void this.#sample(), QUALITY_EVERY_MS);
    window.addEventListener('pagehide', this.#onPageHide);
    socket.connect();
  }

  /** Practitioner: lets the patient in. Throws Refused. */
  async admit(): Promise<void> {
    this.#onVisit(
      await this.#options.socket.request('visit:admit', { visitId: this.#options.visitId }),
    );
  }

  /** Practitioner: ends the visit for both. Throws Refused. */
  async end(): Promise<void> {
    this.#onVisit(
      await this.#options.socket.request('visit:end', { visitId: this.#options.visitId }),
    );
  }

  /** Hangs up, or leaves the waiting room; a new session comes back. */
  async leave(): Promise<void> {
    this.#link?.send({ type: 'bye' });
    const leaving = this.#joined
      ? this.#options.socket
          .request('visit:leave', { visitId: this.#options.visitId })
          .catch(() => undefined)
      : Promise.resolve();
    this.state.update({ left: true });
    // Sealing takes a moment; without keys it would never end.
    await Promise.race([this.#link?.flush(), delay(FAREWELL_MS)]);
    this.#closeLink();
    await leaving;
    this.stop();
  }

  /** Lets go of everything but the devices, which belong to the page. */
  stop(): void {
    this.#stopSocket?.();
    this.#stopMedia?.();
    this.#mender.stop();
    this.keys?.stop();
    this.#spareFrames?.close();
    clearInterval(this.#sampling);
    clearTimeout(this.#joinAgain);
    window.removeEventListener('pagehide', this.#onPageHide);
    this.#closeLink();
    this.#options.socket.close();
  }

  /** The browser's statistics of the present media connection. */
  linkStats = async (): Promise<RTCStatsReport | undefined> => this.#link?.stats();

  /** The frames that the encryption of the present media connection has seen. */
  frameCounts = async (): Promise<FrameCounts | undefined> => this.#linkKeys?.frames.counts();

  async #join(): Promise<void> {
    clearTimeout(this.#joinAgain);
    const { socket, visitId } = this.#options;
    try {
      const visit = await socket.request('visit:join', {
        visitId,
        clientId: this.#clientId,
        devices: this.#devices(),
      });
      this.#joined = true;
      this.state.update({ refusal: null });
      this.#onVisit(visit);
      this.#mender.retry();
    } catch (error) {
      const { code, details } = error instanceof Refused ? error : new Refused('unavailable', '');
      if (PASSING.has(code)) this.#joinAgain = setTimeout(() => void this.#join(), JOIN_AGAIN_MS);
      else this.state.update({ refusal: { code, details } });
    }
  }

  #onVisit(visit: Visit): void {
    if (visit.id !== this.#options.visitId || this.state.get().left || this.state.get().replaced)
      return;
    if (visit.revision < (this.state.get().visit?.revision ?? 0)) return;
    this.state.update({ visit });
    this.keys?.follow(visit.present[visit.you === 'patient' ? 'practitioner' : 'patient']);
    if (isOver(visit)) this.#closeLink();
    else if (shouldConnect(visit) && visit.epoch > this.#epoch) this.#build(visit);
  }

  #build(visit: Visit): void {
    this.#dropLink();
    const { media } = this.#options;
    const { audioTrack, videoTrack } = media.state.get();
    const { epoch } = visit;
    const current = (run: () => void): void => {
      if (this.#link?.epoch === epoch) run();
    };
    this.#epoch = epoch;
    this.#meter = new QualityMeter();
    const again = this.state.get().remote !== null;
    this.state.update({ connection: again ? 'reconnecting' : 'connecting', remoteLeft: false });
    this.#linkKeys = this.keys && new LinkKeys(this.keys, epoch, this.#takeFrames());
    this.#link = new PeerLink({
      epoch,
      offers: visit.you === 'practitioner',
      iceServers: visit.iceServers ?? [],
      tracks: { audio: audioTrack, video: videoTrack },
      transforms: this.#linkKeys?.frames,
      channel: this.#linkKeys,
      signal: (signal) => this.#sendSignal(signal),
      onState: (state) => current(() => this.#onLink(state)),
      onRemote: (remote) => current(() => this.state.update({ remote })),
      onOpen: () =>
        current(() =>
          this.#link?.send({ type: 'hello', have: this.chat.known(), devices: this.#devices() }),
        ),
      onMessage: (message) => current(() => this.#onMessage(message)),
    });
    this.#mender.watch('connecting');
    if (visit.you === 'practitioner') this.#link.offer();
  }

  #onLink(link: LinkState): void {
    if (link === 'connected') this.state.update({ connection: 'connected' });
    else if (this.state.get().connection === 'connected')
      this.state.update({ connection: 'reconnecting' });
    this.#mender.watch(link);
  }

  #onSignal(signal: Signal): void {
    const { visit } = this.state.get();
    // The other side may hear of a new epoch before this one does.
    if (visit && signal.type === 'offer' && signal.epoch > this.#epoch) {
      this.#build({ ...visit, epoch: signal.epoch });
    }
    if (signal.epoch !== this.#link?.epoch) return;
    if (signal.type === 'restart-ice') this.#restartIce();
    else this.#link.accept(signal);
  }

  #onMessage(message: ChannelMessage): void {
    switch (message.type) {
      case 'hello':
        this.state.update({ remoteDevices: message.devices, remoteLeft: false });
        return this.chat.fill(message.have);
      case 'devices':
        return this.state.update({ remoteDevices: message.devices });
      case 'chat':
        return this.chat.receive(message.chat);
      case 'received':
        return this.chat.confirm(message.id);
      case 'bye':
        this.#closeLink();
        return this.state.update({ remoteLeft: true });
    }
  }

  #restartIce(): void {
    const { visit } = this.state.get();
    if (!this.#link || !visit) return;
    if (visit.you === 'practitioner') this.#link.offer(true, visit.iceServers ?? undefined);
    else this.#sendSignal({ type: 'restart-ice', epoch: this.#link.epoch });
  }

  #askForRebuild(): void {
    const epoch = this.#link?.epoch;
    if (epoch !== undefined) this.#ask('visit:rebuild', { visitId: this.#options.visitId, epoch });
  }

  /** What gets lost or is out of date needs no care here: the mender starts anew where nothing comes about. */
  #sendSignal(signal: Signal): void {
    if (this.#joined) this.#ask('visit:signal', { visitId: this.#options.visitId, signal });
  }

  #ask(...[name, request]: Parameters<ConsultationSocket['request']>): void {
    this.#options.socket.request(name, request).catch(() => undefined);
  }

  #onReplaced(): void {
    this.#joined = false;
    this.state.update({ replaced: true });
    this.stop();
  }

  /** The page goes: the other person should not wait for a time-out to see a frozen picture end. */
  #onPageHide = (): void => {
    this.#closeLink();
  };

  #takeFrames(): FrameCrypto {
    const frames = this.#spareFrames ?? new FrameCrypto();
    this.#spareFrames = new FrameCrypto();
    return frames;
  }

  #dropLink(): void {
    this.#link?.close();
    this.#linkKeys?.close();
    this.#link = undefined;
    this.#linkKeys = undefined;
  }

  #closeLink(): void {
    this.#dropLink();
    this.#mender.watch('none');
    this.state.update({ connection: 'none', remote: null, remoteDevices: null });
  }

  async #sample(): Promise<void> {
    const link = this.#link;
    if (!link || link.state !== 'connected') return;
    const stats = await this.linkStats();
    if (!stats || link !== this.#link) return;
    this.state.update({ quality: this.#meter.read(stats) });
    await this.#watch(stats);
  }

  /** Ends a call whose media goes by the encryption: better none than one in the clear. */
  async #watch(stats: RTCStatsReport): Promise<void> {
    const keys = this.#linkKeys;
    if (!keys) return;
    // The statistics are the older of the two, so that what went through meanwhile looks well.
    const frames = await keys.frames.counts();
    if (keys !== this.#linkKeys || !isUnprotected(stats, frames)) return;
    this.state.update({ refusal: { code: 'unprotected', details: {} } });
    await this.leave();
  }

  #devices(): DeviceStates {
    const { camera, microphone } = this.#options.media.state.get();
    return { camera, microphone };
  }
}

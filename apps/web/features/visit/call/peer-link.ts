/** One RTCPeerConnection between the two participants; lives for one epoch and is never reused. */
import type { IceServer } from '@hub/contracts/visit.ts';
import type { Signal } from '@hub/contracts/signalling.ts';
import { readChannelMessage } from './channel-message.ts';
import type { ChannelMessage } from './channel-message.ts';
import type {
  EncodedStreamsConfiguration,
  FrameTransforms,
  MediaKind,
} from './frame-transforms.ts';

export type LinkState = 'connecting' | 'connected' | 'disconnected' | 'failed';

/** Encryption of the data channel's messages. */
export interface ChannelSeal {
  seal(text: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Undefined for what the other page did not seal. */
  open(sealed: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
}

export interface LinkOptions {
  epoch: number;
  /** The practitioner's side offers, always: so no two offers ever cross. */
  offers: boolean;
  iceServers: IceServer[];
  tracks: Record<MediaKind, MediaStreamTrack | null>;
  transforms?: FrameTransforms | undefined;
  /** Seals what goes over the data channel; the channel's own encryption ends at whoever the server names. */
  channel?: ChannelSeal | undefined;
  signal(signal: Signal): void;
  onState(state: LinkState): void;
  onRemote(stream: MediaStream): void;
  onMessage(message: ChannelMessage): void;
  onOpen(): void;
}

/**
 * The media sections in the order of the offer. Each goes one way only, so that a frame transform
 * is in place on a sender or receiver before its first frame.
 */
const LANES = [
  { kind: 'audio', from: 'offerer' },
  { kind: 'video', from: 'offerer' },
  { kind: 'audio', from: 'answerer' },
  { kind: 'video', from: 'answerer' },
] as const;

export class PeerLink {
  readonly epoch: number;
  readonly #options: LinkOptions;
  readonly #connection: RTCPeerConnection;
  readonly #channel: RTCDataChannel;
  readonly #outgoing = new MediaStream();
  readonly #remote = new MediaStream();
  readonly #senders = new Map<MediaKind, RTCRtpSender>();
  readonly #early: RTCIceCandidateInit[] = [];
  #tracks: Record<MediaKind, MediaStreamTrack | null>;
  #negotiation = 0;
  #closed = false;
  /** Negotiation steps run one after another: WebRTC refuses overlapping ones. */
  #steps: Promise<void> = Promise.resolve();
  /** Messages keep their order, though sealing and opening takes time. */
  #incoming: Promise<void> = Promise.resolve();
  #outgoingMessages: Promise<void> = Promise.resolve();

  constructor(options: LinkOptions) {
    this.#options = options;
    this.epoch = options.epoch;
    this.#tracks = { ...options.tracks };
    const configuration: EncodedStreamsConfiguration = {
      iceServers: options.iceServers,
      bundlePolicy: 'max-bundle',
      ...(options.transforms?.needsEncodedStreams && { encodedInsertableStreams: true }),
    };
    const connection = new RTCPeerConnection(configuration);
    this.#connection = connection;
    this.#channel = connection.createDataChannel('hub', { negotiated: true, id: 0, ordered: true });
    this.#channel.onopen = () => this.#alive() && options.onOpen();
    this.#channel.binaryType = 'arraybuffer';
    this.#channel.onmessage = ({ data }) => {
      this.#incoming = this.#incoming.then(() => this.#read(data));
    };
    connection.onicecandidate = ({ candidate }) => this.#sendCandidate(candidate);
    connection.onconnectionstatechange = () => this.#reportState();
    connection.ontrack = ({ track, receiver }) => this.#receive(track, receiver);
    if (options.offers) this.#layLanes();
  }

  /** Offers; with `restart` over new network paths, with the servers of `iceServers` if given. */
  offer(restart = false, iceServers?: IceServer[]): void {
    this.#step(async () => {
      if (iceServers)
        this.#connection.setConfiguration({ ...this.#connection.getConfiguration(), iceServers });
      // An unanswered offer is rolled back by the browser when a new one is set.
      await this.#connection.setLocalDescription(
        await this.#connection.createOffer({ iceRestart: restart }),
      );
      this.#negotiation += 1;
      this.#describe('offer');
    });
  }

  accept(signal: Signal): void {
    this.#step(async () => {
      switch (signal.type) {
        case 'offer':
          return this.#answer(signal.negotiation, signal.sdp);
        case 'answer':
          if (signal.negotiation !== this.#negotiation) return;
          if (this.#connection.signalingState !== 'have-local-offer') return;
          await this.#connection.setRemoteDescription({ type: 'answer', sdp: signal.sdp });
          return this.#addEarlyCandidates();
        case 'candidate': {
          const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = signal;
          this.#early.push({ candidate, sdpMid, sdpMLineIndex, usernameFragment });
          if (this.#connection.remoteDescription) await this.#addEarlyCandidates();
          return;
        }
        case 'restart-ice':
          return;
      }
    });
  }

  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void {
    if (this.#tracks[kind] === track) return;
    this.#tracks[kind] = track;
    this.#step(async () => {
      const sender = this.#senders.get(kind);
      if (sender && sender.track !== this.#tracks[kind])
        await sender.replaceTrack(this.#tracks[kind]);
    });
  }

  /** False when the channel is not open. */
  send(message: ChannelMessage): boolean {
    if (this.#channel.readyState !== 'open') return false;
    const text = JSON.stringify(message);
    const { channel } = this.#options;
    if (!channel) this.#channel.send(text);
    else
      this.#outgoingMessages = this.#outgoingMessages.then(async () => {
        const sealed = await channel.seal(text);
        if (this.#channel.readyState === 'open') this.#channel.send(sealed);
      });
    return true;
  }

  /** Resolves once what was sent so far has gone out. */
  flush = (): Promise<void> => this.#outgoingMessages;

  stats = (): Promise<RTCStatsReport> => this.#connection.getStats();

  get state(): LinkState {
    const state = this.#connection.connectionState;
    if (state === 'connected' || state === 'disconnected') return state;
    return state === 'failed' || state === 'closed' ? 'failed' : 'connecting';
  }

  close(): void {
    this.#closed = true;
    this.#connection.close();
  }

  #alive = (): boolean => !this.#closed;

  #step(run: () => Promise<void>): void {
    this.#steps = this.#steps.then(async () => {
      if (this.#closed) return;
      try {
        await run();
      } catch {
        // A connection closed meanwhile rejects its steps; one with a real fault is built anew.
        if (this.#alive()) this.#options.onState('failed');
      }
    });
  }

  async #read(data: unknown): Promise<void> {
    const { channel, onMessage } = this.#options;
    const text = !channel
      ? data
      : data instanceof ArrayBuffer
        ? await channel.open(new Uint8Array(data))
        : undefined;
    const message = readChannelMessage(text);
    if (message && this.#alive()) onMessage(message);
  }

  #layLanes(): void {
    for (const { kind, from } of LANES) {
      const outgoing = from === 'offerer';
      const transceiver = this.#connection.addTransceiver(
        outgoing ? (this.#tracks[kind] ?? kind) : kind,
        {
          direction: outgoing ? 'sendonly' : 'recvonly',
          streams: outgoing ? [this.#outgoing] : [],
        },
      );
      if (outgoing) this.#addSender(transceiver.sender, kind);
      else this.#options.transforms?.receiver(transceiver.receiver, kind);
    }
  }

  #addSender(sender: RTCRtpSender, kind: MediaKind): void {
    this.#options.transforms?.sender(sender, kind);
    this.#senders.set(kind, sender);
  }

  async #answer(negotiation: number, sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({ type: 'offer', sdp });
    if (this.#senders.size === 0) {
      const transceivers = this.#connection.getTransceivers();
      for (const [index, { kind, from }] of LANES.entries()) {
        const transceiver = transceivers[index];
        if (!transceiver || from !== 'answerer') continue;
        transceiver.direction = 'sendonly';
        transceiver.sender.setStreams(this.#outgoing);
        this.#addSender(transceiver.sender, kind);
        await transceiver.sender.replaceTrack(this.#tracks[kind]);
      }
    }
    await this.#connection.setLocalDescription(await this.#connection.createAnswer());
    this.#negotiation = negotiation;
    this.#describe('answer');
    await this.#addEarlyCandidates();
  }

  async #addEarlyCandidates(): Promise<void> {
    for (const candidate of this.#early.splice(0)) {
      // One bad candidate (of an older ICE generation, say) must not end the others.
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  #describe(type: 'offer' | 'answer'): void {
    const sdp = this.#connection.localDescription?.sdp;
    if (sdp && this.#alive()) {
      this.#options.signal({ type, epoch: this.epoch, negotiation: this.#negotiation, sdp });
    }
  }

  #sendCandidate(candidate: RTCIceCandidate | null): void {
    if (!candidate || !this.#alive()) return;
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    this.#options.signal({
      type: 'candidate',
      epoch: this.epoch,
      candidate: candidate.candidate,
      sdpMid,
      sdpMLineIndex,
      usernameFragment,
    });
  }

  #receive(track: MediaStreamTrack, receiver: RTCRtpReceiver): void {
    const kind: MediaKind = track.kind === 'audio' ? 'audio' : 'video';
    // The offering side attached its receivers' transforms when it laid its lanes.
    if (!this.#options.offers) this.#options.transforms?.receiver(receiver, kind);
    this.#remote.addTrack(track);
    this.#options.onRemote(this.#remote);
  }

  #reportState(): void {
    if (this.#alive()) this.#options.onState(this.state);
  }
}

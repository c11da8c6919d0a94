/** The call engine on a bare page, for its tests in a real browser. */
import { CallGroup } from '../../packages/e2ee/group/call-group.ts';
import { CallSession } from '../../apps/web/features/visit/call/call-session.ts';
import { ConsultationSocket } from '../../apps/web/features/visit/call/consultation-socket.ts';
import { ownDevice } from '../../apps/web/features/visit/call/encryption/device-store.ts';
import { FrameCrypto } from '../../apps/web/features/visit/call/encryption/frame-crypto.ts';
import { LocalMedia } from '../../apps/web/features/visit/call/local-media.ts';

interface Start {
  visitId: string;
  party: 'patient' | 'practitioner';
  token: string;
  origin: string;
  /** Whose device key of this browser; without one the call is not encrypted end to end. */
  device?: string;
  /** Derives other keys than the group has, as somebody would who was never in it. */
  wrongKeys?: boolean;
  /** Leaves the encryption of the own picture out, as browsers have done. */
  leaky?: boolean;
}

const engine = {
  session: undefined as CallSession | undefined,
  media: undefined as LocalMedia | undefined,
  firstFrameAt: 0,
  async start({ visitId, party, token, origin, device, wrongKeys, leaky }: Start): Promise<void> {
    if (leaky) {
      // Chromium's own way lets nothing through that was not taken in hand; the standard's does.
      for (const { prototype } of [RTCRtpSender, RTCRtpReceiver])
        Reflect.deleteProperty(prototype, 'createEncodedStreams');
      const { sender } = FrameCrypto.prototype;
      FrameCrypto.prototype.sender = function leave(rtpSender, kind) {
        if (kind === 'audio') sender.call(this, rtpSender, kind);
      };
    }
    if (wrongKeys)
      CallGroup.prototype.secret = async () => crypto.getRandomValues(new Uint8Array(16));
    const media = new LocalMedia({ camera: true, microphone: true });
    const socket = new ConsultationSocket({ token: () => Promise.resolve(token), origin });
    const session = new CallSession({
      visitId,
      party,
      socket,
      media,
      ...(device && { device: () => ownDevice(device) }),
    });
    Object.assign(engine, { session, media });
    const local = document.querySelector<HTMLVideoElement>('#local')!;
    const remote = document.querySelector<HTMLVideoElement>('#remote')!;
    media.state.subscribe(() => {
      const { videoTrack } = media.state.get();
      local.srcObject = videoTrack ? new MediaStream([videoTrack]) : null;
    });
    session.state.subscribe(() => {
      const stream = session.state.get().remote;
      if (remote.srcObject === stream) return;
      remote.srcObject = stream;
      if (stream) remote.requestVideoFrameCallback(() => (engine.firstFrameAt = Date.now()));
    });
    await media.start();
    session.start();
  },
  /** What has come in so far. */
  async received(): Promise<{ frames: number; energy: number }> {
    const link = await session().linkStats();
    let frames = 0;
    let energy = 0;
    for (const stat of (link ?? new Map<string, Record<string, unknown>>()).values()) {
      if (stat['type'] !== 'inbound-rtp') continue;
      frames += Number(stat['framesDecoded'] ?? 0);
      energy += Number(stat['totalAudioEnergy'] ?? 0);
    }
    return { frames, energy };
  },
};

function session(): CallSession {
  if (!engine.session) throw new Error('The engine has not started');
  return engine.session;
}

declare global {
  interface Window {
    engine: typeof engine;
  }
}
window.engine = engine;

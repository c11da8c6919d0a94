/** The call engine on a bare page, for its tests in a real browser. */
import { CallSession } from '../../apps/web/features/visit/call/call-session.ts';
import { ConsultationSocket } from '../../apps/web/features/visit/call/consultation-socket.ts';
import type { FrameTransforms } from '../../apps/web/features/visit/call/frame-transforms.ts';
import { LocalMedia } from '../../apps/web/features/visit/call/local-media.ts';

interface Start {
  visitId: string;
  party: 'patient' | 'practitioner';
  token: string;
  origin: string;
  /** Attach transforms that change each frame and back, and count. */
  transformed?: boolean;
}

interface EncodedFrame {
  data: ArrayBuffer;
}
interface WithEncodedStreams {
  createEncodedStreams(): {
    readable: ReadableStream<EncodedFrame>;
    writable: WritableStream<EncodedFrame>;
  };
}

const counts = { sent: 0, received: 0 };

function flip(endpoint: WithEncodedStreams, count: () => void): void {
  const { readable, writable } = endpoint.createEncodedStreams();
  const change = new TransformStream<EncodedFrame, EncodedFrame>({
    transform(frame, controller) {
      // All but the first bytes, which the packetiser reads.
      const bytes = new Uint8Array(frame.data);
      for (let index = 10; index < bytes.length; index += 1) bytes[index] = bytes[index]! ^ 0x5a;
      frame.data = bytes.buffer;
      count();
      controller.enqueue(frame);
    },
  });
  void readable
    .pipeThrough(change)
    .pipeTo(writable)
    .catch(() => undefined);
}

const transforms: FrameTransforms = {
  sender: (sender) => flip(sender as unknown as WithEncodedStreams, () => (counts.sent += 1)),
  receiver: (receiver) =>
    flip(receiver as unknown as WithEncodedStreams, () => (counts.received += 1)),
};

const engine = {
  session: undefined as CallSession | undefined,
  media: undefined as LocalMedia | undefined,
  counts,
  firstFrameAt: 0,
  async start({ visitId, party, token, origin, transformed }: Start): Promise<void> {
    const media = new LocalMedia({ camera: true, microphone: true });
    const socket = new ConsultationSocket({ token: () => Promise.resolve(token), origin });
    const session = new CallSession({
      visitId,
      party,
      socket,
      media,
      ...(transformed && { transforms }),
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

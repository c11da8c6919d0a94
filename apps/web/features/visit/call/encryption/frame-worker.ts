/** Seals and opens the frames of one connection, off the page's thread. */
import { FrameGate } from './frame-gate.ts';
import type {
  EncodedFrame,
  FrameCounts,
  FrameStreams,
  Lane,
  LaneCounts,
  ToWorker,
} from './lanes.ts';

/** The standard way in: https://www.w3.org/TR/webrtc-encoded-transform/ */
interface TransformEvent extends Event {
  transformer: FrameStreams & { options: Lane };
}

const gates = new Map<string, FrameGate>();

function gateOf(lane: Lane): FrameGate {
  const name = `${lane.direction} ${lane.kind}`;
  const gate = gates.get(name) ?? new FrameGate(lane);
  gates.set(name, gate);
  return gate;
}

function guard(lane: Lane, { readable, writable }: FrameStreams): void {
  const gate = gateOf(lane);
  const through = new TransformStream<EncodedFrame, EncodedFrame>({
    async transform(frame, controller) {
      const changed = await gate.pass(frame);
      if (changed) controller.enqueue(changed);
    },
  });
  // It ends with its connection.
  readable
    .pipeThrough(through)
    .pipeTo(writable)
    .catch(() => undefined);
}

function counts(): FrameCounts {
  const of = (lane: Lane): LaneCounts => {
    const { passed, held } = gateOf(lane);
    return { passed, held };
  };
  const both = (direction: Lane['direction']) => ({
    audio: of({ direction, kind: 'audio' }),
    video: of({ direction, kind: 'video' }),
  });
  return { send: both('send'), receive: both('receive') };
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'streams') guard(data.lane, data);
  else if (data.type === 'key') gateOf(data.lane).setKey(data.epoch, data.key);
  else self.postMessage(counts());
});
self.addEventListener('rtctransform', (event) => {
  const { transformer } = event as TransformEvent;
  guard(transformer.options, transformer);
});

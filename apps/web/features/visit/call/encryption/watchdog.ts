/** Notices media that goes by the frame transforms, which a browser may leave out without a word. */
import type { MediaKind } from '../frame-transforms.ts';
import type { FrameCounts } from './lanes.ts';

type Stat = Record<string, unknown>;

/** Packets that carry no media come first, to measure the way. */
const WITHOUT_MEDIA = 50;

/**
 * Whether this connection sends or plays what its transforms have never seen. A transform that is in
 * place sees every frame, so one that has let none through is either waiting or not there.
 */
export function isUnprotected(report: Iterable<[string, Stat]>, frames: FrameCounts): boolean {
  for (const [, stat] of report) {
    const kind: MediaKind = stat['kind'] === 'audio' ? 'audio' : 'video';
    if (stat['type'] === 'outbound-rtp' && frames.send[kind].passed === 0) {
      if (Number(stat['packetsSent'] ?? 0) > WITHOUT_MEDIA) return true;
    }
    if (stat['type'] === 'inbound-rtp' && frames.receive[kind].passed === 0) {
      if (Number(stat['framesDecoded'] ?? 0) > 0) return true;
      if (Number(stat['totalAudioEnergy'] ?? 0) > 0) return true;
    }
  }
  return false;
}

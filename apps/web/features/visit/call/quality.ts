/** How good the connection is, from the browser's statistics. */
export type Quality = 'unknown' | 'good' | 'fair' | 'poor';

export interface QualityReport {
  quality: Quality;
  /** Whether media goes from browser to browser or over a relay. */
  route: 'direct' | 'relay' | 'unknown';
  roundTripMs: number | null;
  /** Share of packets lost since the last sample, 0 to 1. */
  loss: number;
}

interface Counters {
  received: number;
  lost: number;
}

type Stat = Record<string, unknown>;
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** ITU-T G.114: beyond 300 ms there and back people begin to talk into each other. */
const FAIR_ROUND_TRIP_MS = 300;
const POOR_ROUND_TRIP_MS = 600;
/** Opus conceals a few per cent; beyond a tenth words get lost. */
const FAIR_LOSS = 0.03;
const POOR_LOSS = 0.1;

export class QualityMeter {
  #before: Counters = { received: 0, lost: 0 };

  /** Reads one report; losses count since the one before. */
  read(report: Iterable<[string, Stat]>): QualityReport {
    const stats = new Map(report);
    const now: Counters = { received: 0, lost: 0 };
    let roundTripMs: number | null = null;
    let route: QualityReport['route'] = 'unknown';
    for (const stat of stats.values()) {
      if (stat['type'] === 'inbound-rtp') {
        now.received += number(stat['packetsReceived']);
        now.lost += Math.max(0, number(stat['packetsLost']));
      }
      if (
        stat['type'] === 'candidate-pair' &&
        stat['nominated'] === true &&
        stat['state'] === 'succeeded'
      ) {
        roundTripMs = number(stat['currentRoundTripTime']) * 1000;
        const local = stats.get(String(stat['localCandidateId']));
        const remote = stats.get(String(stat['remoteCandidateId']));
        const relayed =
          local?.['candidateType'] === 'relay' || remote?.['candidateType'] === 'relay';
        route = relayed ? 'relay' : 'direct';
      }
    }
    const received = Math.max(0, now.received - this.#before.received);
    const lost = Math.max(0, now.lost - this.#before.lost);
    this.#before = now;
    const loss = received + lost === 0 ? 0 : lost / (received + lost);
    return { quality: grade(roundTripMs, loss), route, roundTripMs, loss };
  }
}

function grade(roundTripMs: number | null, loss: number): Quality {
  if (roundTripMs === null) return 'unknown';
  if (loss >= POOR_LOSS || roundTripMs >= POOR_ROUND_TRIP_MS) return 'poor';
  return loss >= FAIR_LOSS || roundTripMs >= FAIR_ROUND_TRIP_MS ? 'fair' : 'good';
}

import { expect, test } from 'vitest';
import type { FrameCounts } from './lanes.ts';
import { isUnprotected } from './watchdog.ts';

const frames = (sent: number, received: number): FrameCounts => ({
  send: { audio: { passed: sent, held: 0 }, video: { passed: sent, held: 0 } },
  receive: { audio: { passed: received, held: 3 }, video: { passed: received, held: 3 } },
});

test.each([
  ['sealed and opened', frames(40, 40), 400, 100, 1, false],
  ['nothing yet', frames(0, 0), 0, 0, 0, false],
  ['held back for want of a key, while the way is measured', frames(0, 0), 12, 0, 0, false],
  ['sent by the transforms', frames(0, 40), 400, 100, 1, true],
  ['pictures that no transform has seen', frames(40, 0), 400, 1, 0, true],
  ['sound that no transform has seen', frames(40, 0), 400, 0, 0.1, true],
])('%s', (_name, counts, packetsSent, framesDecoded, totalAudioEnergy, expected) => {
  const report = new Map<string, Record<string, unknown>>([
    ['a', { type: 'outbound-rtp', kind: 'video', packetsSent }],
    ['b', { type: 'inbound-rtp', kind: 'video', framesDecoded }],
    ['c', { type: 'inbound-rtp', kind: 'audio', totalAudioEnergy }],
    ['d', { type: 'candidate-pair', packetsSent }],
  ]);
  expect(isUnprotected(report, counts)).toBe(expected);
});

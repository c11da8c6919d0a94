import type { DeviceStates } from '@hub/contracts/visit.ts';

/** What a patient can take part with. Switched off counts as ready: one press turns it on. */
export function deviceKind({
  camera,
  microphone,
}: DeviceStates): 'both' | 'audio' | 'video' | 'none' | 'unknown' {
  if (camera === 'unknown' && microphone === 'unknown') return 'unknown';
  const sees = camera === 'on' || camera === 'off';
  const hears = microphone === 'on' || microphone === 'off';
  if (hears) return sees ? 'both' : 'audio';
  return sees ? 'video' : 'none';
}

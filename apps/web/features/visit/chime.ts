/** Short sounds, made on the spot: nothing to load, and quiet enough not to startle. */

type Tone = { hertz: number; atSeconds: number };
const RISING: readonly Tone[] = [
  { hertz: 523.25, atSeconds: 0 },
  { hertz: 659.25, atSeconds: 0.18 },
  { hertz: 783.99, atSeconds: 0.36 },
];
const TONE_SECONDS = 0.5;

interface SinkContext {
  setSinkId?(id: string): Promise<void>;
}

/**
 * Plays three rising tones, on the loudspeaker with that id if the browser can choose. Resolves
 * when they have ended; rejects when the browser refuses to play.
 */
export async function chime(speakerId?: string): Promise<void> {
  const context = new AudioContext();
  try {
    if (speakerId) await (context as SinkContext).setSinkId?.(speakerId).catch(() => undefined);
    // A browser that wants a click first leaves the context waiting without an error.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    if (context.state !== 'running') throw new Error('The browser does not play sound yet');
    for (const { hertz, atSeconds } of RISING)
      play(context, hertz, context.currentTime + atSeconds);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  } finally {
    void context.close();
  }
}

function play(context: AudioContext, hertz: number, at: number): void {
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.18, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_SECONDS);
}

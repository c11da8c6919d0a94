/** Loudness of a microphone while somebody watches it. */
const FALL = 0.85;
/** A quiet voice at arm's length reaches about a tenth of full scale. */
const GAIN = 5;

/** Calls back about 20 times a second with 0 (silence) to 1; returns what ends it. */
export function watchLevel(track: MediaStreamTrack, report: (level: number) => void): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let level = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    level = Math.max(Math.min(1, Math.sqrt(power) * GAIN), level * FALL);
    report(level);
  }, 50);
  void context.resume().catch(() => undefined);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

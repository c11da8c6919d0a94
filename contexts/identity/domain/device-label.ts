/** What a person recognises a device by. */
export interface DeviceLabel {
  /** Such as `Firefox`; null where the browser does not say. */
  browser: string | null;
  /** Such as `Windows`; null where the browser does not say. */
  system: string | null;
  kind: 'desktop' | 'phone' | 'tablet' | 'other';
}

/** In this order: most browsers also claim to be Chrome or Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bCriOS\/|\bHeadlessChrome\/|\bChrome\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

/** Android also says Linux, and an iPhone also says Mac OS X. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPod)\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (names: typeof BROWSERS, text: string): string | null =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Reads a User-Agent header (RFC 9110, 10.1.5). What it says is the browser's own claim. */
export function labelOf(userAgent: string): DeviceLabel {
  const system = firstOf(SYSTEMS, userAgent);
  return { browser: firstOf(BROWSERS, userAgent), system, kind: kindOf(userAgent, system) };
}

function kindOf(userAgent: string, system: string | null): DeviceLabel['kind'] {
  if (system === null) return 'other';
  if (system === 'iPadOS') return 'tablet';
  if (system === 'iOS') return 'phone';
  // Tablets with Android leave the word Mobile out.
  if (system === 'Android') return /\bMobile\b/.test(userAgent) ? 'phone' : 'tablet';
  return 'desktop';
}

/** The label as one line, for a mail: names that are the same in every language. */
export const labelText = ({ browser, system }: DeviceLabel): string =>
  [browser, system].filter((name) => name !== null).join(', ') || '?';

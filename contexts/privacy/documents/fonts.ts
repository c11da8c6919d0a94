import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Inter comes in one file a script; together they hold the names of Europe. */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
];
export const WEIGHTS = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof WEIGHTS;

/** Every font file, under the name by which documents use it. */
export const fontFiles = (): { name: string; data: Buffer }[] =>
  SCRIPTS.flatMap((script) =>
    (['regular', 'bold'] as const).map((weight) => ({
      name: fontName(script, weight),
      data: readFileSync(
        fileURLToPath(
          import.meta.resolve(
            `@fontsource/inter/files/inter-${script}-${WEIGHTS[weight]}-normal.woff`,
          ),
        ),
      ),
    })),
  );

export const fontName = (script: string, weight: Weight): string => `${script}/${weight}`;

/** Which file holds a character; undefined where none does. The first one is asked first. */
const RANGES: [script: string, from: number, to: number][] = [
  ['latin', 0x0000, 0x00ff],
  ['latin', 0x0131, 0x0131],
  ['latin', 0x0152, 0x0153],
  ['latin', 0x02bb, 0x02dc],
  ['latin', 0x2000, 0x206f],
  ['latin', 0x20ac, 0x20ac],
  ['latin', 0x2122, 0x2122],
  ['latin', 0x2191, 0x2193],
  ['latin', 0x2212, 0x2215],
  ['vietnamese', 0x0102, 0x0103],
  ['vietnamese', 0x0110, 0x0111],
  ['vietnamese', 0x1ea0, 0x1ef9],
  ['latin-ext', 0x0100, 0x02ba],
  ['latin-ext', 0x1e00, 0x1e9f],
  ['latin-ext', 0x20a0, 0x20c0],
  ['greek', 0x0370, 0x03ff],
  ['greek-ext', 0x1f00, 0x1fff],
  ['cyrillic', 0x0401, 0x045f],
  ['cyrillic', 0x0490, 0x0491],
  ['cyrillic', 0x04b0, 0x04b1],
  ['cyrillic', 0x2116, 0x2116],
  ['cyrillic-ext', 0x0460, 0x052f],
];

export const REPLACEMENT = '?';

/** The text in pieces that one font file each can draw; what none can is a question mark (the JSON has it as it is). */
export function runsOf(text: string): { script: string; text: string }[] {
  const runs: { script: string; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) ?? 0;
    const found = RANGES.find(([, from, to]) => point >= from && point <= to)?.[0];
    const last = runs.at(-1);
    // Spaces and signs that every file has stay with what they follow.
    const script = point === 0x20 && last ? last.script : (found ?? 'latin');
    const drawn = found === undefined ? REPLACEMENT : character;
    if (last?.script === script) last.text += drawn;
    else runs.push({ script, text: drawn });
  }
  return runs;
}

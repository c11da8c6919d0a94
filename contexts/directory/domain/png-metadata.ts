import { crc32 } from 'node:zlib';
import { orientationOf, orientationOnly } from './exif-orientation.ts';

const SIGNATURE_BYTES = 8;
const HEADER = 'IHDR';
const END = 'IEND';

/**
 * What a picture is drawn with (PNG, third edition, 11): palette, pixels, transparency, colours, size
 * of a pixel, animation. Texts, times, Exif data and what programs keep for themselves are not among it.
 */
const DRAWING = new Set(
  `IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT`.split(
    ' ',
  ),
);

interface Chunk {
  type: string;
  data: Buffer;
  /** With its length and checksum. */
  whole: Buffer;
}

/**
 * The same picture without what cameras and programs write beside it, and without what follows its
 * end; undefined where the file is broken.
 */
export function pngWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const chunks = readChunks(bytes);
  if (chunks === undefined) return undefined;
  const [header, ...others] = chunks.filter(({ type }) => DRAWING.has(type));
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const orientation = exif && orientationOf(exif.data);
  return Buffer.concat([
    bytes.subarray(0, SIGNATURE_BYTES),
    header!.whole,
    ...(orientation === undefined ? [] : [chunk('eXIf', orientationOnly(orientation))]),
    ...others.map(({ whole }) => whole),
  ]);
}

function readChunks(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || (chunks.length === 0) !== (type === HEADER)) return undefined;
    // A capital begins what a decoder must know.
    if (/^[A-Z]/.test(type) && !DRAWING.has(type)) return undefined;
    chunks.push({
      type,
      data: bytes.subarray(at + 8, end - 4),
      whole: bytes.subarray(at, end),
    });
    if (type === END) return chunks.some((one) => one.type === 'IDAT') ? chunks : undefined;
    at = end;
  }
  return undefined;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

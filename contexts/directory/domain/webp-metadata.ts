import { orientationOf, orientationOnly } from './exif-orientation.ts';

/** `RIFF`, the size, `WEBP`. */
const HEAD_BYTES = 12;
/** Position, size and duration of an animation's frame, before its own chunks. */
const FRAME_HEAD_BYTES = 16;
const EXTENDED_BYTES = 10;
/** Flags of the extended header (RFC 9649, 2.7): that there is Exif data, XMP data. */
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

const PICTURE = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** What a picture is drawn with (RFC 9649, 2.7.1). */
const DRAWING = new Set([...PICTURE, 'VP8X', 'ALPH', 'ANIM', 'ICCP']);

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * The same picture without what cameras and programs write beside it, and without what follows its
 * end; undefined where the file is broken.
 */
export function webpWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const end = bytes.length < HEAD_BYTES ? Infinity : bytes.readUInt32LE(4) + 8;
  if (end > bytes.length) return undefined;
  const chunks = readChunks(bytes.subarray(HEAD_BYTES, end));
  if (chunks === undefined || !chunks.some(({ type }) => PICTURE.has(type))) return undefined;
  const isExtended = chunks[0]?.type === 'VP8X';
  const exif = isExtended ? chunks.find(({ type }) => type === 'EXIF') : undefined;
  const orientation = exif && orientationOf(tiffOf(exif.data));
  const kept = chunks.filter(({ type }) => DRAWING.has(type));
  const cleaned: Buffer[] = [];
  for (const { type, data } of kept) {
    const clean = cleanOf(type, data, orientation !== undefined);
    if (clean === undefined) return undefined;
    cleaned.push(chunk(type, clean));
  }
  if (orientation !== undefined) cleaned.push(chunk('EXIF', orientationOnly(orientation)));
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...cleaned]);
  return chunk('RIFF', body);
}

function cleanOf(type: string, data: Buffer, hasExif: boolean): Buffer | undefined {
  if (type === 'VP8X') {
    if (data.length < EXTENDED_BYTES) return undefined;
    const header = Buffer.from(data);
    header[0] = ((data[0] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (hasExif ? EXIF_FLAG : 0);
    return header;
  }
  if (type !== 'ANMF') return data;
  const parts =
    data.length < FRAME_HEAD_BYTES ? undefined : readChunks(data.subarray(FRAME_HEAD_BYTES));
  return (
    parts &&
    Buffer.concat([
      data.subarray(0, FRAME_HEAD_BYTES),
      ...parts.filter((part) => DRAWING.has(part.type)).map((part) => chunk(part.type, part.data)),
    ])
  );
}

/** Some programs put JPEG's name for Exif data before it. */
const tiffOf = (data: Buffer): Buffer =>
  data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;

function readChunks(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) return undefined;
    const size = bytes.readUInt32LE(at + 4);
    const from = at + 8;
    if (from + size > bytes.length) return undefined;
    chunks.push({
      type: bytes.toString('latin1', at, at + 4),
      data: bytes.subarray(from, from + size),
    });
    // Chunks begin at even places.
    at = from + size + (size % 2);
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(8 + data.length + (data.length % 2));
  whole.write(type, 'latin1');
  whole.writeUInt32LE(data.length, 4);
  data.copy(whole, 8);
  return whole;
}

import { orientationOf, orientationOnly } from './exif-orientation.ts';

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const EXIF = 'Exif\0\0';
/** JFIF's own fields, up to the size of its thumbnail. */
const JFIF_BYTES = 12;

/** The parts of a JPEG file (ITU-T T.81, annex B). */
interface Segment {
  marker: number;
  payload: Buffer;
  /** The compressed picture that follows the start of a scan; empty after any other segment. */
  scan: Buffer;
}

/**
 * The same picture without what cameras and programs write beside it; undefined where the file is
 * broken. What follows the end of the image goes as well: phones keep further pictures there.
 */
export function jpegWithoutMetadata(bytes: Buffer): Buffer | undefined {
  const segments = readSegments(bytes);
  if (segments === undefined) return undefined;
  const jfif = segments.find(isJfif);
  const exif = segments.find(isExif);
  const orientation = exif && orientationOf(exif.payload.subarray(EXIF.length));
  return Buffer.concat([
    SOI,
    // Without its thumbnail, which may show what was cut away.
    ...(jfif
      ? segment(0xe0, Buffer.concat([jfif.payload.subarray(0, JFIF_BYTES), Buffer.alloc(2)]))
      : []),
    ...(orientation === undefined
      ? []
      : segment(0xe1, Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationOnly(orientation)]))),
    ...segments
      .filter(isNeeded)
      .flatMap(({ marker, payload, scan }) => [...segment(marker, payload), scan]),
    EOI,
  ]);
}

const startsWith = ({ payload }: Segment, text: string): boolean =>
  payload.toString('latin1', 0, text.length) === text;

const isJfif = (part: Segment): boolean =>
  part.marker === 0xe0 && startsWith(part, 'JFIF\0') && part.payload.length >= JFIF_BYTES + 2;

const isExif = (part: Segment): boolean => part.marker === 0xe1 && startsWith(part, EXIF);

/** What the decoder draws with, and how its colours are meant: the ICC profile, Adobe's transform. */
const isNeeded = (part: Segment): boolean =>
  isDrawing(part.marker) ||
  (part.marker === 0xe2 && startsWith(part, 'ICC_PROFILE\0')) ||
  (part.marker === 0xee && startsWith(part, 'Adobe'));

/** Frames, tables and scans (T.81, table B.1). */
const isDrawing = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf);

const isApplication = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

function segment(marker: number, payload: Buffer): Buffer[] {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return [head, payload];
}

function readSegments(bytes: Buffer): Segment[] | undefined {
  const segments: Segment[] = [];
  let at = SOI.length;
  while (bytes[at] === 0xff) {
    // Any marker may have more of these before it.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI[1])
      return segments.some(({ scan }) => scan.length > 0) ? segments : undefined;
    if (at + 4 > bytes.length || !(isDrawing(marker) || isApplication(marker))) return undefined;
    const from = at + 4;
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    if (to < from || to > bytes.length) return undefined;
    at = marker === 0xda ? endOfScan(bytes, to) : to;
    segments.push({ marker, payload: bytes.subarray(from, to), scan: bytes.subarray(to, at) });
  }
  return undefined;
}

/** Where the next marker begins: within a scan, 0xff stands before a zero or a restart number only. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

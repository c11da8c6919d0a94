import { crc32, deflateSync } from 'node:zlib';

/** Where the doctor lives, as a phone writes it: 50° 56' 28.61" N, in rationals. */
export const HOME = Buffer.alloc(24);
[50, 1, 56, 1, 2861, 100].forEach((number, index) => HOME.writeUInt32BE(number, index * 4));

/** Exif data of a phone: which way is up, its maker, and where it was. */
export function phoneExif(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number, isShort = false) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    if (isShort) bytes.writeUInt16BE(value, 8);
    else bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const maker = Buffer.from('Phonemaker\0\0', 'latin1');
  const gpsAt = 8 + 2 + 3 * 12 + 4 + maker.length;
  return Buffer.concat([
    Buffer.from('MM\0*\0\0\0\x08', 'latin1'),
    Buffer.from([0, 3]),
    entry(0x010f, 2, 11, 50),
    entry(0x0112, 3, 1, orientation, true),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
    maker,
    Buffer.from([0, 1]),
    entry(0x0002, 5, 3, gpsAt + 18),
    Buffer.alloc(4),
    HOME,
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
export const PNG_HEADER = pngChunk('IHDR', Buffer.from('00000001000000010802000000', 'hex'));
export const PNG_PIXEL = pngChunk('IDAT', deflateSync(Buffer.from([0, 200, 150, 100])));
export const PNG_END = pngChunk('IEND', Buffer.alloc(0));

/** A picture of one pixel; `more` goes between its header and its pixel. */
export const pngOf = (...more: Buffer[]): Buffer =>
  Buffer.concat([PNG_SIGNATURE, PNG_HEADER, ...more, PNG_PIXEL, PNG_END]);

export function jpegSegment(marker: number, payload: Buffer | string): Buffer {
  const data = Buffer.from(payload as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

export const JFIF = jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
export const ICC = jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01colours');
export const ADOBE = jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
const code = (kind: string): Buffer =>
  jpegSegment(0xc4, Buffer.from(`${kind}01${'00'.repeat(15)}00`, 'hex'));
/** Sixteen by eight grey pixels: tables, frame, and a scan with a stuffed byte and a restart within. */
export const JPEG_PICTURE = Buffer.concat([
  jpegSegment(0xdb, Buffer.alloc(65, 1).fill(0, 0, 1)),
  jpegSegment(0xc0, Buffer.from('080008001001011100', 'hex')),
  code('00'),
  code('10'),
  jpegSegment(0xdd, Buffer.from('0001', 'hex')),
  jpegSegment(0xda, Buffer.from('010100003f00', 'hex')),
  Buffer.from('3fff00ffd03f', 'hex'),
]);

/** A photo; `more` goes before its picture. */
export const jpegOf = (...more: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...more, JPEG_PICTURE, Buffer.from([0xff, 0xd9])]);

export function webpChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** One pixel, losslessly. */
export const WEBP_PICTURE = webpChunk(
  'VP8L',
  Buffer.from('2f0000000007d0fffef7bfff8188e87f0000', 'hex'),
);
/** The extended header with its flags. */
export const webpHeader = (flags: number): Buffer =>
  webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));

export const webpOf = (...chunks: Buffer[]): Buffer =>
  webpChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));

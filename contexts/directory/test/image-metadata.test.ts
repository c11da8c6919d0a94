import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orientationOf, orientationOnly } from '../domain/exif-orientation.ts';
import { withoutMetadata } from '../domain/image-metadata.ts';
import { imageTypeOf } from '../domain/image-type.ts';
import * as images from './images.ts';

const clean = (bytes: Buffer): Buffer | undefined => {
  const type = imageTypeOf(bytes);
  return type && withoutMetadata(type, bytes);
};
const { HOME, jpegOf, jpegSegment, phoneExif, pngChunk, pngOf, webpChunk, webpOf } = images;
const jpegExif = (tiff: Buffer) =>
  jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
const XMP = Buffer.concat([Buffer.from('<x:xmpmeta exif:GPSLatitude="50,56.47N"/>'), HOME]);
const MARKS = [HOME, Buffer.from('Phonemaker'), Buffer.from('GPSLatitude')];
const FRAME = Buffer.concat([Buffer.alloc(16, 1), images.WEBP_PICTURE]);

/** Photos as phones and programs write them, and what may be left of each. */
const PHOTOS: Record<
  string,
  (orientation: number) => [photo: Buffer, upTo: (exif: Buffer[]) => Buffer]
> = {
  JPEG: (orientation) => [
    Buffer.concat([
      jpegOf(
        images.JFIF,
        jpegExif(phoneExif(orientation)),
        jpegSegment(0xe1, XMP),
        images.ICC,
        jpegSegment(0xe2, Buffer.concat([Buffer.from('MPF\0'), HOME])),
        jpegSegment(0xed, XMP),
        images.ADOBE,
        jpegSegment(0xef, XMP),
        jpegSegment(0xfe, XMP),
      ),
      // A second picture behind the first, as of a moving photo.
      jpegOf(jpegExif(phoneExif(orientation))),
    ]),
    (exif) => jpegOf(images.JFIF, ...exif.map(jpegExif), images.ICC, images.ADOBE),
  ],
  PNG: (orientation) => [
    Buffer.concat([
      pngOf(
        pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
        pngChunk('eXIf', phoneExif(orientation)),
        ...['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((type) => pngChunk(type, XMP)),
      ),
      XMP,
    ]),
    (exif) =>
      pngOf(
        ...exif.map((tiff) => pngChunk('eXIf', tiff)),
        pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
      ),
  ],
  WebP: (orientation) => [
    Buffer.concat([
      webpOf(
        images.webpHeader(0x3c),
        webpChunk('ICCP', Buffer.from('colours')),
        images.WEBP_PICTURE,
        webpChunk('EXIF', phoneExif(orientation)),
        webpChunk('XMP ', XMP),
        webpChunk('MINE', XMP),
      ),
      XMP,
    ]),
    (exif) =>
      webpOf(
        images.webpHeader(exif.length > 0 ? 0x38 : 0x30),
        webpChunk('ICCP', Buffer.from('colours')),
        images.WEBP_PICTURE,
        ...exif.map((tiff) => webpChunk('EXIF', tiff)),
      ),
  ],
  'WebP animation': (orientation) => [
    webpOf(
      images.webpHeader(0x0e),
      webpChunk('ANIM', Buffer.alloc(6)),
      webpChunk('ANMF', Buffer.concat([FRAME, webpChunk('MINE', XMP)])),
      webpChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), phoneExif(orientation)])),
    ),
    (exif) =>
      webpOf(
        images.webpHeader(exif.length > 0 ? 0x0a : 0x02),
        webpChunk('ANIM', Buffer.alloc(6)),
        webpChunk('ANMF', FRAME),
        ...exif.map((tiff) => webpChunk('EXIF', tiff)),
      ),
  ],
};

describe.each(Object.entries(PHOTOS))('a %s', (_kind, make) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'that is to be turned by %i keeps its picture and which way is up, and nothing else',
    (orientation) => {
      const [photo, left] = make(orientation);
      const shown = clean(photo);
      for (const mark of MARKS) expect(shown?.includes(mark)).toBe(false);
      expect(photo.includes(HOME)).toBe(true);
      const exif = orientation === 1 ? [] : [orientationOnly(orientation)];
      expect(shown?.equals(left(exif))).toBe(true);
      expect(shown && clean(shown)?.equals(shown)).toBe(true);
    },
  );

  test('cut short anywhere is refused', () => {
    const [, left] = make(6);
    const photo = left([orientationOnly(6)]);
    for (let end = 0; end < photo.length; end += 1)
      expect(clean(photo.subarray(0, end))).toBeUndefined();
  });

  test('with any byte changed is refused, or is clean of all that was not drawn', () => {
    const [photo] = make(6);
    fc.assert(
      fc.property(fc.nat(photo.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(photo);
        changed[at] = value;
        const shown = clean(changed);
        if (shown !== undefined) expect(clean(shown)?.equals(shown)).toBe(true);
      }),
    );
  });
});

test('which way is up is read in either order of bytes, and from nothing that is broken', () => {
  expect(orientationOf(phoneExif(6))).toBe(6);
  expect(orientationOf(orientationOnly(8))).toBe(8);
  expect(orientationOf(phoneExif(9))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const tiff = Buffer.concat([Buffer.from('II*\0'), bytes]);
      expect([undefined, 2, 3, 4, 5, 6, 7, 8]).toContain(orientationOf(tiff));
    }),
  );
});

test('a thumbnail in the JFIF header goes: it may show what was cut away', () => {
  const thumbnail = jpegSegment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc`);
  expect(clean(jpegOf(thumbnail))?.equals(jpegOf(images.JFIF))).toBe(true);
});

test('what has no picture in it, or what no decoder must meet, is refused', () => {
  const { PNG_END, PNG_HEADER, PNG_PIXEL, PNG_SIGNATURE } = images;
  for (const broken of [
    Buffer.concat([PNG_SIGNATURE, PNG_HEADER, PNG_END]),
    Buffer.concat([PNG_SIGNATURE, PNG_PIXEL, PNG_HEADER, PNG_END]),
    pngOf(pngChunk('EVIL', XMP)),
    Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
    jpegOf(Buffer.from([0xff, 0xe1, 0, 1])),
    jpegOf(jpegSegment(0xf7, XMP)),
    webpOf(webpChunk('EXIF', phoneExif(6))),
    webpOf(webpChunk('VP8X', Buffer.alloc(4)), images.WEBP_PICTURE),
    webpOf(webpChunk('ANMF', Buffer.alloc(4))),
  ])
    expect(clean(broken)).toBeUndefined();
});

import type { ImageType } from './image-type.ts';
import { jpegWithoutMetadata } from './jpeg-metadata.ts';
import { pngWithoutMetadata } from './png-metadata.ts';
import { webpWithoutMetadata } from './webp-metadata.ts';

const WITHOUT_METADATA: Record<ImageType, (bytes: Buffer) => Buffer | undefined> = {
  'image/jpeg': jpegWithoutMetadata,
  'image/png': pngWithoutMetadata,
  'image/webp': webpWithoutMetadata,
};

/**
 * An image as everybody may have it: a phone writes into its photos where and when they were taken,
 * and that is nobody's business (GDPR Art. 5(1)(c) and 25). The picture is not compressed anew, and
 * still says which way is up. Undefined where the file is broken.
 */
export const withoutMetadata = (type: ImageType, bytes: Buffer): Buffer | undefined =>
  WITHOUT_METADATA[type](bytes);

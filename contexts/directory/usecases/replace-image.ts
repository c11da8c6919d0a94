import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, unprocessable } from '@hub/kernel/errors.ts';
import { withoutMetadata } from '../domain/image-metadata.ts';
import { LARGEST_IMAGE_BYTES, imageTypeOf } from '../domain/image-type.ts';
import { writeClinic, writePractitioner } from '../rules.ts';
import type { Clinic, ImageInput, Practitioner } from '../schemas.ts';
import { lockClinic, toClinic } from '../store/clinics.ts';
import { deleteImage, insertImage } from '../store/images.ts';
import type { Image } from '../store/images.ts';
import { lockPractitioner, practitionerStore } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Puts a clinic's logo in place of the former one, or removes it; kept without its metadata. 413
 * `image_too_large`, 422 for other than a whole PNG, JPEG or WebP.
 */
export async function replaceLogo(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: ImageInput | null,
): Promise<Clinic> {
  const image = input && imageOf(input);
  return kernel.db.transaction().execute(async (trx) => {
    const clinic = await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, writeClinic, { clinic: clinicId });
    const now = kernel.clock.now();
    const logo = image && (await insertImage(trx, image, now));
    const row = await trx
      .updateTable('clinic')
      .set({ logo_id: logo, updated_at: now })
      .where('id', '=', clinicId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await deleteImage(trx, clinic.logo_id);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'clinic-logo',
      id: clinicId,
      clinic: clinicId,
    });
    return toClinic(row);
  });
}

/** The same for a practitioner's photo. */
export async function replacePhoto(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  input: ImageInput | null,
): Promise<Practitioner> {
  const image = input && imageOf(input);
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, practitionerId);
    await kernel.access.require(trx, actor, writePractitioner, {
      practitioner: practitionerId,
      clinic: found.clinic_id,
    });
    const now = kernel.clock.now();
    const photo = image && (await insertImage(trx, image, now));
    await trx
      .updateTable('practitioner')
      .set({ photo_id: photo, updated_at: now })
      .where('id', '=', practitionerId)
      .execute();
    await deleteImage(trx, found.photo_id);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'practitioner-photo',
      id: practitionerId,
      clinic: found.clinic_id,
    });
  });
  return practitionerStore(kernel, actor).get(practitionerId);
}

function imageOf({ data }: ImageInput): Image {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > LARGEST_IMAGE_BYTES) {
    throw new AppError('image_too_large', 'The image is larger than 512 kB', {
      status: 413,
      details: { largestBytes: LARGEST_IMAGE_BYTES },
    });
  }
  const type = imageTypeOf(bytes);
  const shown = type && withoutMetadata(type, bytes);
  if (type === undefined || shown === undefined)
    throw unprocessable([
      { path: 'body.data', message: 'Only PNG, JPEG and WebP images', code: 'image_type' },
    ]);
  return { type, bytes: shown };
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: IV and tag before the ciphertext. `binding` is authenticated with it: the same must be given to open it. */
export function encryptBytes(key: Buffer, plain: Buffer, binding: string): Buffer[] {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(binding));
  const body = [cipher.update(plain), cipher.final()];
  return [iv, cipher.getAuthTag(), ...body];
}

/** Throws where the key or the binding is another, or a byte was changed. */
export function decryptBytes(key: Buffer, sealed: Buffer, binding: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(binding))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const plain = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  decipher.final();
  return plain;
}

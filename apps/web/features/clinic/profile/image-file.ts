/** What the directory takes at most. */
export const LARGEST_IMAGE_BYTES = 512 * 1024;

/** A file's bytes in base64, without the `data:` in front. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(String(reader.result).replace(/^data:[^,]*,/, '')),
    );
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The file could not be read')),
    );
    reader.readAsDataURL(file);
  });
}

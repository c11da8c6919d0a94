import { useState } from 'react';
import styles from './Avatar.module.css';

type Props = { name: string; photoUrl?: string | null; size?: 'small' | 'medium' | 'large' };

/** A photo, or initials where there is none. Decorative: the name always stands beside it. */
export function Avatar({ name, photoUrl, size = 'medium' }: Props) {
  const [failedUrl, setFailedUrl] = useState<string>();
  return (
    <span className={styles.avatar} data-size={size} aria-hidden="true">
      {photoUrl && photoUrl !== failedUrl ? (
        <img
          src={photoUrl}
          alt=""
          className={styles.photo}
          loading="lazy"
          onError={() => setFailedUrl(photoUrl)}
        />
      ) : (
        initials(name)
      )}
    </span>
  );
}

/** First letters of the first and the last name, leaving out titles such as "Dr." */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !word.endsWith('.'));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => word?.at(0) ?? '',
  );
  return letters.join('').toUpperCase();
}

import type { Clinic } from '../../clinic/queries.ts';
import styles from './Print.module.css';

/** The practice at the head of a page. */
export function Letterhead({ clinic }: { clinic: Clinic | undefined }) {
  if (!clinic) return null;
  const { name, address, phone } = clinic;
  return (
    <div className={styles.letterhead}>
      <p className={styles.practice}>{name}</p>
      <p>
        {address.line1}, {address.postalCode} {address.city}
        {phone && ` · ${phone}`}
      </p>
    </div>
  );
}

import { BareLink } from '../../ui/Link.tsx';
import styles from './Header.module.css';

/** The product's mark and name, leading to the start page. */
export function Brand() {
  return (
    <BareLink to="/" className={styles.brand}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="var(--primary)" />
        <path
          d="M10 8v16M22 8v16M10 16h3l2-4 3 8 2-4h2"
          fill="none"
          stroke="var(--on-primary)"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>Telehealth Hub</span>
    </BareLink>
  );
}

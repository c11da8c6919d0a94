import { BareLink } from '../../ui/Link.tsx';
import styles from './Header.module.css';

/** The product's mark and name, leading to the start page. */
export function Brand() {
  return (
    <BareLink to="/" activeOptions={{ exact: true }} className={styles.brand}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="9" fill="var(--primary)" />
        <path
          d="M9 8.5v15M23 8.5v15M9 16h3.5l2.2-4.5 2.8 9 2.2-4.5H23"
          fill="none"
          stroke="var(--on-primary)"
          strokeWidth="2.25"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>Telehealth Hub</span>
    </BareLink>
  );
}

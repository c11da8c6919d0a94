import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A short fact or state, in words; the colour only helps. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** A state that changes while one looks, such as that of a waiting room; `isLive` lets the dot beat. */
export function StatusPill({
  tone = 'neutral',
  isLive = false,
  children,
}: {
  tone?: Tone;
  isLive?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      <span className={styles.dot} data-live={isLive || undefined} />
      {children}
    </span>
  );
}

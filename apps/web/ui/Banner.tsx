import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export type BannerTone = 'info' | 'success' | 'warning' | 'danger';
const icons: Record<BannerTone, IconName> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'alert',
};

type Props = {
  tone?: BannerTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out when it appears: for something that has just happened. Off for what was always there. */
  isAnnounced?: boolean;
  className?: string;
};

/** A message in the flow of the page. */
export function Banner({
  tone = 'info',
  title,
  children,
  action,
  isAnnounced = true,
  className,
}: Props) {
  const role = !isAnnounced ? undefined : tone === 'danger' ? 'alert' : 'status';
  return (
    <div role={role} className={cx(styles.banner, className)} data-tone={tone}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}

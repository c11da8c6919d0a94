import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './List.module.css';

/** Rows of like things. `label` names the list where no heading stands directly above it. */
export function List({
  label,
  children,
  className,
}: {
  label?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    // Safari drops the role of a list without bullets, unless it is said.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" aria-label={label} className={cx(styles.list, className)}>
      {children}
    </ul>
  );
}

type ItemProps = {
  leading?: ReactNode;
  children: ReactNode;
  trailing?: ReactNode;
  className?: string;
};

/** A row: something that shows it, its words, and what can be done. */
export function ListItem({ leading, children, trailing, className }: ItemProps) {
  return (
    <li className={cx(styles.item, className)}>
      {leading}
      <div className={styles.words}>{children}</div>
      {trailing && <div className={styles.trailing}>{trailing}</div>}
    </li>
  );
}

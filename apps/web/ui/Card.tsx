import { type ReactNode, useId } from 'react';
import styles from './Card.module.css';
import { cx } from './cx.ts';

type Props = {
  /** Heading of the card (level 2). Without it the card is a plain surface. */
  title?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A white surface that holds one thing. */
export function Card({ title, aside, children, className }: Props) {
  const id = useId();
  if (!title) return <div className={cx(styles.card, className)}>{children}</div>;
  return (
    <section className={cx(styles.card, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

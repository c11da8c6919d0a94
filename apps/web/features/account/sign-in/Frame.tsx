import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import styles from './Frame.module.css';

// Only a demonstration has it.
const OutboxHint = lazy(() => import('../../outbox/OutboxHint.tsx'));

export type FrameProps = {
  title: string;
  description?: string;
  children: ReactNode;
  /** Below what is asked, such as the way to the other form. */
  footer?: ReactNode;
};

/** What stands around one step: a page of its own, or a part of another page. */
export type Frame = ComponentType<FrameProps>;

/** A step within another page, whose own heading stands above. */
export function InlineFrame({ title, description, children }: FrameProps) {
  return (
    <div className={styles.inline}>
      <div>
        <h3 className={styles.title}>{title}</h3>
        {description && <p className={styles.text}>{description}</p>}
      </div>
      {children}
      <Suspense>
        <OutboxHint />
      </Suspense>
    </div>
  );
}

import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './PageHeader.module.css';
import { usePageTitle } from './page-title.ts';

type Props = {
  title: string;
  /** One sentence below the title. */
  description?: ReactNode;
  /** Above the title, usually a link back. */
  above?: ReactNode;
  /** Below the description, on pages that are nothing but a message. */
  below?: ReactNode;
  /** The page's one clear action. */
  actions?: ReactNode;
  /** Keeps the title for screen readers and the tab only, as on the visit screen. */
  isHidden?: boolean;
};

/** The heading of a screen: names the document and takes focus after a change of page. */
export function PageHeader({ title, description, above, below, actions, isHidden = false }: Props) {
  const heading = usePageTitle(title);
  return (
    <header className={cx(styles.header, isHidden && 'visually-hidden')}>
      {above}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {description && <p className={styles.description}>{description}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </header>
  );
}

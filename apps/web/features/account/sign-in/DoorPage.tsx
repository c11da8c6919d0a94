import { lazy, Suspense } from 'react';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import styles from './DoorPage.module.css';
import type { FrameProps } from './Frame.tsx';

// Only a demonstration has it.
const OutboxHint = lazy(() => import('../../outbox/OutboxHint.tsx'));

/** The narrow column of signing in and registering. */
export function DoorPage({ title, description, children, footer }: FrameProps) {
  return (
    <div className={styles.page}>
      <Card className={styles.card}>
        <PageHeader title={title} description={description} />
        {children}
      </Card>
      {footer && <p className={styles.footer}>{footer}</p>}
      <Suspense>
        <OutboxHint />
      </Suspense>
    </div>
  );
}

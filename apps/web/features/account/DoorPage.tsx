import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import styles from './DoorPage.module.css';

type Props = { title: string; description?: string; children: ReactNode; footer?: ReactNode };

/** The narrow column of signing in and registering. */
export function DoorPage({ title, description, children, footer }: Props) {
  return (
    <div className={styles.page}>
      <Card className={styles.card}>
        <PageHeader title={title} description={description} />
        {children}
      </Card>
      {footer && <p className={styles.footer}>{footer}</p>}
    </div>
  );
}

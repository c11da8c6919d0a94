import { ApiProblem } from '../../app/problem.ts';
import { Banner } from '../Banner.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { Skeleton } from '../Skeleton.tsx';
import styles from './Gallery.module.css';

const tones = ['info', 'success', 'warning', 'danger'] as const;

/** Messages, and what stands in place of content. */
export function MessagesSection() {
  return (
    <Card title="Messages and states">
      <div className={styles.stack}>
        {tones.map((tone) => (
          <Banner key={tone} tone={tone} title={tone} isAnnounced={false}>
            A message in the flow of the page.
          </Banner>
        ))}
        <Skeleton hasAvatar lines={3} />
        <EmptyState
          icon="calendar"
          title="No visits yet"
          action={<Button variant="primary">Find a doctor</Button>}
        >
          Your visits will stand here.
        </EmptyState>
        <ErrorState error={new ApiProblem(503, 'unavailable', '')} onRetry={() => undefined} />
      </div>
    </Card>
  );
}

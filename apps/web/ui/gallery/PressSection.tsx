import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Icon } from '../Icon.tsx';
import { ButtonLink, Link } from '../Link.tsx';
import { Spinner } from '../Spinner.tsx';
import styles from './Gallery.module.css';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;

/** Buttons and links. */
export function PressSection() {
  return (
    <Card title="Buttons and links">
      <div className={styles.stack}>
        {variants.map((variant) => (
          <div key={variant} className={styles.row}>
            <Button variant={variant}>{variant}</Button>
            <Button variant={variant}>
              <Icon name="video" />
              with icon
            </Button>
            <Button variant={variant} size="small">
              small
            </Button>
            <Button variant={variant} isPending>
              pending
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="primary"
            disabledReason="The waiting room opens 15 minutes before the visit."
          >
            Disabled says why
          </Button>
        </div>
        <div className={styles.row}>
          <Link to="/">Link in text</Link>
          <ButtonLink to="/">Link that leads on</ButtonLink>
          <ButtonLink to="/" variant="secondary">
            Secondary link
          </ButtonLink>
          <Spinner />
        </div>
      </div>
    </Card>
  );
}

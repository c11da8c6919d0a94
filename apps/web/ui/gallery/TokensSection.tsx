import { Card } from '../Card.tsx';
import styles from './Gallery.module.css';

const pairs = [
  'page',
  'card',
  'quiet',
  'primary',
  'selected',
  'link',
  'accent',
  'info',
  'success',
  'warning',
  'danger',
];
const sizes = ['xxl', 'xl', 'l', 'm', 's'];

/** Colours in the pairs in which they are used, and the five sizes of text. */
export function TokensSection() {
  return (
    <Card title="Colours and text">
      <div className={styles.swatches}>
        {pairs.map((pair) => (
          <div key={pair} className={styles.swatch} data-pair={pair}>
            {pair}
          </div>
        ))}
      </div>
      {sizes.map((size) => (
        <p key={size} className={styles[size]}>
          {size}: Grüße aus Zürich, à bientôt
        </p>
      ))}
    </Card>
  );
}

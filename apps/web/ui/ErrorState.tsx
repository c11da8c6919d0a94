import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';
import { Icon } from './Icon.tsx';
import { useProblemText } from './problem-text.ts';

type Props = {
  error: unknown;
  onRetry?: () => void;
  /** The screen's own words for codes of the API. */
  problemTexts?: Readonly<Record<string, string>>;
};

/** In place of what could not be loaded: what is wrong, and the way to try again. */
export function ErrorState({ error, onRetry, problemTexts }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div role="alert" className={styles.state}>
      <span className={styles.icon} data-tone="danger">
        <Icon name="alert" size={28} />
      </span>
      <p>{problemText(error, problemTexts)}</p>
      {onRetry && (
        <div className={styles.action}>
          <Button onPress={onRetry}>{t('action.retry')}</Button>
        </div>
      )}
    </div>
  );
}
